import { type Block, type Brief, type Inline, type Mark, plainText } from '../../../src/brief/index.ts'
import { type LoweredPost, lowerPost } from '../../../src/markdown/index.ts'
import { parseToml } from '../../../src/toml/index.ts'

/** A post of this text, with a title where it states none of its own. */
export function lower(text: string): LoweredPost {
  return lowerBytes(new TextEncoder().encode(text))
}

export function lowerBytes(bytes: Uint8Array): LoweredPost {
  return lowerPost({ file: 'post.md', bytes, slug: 'post', parseToml })
}

/** The body of a post with the front matter given as lines. */
export function bodyOf(text: string, ...frontMatter: readonly string[]): Brief {
  return lower(`---\ntitle: T\n${frontMatter.map((line) => `${line}\n`).join('')}---\n${text}`).brief
}

/** `line:column code` of every finding, in order. */
export function findingsIn(text: string): readonly string[] {
  return lower(text).findings.map(
    ({ code, position }) => `${position?.start.line ?? '-'}:${position?.start.column ?? '-'} ${code}`,
  )
}

/** Blocks as short text: `p(words)`, `ul(li(p(a)) li(p(b)))`; marks as `strong<words>`. */
export function outline(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `h${block.level}#${block.id}(${inlineText(block.children)})`
    case 'paragraph':
      return `p(${inlineText(block.children)})`
    case 'list': {
      const items = block.children.map(({ checked, children }) => {
        const box = checked === undefined ? '' : checked ? '[x]' : '[ ]'
        return `li${box}(${outline(children)})`
      })
      const start = block.ordered && block.start !== 1 ? block.start : ''
      return `${block.ordered ? 'ol' : 'ul'}${start}(${items.join(' ')})`
    }
    case 'definitions':
      return `dl(${block.children
        .map(
          ({ terms, children }) =>
            `${terms.map((term) => inlineText(term.children)).join('/')}=${outline(children)}`,
        )
        .join(' ')})`
    case 'figure':
      return `figure(${inlineText(block.children)}${captionText(block.caption)})`
    case 'table':
      return `table(${block.children.map((row) => `${row.part}[${row.children.map((cell) => cellText(cell)).join('|')}]`).join('')}${captionText(block.caption)})`
    case 'code':
      return `code(${JSON.stringify(block.text)})`
    case 'box':
      return `${block.kind}(${block.title === undefined ? '' : `${inlineText(block.title)}: `}${outline(block.children)})`
    case 'pull-quote':
      return `pull-quote${block.repeated ? '*' : ''}(${outline(block.children)})`
    case 'quote':
      return `quote(${outline(block.children)})`
    case 'contents':
    case 'page-break':
    case 'rule':
      return block.type
  }
}

type Table = Extract<Block, { type: 'table' }>
type TableCell = Table['children'][number]['children'][number]

function cellText({ scope, columnSpan, rowSpan, align, children }: TableCell): string {
  const span = columnSpan > 1 || rowSpan > 1 ? `${columnSpan}x${rowSpan}:` : ''
  const mark = scope === undefined ? '' : scope === 'column' ? '^' : '<'
  const words = children.map((block) =>
    block.type === 'paragraph' ? inlineText(block.children) : blockText(block),
  )
  return `${span}${mark}${words.join(' ')}${align === 'start' ? '' : `~${align}`}`
}

function captionText(caption: Table['caption']): string {
  if (caption === undefined) return ''
  const { children, source, credit } = caption
  return ` "${plainText(children)}"${source ? ` source "${plainText(source)}"` : ''}${credit ? ` credit "${plainText(credit)}"` : ''}`
}

export function inlineText(content: readonly Inline[]): string {
  return content.map(oneInline).join('')
}

function oneInline(inline: Inline): string {
  const words =
    inline.type === 'run'
      ? inline.text
      : inline.type === 'break'
        ? '/'
        : inline.type === 'note-ref'
          ? `^${inline.number}.${inline.occurrence}`
          : `![${inline.alt.type === 'described' ? inline.alt.words : '-'}](${inline.source})`
  return inline.marks.reduceRight((inner, mark) => `${markText(mark)}<${inner}>`, words)
}

function markText(mark: Mark): string {
  switch (mark.type) {
    case 'link':
      return `link:${mark.url}`
    case 'reference':
      return `ref:${mark.target}`
    case 'language':
      return `lang:${mark.tag ?? ''}${mark.direction === undefined ? '' : `:${mark.direction}`}`
    case 'abbreviation':
      return `abbr:${mark.title}`
    default:
      return mark.type
  }
}
