import type { Report } from '../../diagnostics/index.ts'

/** What stands in a line in place of characters that are no typed text. Nobody types them: they are for private use. */
export const masks = {
  /** Code, pictures, calls of notes, words that are not in the source, and escaped characters without one of their own. */
  other: '\uE000',
  /** Escaped brackets, which TeX has for formulas. */
  '(': '\uE001',
  ')': '\uE002',
  '[': '\uE003',
  ']': '\uE004',
  code: '\uE005',
  /** An address that is a link by itself. */
  address: '\uE006',
} as const

/** What a match of a kind is told with. */
type Tell = (found: RegExpExecArray) => Told

/** A finding of one of the codes for leftovers. */
export type Told = (report: Report, position: Parameters<Report>[1], leftover: string) => void

/** Markup that is printed as it was typed, because this grammar of Markdown does not have it or a slip keeps it from being any. */
export interface Kind {
  /** Finds it in a line of words. Every repetition is bounded or ends at the sign it begins with: the search is linear. */
  readonly pattern: RegExp
  readonly tell: Tell
}

const template: Tell = () => (report, position, leftover) =>
  report('markdown/template-leftover', position, { leftover, fate: 'printed as it stands' })

const citation: Tell = () => (report, position, leftover) =>
  report('markdown/citation-leftover', position, { leftover })

const tex: Tell = () => (report, position, leftover) =>
  report('markdown/tex-leftover', position, { leftover })

const foreign =
  (origin: string, advice: string): Tell =>
  () =>
  (report, position, leftover) =>
    report('markdown/foreign-mark', position, { leftover, origin, advice })

const directive = 'write :::note, :::warning or :::box, its text on the lines below, and ::: behind it'
const admonitions =
  'note|abstract|summary|info|todo|tip|hint|important|success|check|done|question|help|faq|warning|caution|attention|failure|fail|danger|error|bug|example|quote|cite|seealso'

const closingMark = String.raw`[\p{P}\p{S}]`
const letter = String.raw`[\p{L}\p{N}]`

/** Marks of stress whose closing, or opening, is none by CommonMark's rule on what stands beside it (6.2). */
function stress(sign: string, size: number): RegExp {
  const same = sign === '*' ? '\\*' : sign
  const mark = same.repeat(size)
  const inside = `[^${same}\\n]`
  const closed = `(?<![${same}A-Za-z0-9])${mark}(?![${same}\\s])${inside}{0,200}(?!${same})${closingMark}${mark}(?=${letter})`
  const opened = `(?<=${letter})${mark}(?=${closingMark})${inside}{0,200}[^${same}\\s]${mark}(?!${letter}|${same})`
  return new RegExp(`${closed}|${opened}`, 'gu')
}

const slipped: Tell = () => (report, position, leftover) =>
  report('markdown/literal-marks', position, { leftover })

