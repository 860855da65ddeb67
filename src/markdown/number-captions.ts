import type { Block, Caption, Cell, Mark, Row, Run } from '../brief/index.ts'
import { localeFor } from '../locale/index.ts'

/**
 * Numbers the captions of a text, figures and tables apart, once for all editions: "Figure 1: ", "Table 1: " in the language
 * of the post. What has no words below it has no number; where the author has written a number, it is the author's.
 */
export function numberCaptions(blocks: readonly Block[], lang: string): readonly Block[] {
  const counting: Counting = { counts: { figure: 0, table: 0 }, lang }
  return blocks.map((block) => numberIn(block, lang, counting))
}

interface Counting {
  readonly counts: Record<Counted, number>
  /** Language of the labels. */
  readonly lang: string
}

type Counted = 'figure' | 'table'

/** `around` is the language of the place. */
function numberIn(block: Block, around: string, counting: Counting): Block {
  const lang = block.lang ?? around
  const inside = (children: readonly Block[]): readonly Block[] =>
    children.map((child) => numberIn(child, lang, counting))
  switch (block.type) {
    case 'figure':
      return { ...block, ...numbered('figure', block.caption, lang, counting) }
    case 'table': {
      const caption = numbered('table', block.caption, lang, counting)
      return { ...block, ...caption, children: block.children.map((row) => inRow(row, inside)) }
    }
    case 'list':
      return {
        ...block,
        children: block.children.map((item) => ({ ...item, children: inside(item.children) })),
      }
    case 'definitions':
      return {
        ...block,
        children: block.children.map((each) => ({ ...each, children: inside(each.children) })),
      }
    case 'quote':
    case 'box':
      return { ...block, children: inside(block.children) }
    default:
      return block
  }
}

function inRow(row: Row, inside: (children: readonly Block[]) => readonly Block[]): Row {
  return {
    ...row,
    children: row.children.map((cell): Cell => ({ ...cell, children: inside(cell.children) })),
  }
}

/** The number is also the first run, so that whoever prints the caption prints it. */
function numbered(
  kind: Counted,
  caption: Caption | undefined,
  around: string,
  { counts, lang }: Counting,
): { readonly caption?: Caption } {
  const [first] = caption?.children ?? []
  if (caption === undefined || first === undefined) return {}
  counts[kind] += 1
  const number = counts[kind]
  const { words } = localeFor(lang)
  if (first.type === 'run' && hasNumber(first.text, words[kind], kind)) return { caption }
  const { start } = first.position
  const marks: readonly Mark[] = around === lang ? [] : [{ type: 'language', tag: lang }]
  const text = `${words[kind]}\u00A0${number}${words.colon} `
  const run: Run = { type: 'run', text, marks, position: { ...first.position, start, end: start } }
  return { caption: { ...caption, number, children: [run, ...caption.children] } }
}

/** "Figure 3", "Fig. 3", "Abbildung 3": numbers that the text may refer to. */
function hasNumber(text: string, word: string, kind: Counted): boolean {
  const names = kind === 'figure' ? [word, 'figure', 'fig.'] : [word, 'table', 'tab.']
  const lower = text.toLowerCase()
  return names.some((name) => lower.startsWith(name.toLowerCase()) && /^\s*\d/.test(lower.slice(name.length)))
}
