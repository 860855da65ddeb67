import type { Topic } from './arguments.ts'

/** The text of `--help`, for one command or for all. Lines fit a terminal of 80 columns. */
export function helpText(topic: Topic | undefined): string {
  return topic === undefined ? overview : topicTexts[topic]
}

const overview = `Briefwright turns Markdown posts into branded policy briefs: PDF, DOCX, EPUB
and HTML.

usage: briefwright COMMAND [options]

  build [POSTS]    write the editions of posts
  check [POSTS]    report what is wrong with posts; write nothing
  verify POST FILES  compare finished editions with their post
  inspect POST     print what the program makes of a post
  review DOCX POST list comments and tracked changes of a Word file that came
                   back, with their lines in the post
  explain CODE     say what a finding means and how to mend it

  --help           this text; \`briefwright build --help\` tells more of a command
  --version        the version

POSTS are Markdown files (.md, .markdown, .qmd, .Rmd), or folders, which are
searched with the folders in them; without any, the folder source/. A search
passes over README files, names that begin with "_" or ".", node_modules, and
links to folders. Of heat/index.md the editions are called heat.
A post names its brand and its project in its front matter. Both are looked up
in templates/, then among those that come with the program.
A file briefwright.yaml may say how serious findings are for you, and under
which address dist/ is published:

  severities: { markdown/heading-skip: error, front-matter/unused-key: off }
  site: https://example.org/briefs

exit codes
  0    no errors
  1    a post, a brand or a project file has errors; of review: there is
       something to look at
  2    wrong usage, or no post to work on

environment
  NO_COLOR             when set, findings have no colours on a terminal either
  SOURCE_DATE_EPOCH    seconds since 1970 that editions give as the time they
                       were made, up to 4102444799 (the end of 2099)
`

const postOptions = `  --brand NAME     a folder of templates/, instead of the brand of the post`

const topicTexts: Record<Topic, string> = {
  build: `usage: briefwright build [POSTS] [options]

Writes dist/POST/POST.pdf, .docx, .epub and .html for each post, and prints a
line for each file. Beside the web page lies POST.card.png, which sites show
with a link to it. Each is first read back and compared with the post: no word,
heading, link, note, cell, caption or description may be missing. A post with
errors has them all reported and keeps its earlier editions as they were; the
other posts are still built.

POSTS are Markdown files (.md, .markdown, .qmd, .Rmd), or folders, which are
searched with the folders in them; without any, the folder source/. A search
passes over README files, names that begin with "_" or ".", node_modules, and
links to folders. Of heat/index.md the editions are called heat.

  --to FORMATS     pdf, docx, epub, html, or several with commas between them;
                   otherwise those that the post lists, or all four
  --out FOLDER     where to write, instead of dist
${postOptions}
  --pdf-profile P  ua-1 (the default): PDF/UA-1 and PDF/A-2a, in PDF 1.7, which
                   all programs know; ua-2: PDF/UA-2 and PDF/A-4f, in PDF 2.0,
                   whose tags say more, and with the source attached as below
  --attach-source  put the Markdown of the post into its PDF, as it is, comments
                   included (PDF/A-3)
  --strict         a warning, too, keeps the editions of its post from being
                   written, and counts as an error
  --no-verify      do not read the editions back
  --patience N     seconds before a post that is not ready is given up, instead
                   of 900
  --jobs N         posts to build at once, instead of one for each processor
                   where there are many, and eight at most
  --fresh          build all posts; otherwise those whose text, pictures, brand,
                   fonts and options are as they were, and whose editions are
                   still there, are left alone
  --prune          remove folders of editions whose post is not there any more,
                   where nothing else lies in them; POSTS are all posts then
  --json           findings and written files as JSON on standard output
  --sarif          findings as SARIF 2.1.0, for code hosts and editors

exit codes: 0 all was written, 1 a post, brand or project file has errors,
2 wrong usage or no post to build

  briefwright build
  briefwright build source/heat.md --to pdf,html
  briefwright build source/heat.md --brand seneca --out /tmp/proofs
`,
  check: `usage: briefwright check [POSTS] [options]

Reports everything that is wrong or doubtful in posts, their pictures, brands
and project files, each with its place and what to do about it. Writes nothing.
What only shows on the finished page, such as a table that is too wide, is
found by build.

POSTS are Markdown files (.md, .markdown, .qmd, .Rmd), or folders, which are
searched with the folders in them; without any, the folder source/. A search
passes over README files, names that begin with "_" or ".", node_modules, and
links to folders. Of heat/index.md the editions are called heat.

${postOptions}
  --strict         warnings count as errors
  --json           findings as JSON on standard output
  --sarif          findings as SARIF 2.1.0, for code hosts and editors

exit codes: 0 no errors, 1 errors, 2 wrong usage or no post to check

  briefwright check
  briefwright check source/heat.md --strict
`,
  verify: `usage: briefwright verify POST FILES [options]

Reads editions that were made earlier, or have been edited by hand, and reports
what they do not say as the post does: what is missing, changed, added or in
another place, each at its line of the post. Looks, page numbers and contents
are not compared. Writes nothing.

FILES are .pdf, .docx, .epub or .html files.

${postOptions}
  --json           findings and figures as JSON on standard output
  --sarif          findings as SARIF 2.1.0, for code hosts and editors

exit codes: 0 no differences, 1 differences or errors, 2 wrong usage

  briefwright verify source/heat.md dist/heat/heat.docx
  briefwright verify source/heat.md dist/heat/heat.pdf dist/heat/heat.epub
`,
  inspect: `usage: briefwright inspect POST [options]

Prints one stage on the way from Markdown to PDF, for people and for tests, on
standard output; findings go to standard error.

  --stage NAME     brief    the document as understood (the default)
                   pages    the finished pages: every piece of ink at its place
                   tags     the structure that a screen reader meets in the PDF
${postOptions}

exit codes: 0 no errors, 1 errors, 2 wrong usage

  briefwright inspect source/heat.md
  briefwright inspect source/heat.md --stage pages
`,
  review: `usage: briefwright review RETURNED.docx POST.md [options]

Lists what partners did to the Word edition of a post: each comment with the
words it is about and the answers to it, and each tracked change (inserted,
deleted, replaced, moved, other looks), each with its line in the Markdown.
The text is compared with the Word edition of the post as well: paragraphs that
were added, deleted or changed without tracking are listed. Writes nothing.

Word keeps with each paragraph the line that it was written on. LibreOffice and
Google Docs do not: then the passage with the same words is taken, and said to
be a guess. The post may have changed since the file was made.

  --json           remarks as JSON on standard output

exit codes: 0 there is nothing to look at, 1 there are open comments or
changes, or the file is no Word file, 2 wrong usage or no such file

  briefwright review returned.docx source/heat.md
  briefwright review returned.docx source/heat.md --json
`,
  explain: `usage: briefwright explain CODE

Says what a finding means, why it matters and how serious it is. Its code stands
in brackets at the end of its first line.

exit codes: 0 there is such a finding, 2 there is none

  briefwright explain markdown/missing-alt
`,
}
