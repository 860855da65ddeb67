import type { List, Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { walk } from './walk.ts'

/**
 * Reports lists whose items are written with other numbers than Markdown gives them, which is one after another from the
 * first. Where all have the number of the first, nobody has counted, and the author wants it done.
 */
export function checkListNumbers(root: Root, text: string, report: Report): void {
  walk(root, (node) => {
    if (node.type !== 'list' || node.ordered !== true) return
    const written = numbersIn(node, text)
    const [first = 1] = written
    if (written.every((number) => number === first)) return
    const index = written.findIndex((number, at) => number !== first + at)
    const item = node.children[index]
    if (item === undefined) return
    report('markdown/list-numbers', placeIn(item), { written: written[index] ?? 0, printed: first + index })
  })
}

function numbersIn({ children }: List, text: string): readonly number[] {
  return children.map(({ position }) => {
    const start = position?.start.offset ?? 0
    // Nine digits are the most that a number of a list may have.
    return Number.parseInt(text.slice(start, start + 9), 10)
  })
}
