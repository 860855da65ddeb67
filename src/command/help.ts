import type { Topic } from './arguments.ts'

/** The text of `--help`, for one command or for all. */
export function helpText(topic: Topic | undefined): string {
  return topic === undefined ? overview : topicTexts[topic]
}

const overview = `Briefwright makes branded policy-brief editions from Markdown posts.

usage: briefwright <command> [options]

  build [posts…]     write PDF, DOCX, EPUB and HTML editions to dist/
  check [posts…]     report what is wrong, write nothing
  inspect POST       print what the program understood

  --help             this text; \`briefwright build --help\` tells more
  --version          the version

Without posts, every .md file in source/ is taken. A post names its brand and
project in its front matter; both live in templates/.

exit codes: 0 fine, 1 a post or brand has errors, 2 wrong usage or environment
`

const topicTexts: Record<Topic, string> = {
  build: `usage: briefwright build [posts…] [options]

Writes dist/<post>/<post>.pdf, .docx, .epub and .html. When a post has errors,
they are all reported and its earlier editions stay as they were.

  --to FORMATS     editions to write, such as pdf,docx; all four otherwise,
                   or those that the post's front matter lists
  --brand NAME     a folder of templates/, instead of the post's own brand
  --out DIR        where to write (default: dist)
  --strict         warnings count as errors
  --json           findings and written files as JSON on standard output

  briefwright build source/my-post.md --to pdf --brand seneca
`,
  check: `usage: briefwright check [posts…] [options]

Reports every finding in the posts, their brand and their project file, as
\`file:line:column: severity: message [code]\`. Writes nothing.

  --brand NAME     a folder of templates/, instead of the post's own brand
  --strict         warnings count as errors
  --json           findings as JSON on standard output
`,
  inspect: `usage: briefwright inspect POST [--stage STAGE] [--brand NAME]

Prints one stage on the way from Markdown to PDF, for people and for tests.

  --stage brief    the document as understood (default)
  --stage pages    the finished pages: every item at its place
  --stage tags     the structure tree of the PDF
`,
}
