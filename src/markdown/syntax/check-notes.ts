import type { Parents, Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn, placeWithin } from '../place.ts'
import { isParent, walk } from './walk.ts'

/**
 * Looks for what the rules of GitHub's notes make of something else: blocks behind a note that are not indented enough to
 * belong to it, and names of links that the call of a note keeps from being links.
 */
export function checkNotes(root: Root, report: Report): void {
  const names = new Set<string>()
  walk(root, (node) => {
    if (node.type === 'definition') names.add(comparable(node.label ?? node.identifier))
  })
  walk(root, (node) => {
    if (!isParent(node)) return
    checkIndents(node, report)
    if (names.size > 0) checkNames(node, names, report)
  })
}

function checkIndents({ children }: Parents, report: Report): void {
  let margin: number | undefined
  let name = ''
  for (const child of children) {
    const column = child.position?.start.column
    if (child.type === 'footnoteDefinition') {
      margin = column
      name = child.label ?? child.identifier
    } else if (margin !== undefined && column !== undefined && column > margin)
      report('markdown/short-indent', placeIn(child), { name })
    else margin = undefined
  }
}

/** Words in brackets at the end of a text. */
const lastName = /\[([^[\]]{1,999})\]$/

function checkNames({ children }: Parents, names: ReadonlySet<string>, report: Report): void {
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text' || children[index + 1]?.type !== 'footnoteReference') continue
    const found = lastName.exec(child.value)
    const position = placeIn(child)
    if (found === null || position === undefined || !names.has(comparable(found[1] ?? ''))) continue
    const place = placeWithin(child.value, position, found.index, found[0].length)
    report('markdown/name-before-note', place, { words: found[0].replace(/\s+/g, ' ') })
  }
}

/** As CommonMark compares labels. */
function comparable(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase()
}
