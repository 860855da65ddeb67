import type { Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { linesOf, type NodeLine } from './source-lines.ts'
import { walk } from './walk.ts'

/**
 * Reports paragraphs that their author has typed as a list, with signs that Markdown does not know: lines
 * that were to stand below one another run into one another.
 */
export function reportNearLists(root: Root, text: string, report: Report): void {
  walk(root, (node) => {
    if (node.type !== 'paragraph') return
    const lines = linesOf(node, text)
    const found = signedLines(lines) ?? countedLines(lines)
    if (found !== undefined) report('markdown/near-list', found.line.position, { sign: found.sign })
  })
}

interface Found {
  readonly line: NodeLine
  readonly sign: string
}

/** Bullets of word processors, examples and automatic numbers of Pandoc, and hyphens without a space behind them. */
const signs = [/^[•‣◦▪●○■□∙·–—](?=\s)/, /^\(@[\w-]*\)(?=\s)/, /^#\.(?=\s)/, /^[-+](?=\p{L})/u]

function signedLines(lines: readonly NodeLine[]): Found | undefined {
  for (const pattern of signs) {
    const [line, second] = lines.filter(({ text }) => pattern.test(text))
    if (line !== undefined && second !== undefined) return { line, sign: pattern.exec(line.text)?.[0] ?? '' }
  }
  return undefined
}

interface Counted {
  readonly line: NodeLine
  readonly sign: string
  /** What stands around the number, by which the items of one list are told. */
  readonly style: string
  readonly number: number
}

/** How many lines have to count up before they are a list: two names may begin with A and B. */
const enough = { capitals: 3, others: 2 }

/** Lines that count up by one from the first number, letter or numeral, however many lines are between. */
function countedLines(lines: readonly NodeLine[]): Found | undefined {
  const counted = lines.flatMap(countedLine)
  for (const [index, first] of counted.entries()) {
    const wanted = first.style.includes('A') ? enough.capitals : enough.others
    const run = counted.slice(index, index + wanted)
    const isLetter = !first.style.includes('1')
    if (run.length < wanted || (isLetter && first.number !== 1)) continue
    if (run.every(({ style, number }, at) => style === first.style && number === first.number + at))
      return first
  }
  return undefined
}

function countedLine(line: NodeLine): readonly Counted[] {
  const match = /^(\(?)(?:(\d{1,3})|([a-z])|([A-Z]))([.)])\s+\S/.exec(line.text)
  if (match === null) return []
  const [, open = '', digits, small, capital, close = ''] = match
  const letter = (small ?? capital ?? '').toLowerCase()
  const kind = digits !== undefined ? '1' : small !== undefined ? 'a' : 'A'
  return [
    {
      line,
      sign: `${open}${digits ?? small ?? capital ?? ''}${close}`,
      style: `${open}${kind}${close}`,
      number: digits === undefined ? letter.charCodeAt(0) - 96 : Number(digits),
    },
  ]
}
