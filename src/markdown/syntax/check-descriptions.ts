import type { Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { walk } from './walk.ts'

/** A call of a note, or the beginning of one that is written where it is called. */
const call = /\[\^([^\]\s^]{1,80})\]|\^\[[^\]]/g

/**
 * Reports calls of notes in descriptions of pictures, of which the parser keeps the words alone, and in titles of links,
 * which no reader of a page sees. `others` are names of notes whose text stands elsewhere.
 */
export function checkDescriptions(root: Root, text: string, others: readonly string[], report: Report): void {
  const names = new Set(others.map((name) => name.toLowerCase()))
  walk(root, (node) => {
    if (node.type === 'footnoteDefinition') names.add(node.identifier.toLowerCase())
  })
  const calls = (words: string): readonly string[] =>
    [...words.matchAll(call)]
      .filter(([, name]) => name === undefined || names.has(name.toLowerCase()))
      .map(([found]) => found)
  walk(root, (node) => {
    if (node.type === 'link' && calls(node.title ?? '').length > 0)
      report('markdown/misplaced-note', placeIn(node), { fate: 'printed as it was typed' })
    if (node.type !== 'image' && node.type !== 'imageReference') return
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined) return
    const title = node.type === 'image' ? (node.title ?? '') : ''
    const written = text.slice(start, end)
    const inTitle = calls(title).length
    if (calls(written).length > inTitle)
      report('markdown/misplaced-note', placeIn(node), { fate: 'left out' })
  })
}