/** In order of precedence: of two that overlap, the first counts. */
export const kinds: readonly Kind[] = [
  // Liquid, Jinja, Hugo, Quarto, kramdown, Pandoc, ERB, in this order.
  {
    pattern:
      /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\{:[^{}\n]{0,200}\}|^:::+ ?\{[^{}\n]{0,200}\}|<%[^<>\n]{0,200}%>/gm,
    tell: template,
  },
  {
    pattern: /^:::+ +([a-z][a-z-]{0,40})\b/gim,
    tell:
      ([, name = '']) =>
      (report, position) =>
        report('markdown/spaced-directive', position, { name }),
  },
  {
    pattern: /^:::+([a-z][\w-]{0,40})[ \t]+([^\n{[\s][^\n{]{0,200})$/gim,
    tell:
      ([, name = '', title = '']) =>
      (report, position) =>
        report('markdown/titled-directive', position, { name, title: title.trim() }),
  },
  {
    pattern: /^:{3,}[ \t]*$/gm,
    tell: foreign(
      'the end of a directive that has no beginning',
      'mend the line that was to begin it, or delete this one',
    ),
  },
  {
    pattern: new RegExp(`^(?:!!!|\\?\\?\\?\\+?)[ \\t]+(?:${admonitions})\\b[^\\n]{0,200}`, 'gim'),
    tell: foreign('an admonition of MkDocs', directive),
  },
  {
    pattern: /^\[![\w-]{1,40}\][^\n]{0,200}/gm,
    tell: foreign('a callout of a kind that is not known here', directive),
  },
  {
    pattern: /^\.\. [a-z][\w:-]{0,40}::[^\n]{0,200}/gm,
    tell: foreign('a directive of reStructuredText', directive),
  },
  {
    pattern: new RegExp(`(?<!${letter}):[a-z][a-z:+-]{0,40}:(?=${masks.code})`, 'gu'),
    tell: foreign('a role of reStructuredText', 'write it in Markdown, such as H~2~O or x^2^'),
  },
  {
    pattern:
      /^#\+(?:begin|end|title|author|date|options|caption|attr|name|include)[\w]{0,40}[:_ ][^\n]{0,200}/gim,
    tell: foreign('a line of Org', 'write it in Markdown'),
  },
  {
    pattern: /\[\^([^\]\s^]{1,80})\]/g,
    tell:
      ([, name = '']) =>
      (report, position) =>
        report('markdown/undefined-note', position, { name }),
  },
  {
    pattern: /^[ ]{0,3}\*\[[^\]\n]{1,100}\]:[^\n]{0,200}/gm,
    tell: foreign(
      'the definition of an abbreviation',
      'let it stand in a paragraph of its own, outside other blocks',
    ),
  },
  { pattern: /!?\[\[[^[\]\n]{1,200}\]\]/g, tell: foreign('a link of a wiki', 'write [words](address)') },
  {
    pattern: /!?\[[^[\]]{0,400}\]\((?=[^()\s]{0,400}[./#])[^()\s]{1,400}(?:\s"[^"\n]{0,200}")?\)/g,
    tell: foreign(
      'a link or a picture of Markdown where none is read, within HTML or another link',
      'write it in HTML, or put an empty line before and behind it',
    ),
  },
  {
    pattern: new RegExp(
      `!?\\[[^[\\]]{1,400}\\](?:\\((?=[^()\\n]{0,200}[./#][^\\s()])[^()\\n]{1,200}\\)| \\(${masks.address}{1,2000}\\))`,
      'g',
    ),
    tell: foreign(
      'no link, for a space stands in its address or before it',
      'write [words](address) without a space; in an address, write %20 for it',
    ),
  },
  // Before references: `[@key][@other]` is two citations.
  {
    pattern: new RegExp(
      `\\[(?:[^[\\]\\n@]{0,80}[\\s;])?-?@\\{?${letter}[^[\\]\\n]{0,200}\\]|(?<![\\p{L}\\p{N}_@./[;-])@(?:fig|tbl|sec|eq|lst|thm)-${letter}[\\w:.-]{0,80}(?<![.:-])`,
      'gu',
    ),
    tell: citation,
  },
  {
    pattern: /(?<![\p{L}\p{N}\]])!?\[(?=[^[\]]{0,200}\p{L}\p{L})[^[\]]{1,200}\]\[[^[\]\n^]{0,100}\]/gu,
    tell:
      ([found]) =>
      (report, position) =>
        report('markdown/undefined-reference', position, {
          leftover: found.replace(/\s+/g, ' '),
          name: nameOf(found),
        }),
  },
  {
    pattern: new RegExp(
      `${masks['(']}(?=[^${masks[')']}\\n]{0,200}[\\\\^_={}])[^${masks['(']}${masks[')']}\\n]{1,200}${masks[')']}|${masks['[']}(?=[^${masks[']']}]{0,200}[\\\\^_={}])[^${masks['[']}${masks[']']}]{1,400}${masks[']']}`,
      'g',
    ),
    tell: tex,
  },
  { pattern: /\$\$(?:[^$]|\$(?!\$)){1,2000}\$\$|^\$\$$/gm, tell: tex },
  // As Pandoc guards money: no space within the signs, no digit behind them. Words without a sign of TeX are no formula.
  {
    pattern:
      /(?<![$\p{L}\p{N}])\$(?![\s$])(?:(?=[^$\n]{0,200}[\\^_={}<>])[^$\n]{1,200}|[^\s$]{1,40})(?<!\s)\$(?![\p{L}\p{N}$])/gu,
    tell: tex,
  },
  { pattern: /\\[A-Za-z]{2,30}\*?(?:\[[^[\]\n]{0,80}\])?\{[^{}\n]{0,200}\}/g, tell: tex },
  {
    pattern: /\{[#.][\p{L}_][^{}\n]{0,200}\}|\{[a-z][\w-]{0,40}=[^{}\n=]{1,200}\}/gu,
    tell: foreign(
      'a list of attributes that stands behind nothing it could describe',
      'put it right behind a picture, a link, words in brackets, or at the end of a heading; or delete it',
    ),
  },
  {
    pattern: /(?<![\p{L}\p{N}:/]):(?:[a-z][a-z\d_+-]{1,30}|\+1|-1):(?![\p{L}\p{N}:/])/gu,
    tell: foreign('the name of an emoji or an icon', 'type the emoji itself, or delete it'),
  },
  { pattern: /(?<![\d%])%%[^%\n]{1,200}%%/g, tell: foreign('a comment of Obsidian', 'write <!-- … -->') },
  {
    pattern: /(?<![+\p{L}\p{N}])\+\+(?![\s+])[^+\n]{1,200}(?<!\s)\+\+(?![+\p{L}\p{N}])/gu,
    tell: foreign('inserted text of another Markdown', 'write <ins>…</ins>'),
  },
  {
    pattern:
      /^#{2,6}(?=[\p{L}\p{N}«"“])[^\n#]{1,200}$|^(?<![\s\S])#(?=\p{Lu})[^\n#]{1,200}[ ][^\n#]{0,200}[\p{L}\p{N}](?![\s\S])/gmu,
    tell: () => (report, position, leftover) => report('markdown/unspaced-heading', position, { leftover }),
  },
  { pattern: stress('*', 2), tell: slipped },
  { pattern: stress('_', 2), tell: slipped },
  { pattern: stress('~', 2), tell: slipped },
  { pattern: stress('=', 2), tell: slipped },
  { pattern: stress('*', 1), tell: slipped },
  { pattern: stress('_', 1), tell: slipped },
  {
    pattern: /(?<![*\p{L}\p{N}])\*\*(?![\s*])[^*\n]{0,200}[^*\s]\*\*(?![*\p{L}\p{N}])/gu,
    tell: foreign(
      'stress of Markdown within HTML, where it is not read',
      'write <strong>…</strong>, or put an empty line before and behind it',
    ),
  },
  {
    pattern: /(?<![*\p{L}\p{N}])\*\*(?!\*)(?=[^*\n]{0,200}\p{L}\p{L})[^*\n]{1,200}\*\*(?![*\p{L}\p{N}])/gu,
    tell: slipped,
  },
]

/** Citations within a sentence. Only where a post has a bibliography: elsewhere `@name` is a person. */
export const bareCitation: Kind = {
  pattern: /(?<![\p{L}\p{N}_@./[;-])-?@[\p{L}_][\w:.#$%&+?~/-]{0,80}(?<![.:?-])/gu,
  tell: citation,
}

/** The name that a reference looks up: that in its last brackets, or its words. */
function nameOf(reference: string): string {
  const [, words = '', name = ''] = /\[([^[\]]*)\]\[([^[\]]*)\]$/.exec(reference) ?? []
  return (name === '' ? words : name).replace(/\s+/g, ' ')
}
