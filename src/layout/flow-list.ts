import type { Block, List, ListItem } from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, costs, type Frame, penalty, space, withFirstFrame } from './atoms.ts'
import { flowBlocks } from './flow.ts'
import { baselineOf } from './lines.ts'
import { markerInk, markerText, markerWidth } from './list-marker.ts'
import type { Flow } from './setting.ts'
import { type Column, inset } from './sheet.ts'
import { paragraphGap } from './spacing.ts'

/** Items with their markers beside the first line: in the rail for the outermost numbers when the brand hangs them. */
export function flowList(list: List, flow: Flow): readonly Atom[] {
  const markers = list.children.map((item, index) => markerText(list, item, index, flow))
  const widths = list.children.map((item, index) => markerWidth(item, markers[index] ?? '', flow))
  const widest = Math.max(0, ...widths)
  const gap = flow.style.size * markerGapEms
  const hangs = hangsInRail(list, widest + gap, flow)
  const column = hangs
    ? flow.column
    : inset(flow.column, Math.max(widest + gap, leastIndent(flow)), 0, flow.direction)
  const inner: Flow = { ...flow, column, depth: deeper(list, flow) }
  const between = space(isCompact(list) ? 0 : paragraphGap(flow.style, flow))
  const items = list.children.flatMap((item, index): readonly Atom[] => {
    const ink = markerInk(item, markers[index] ?? '', markerEnd(column, gap, flow), flow)
    const content = flowBlocks(item.children, localItem(item, inner))
    return [
      ...(index === 0 ? [] : [penalty(costs.none)]),
      ...anchoredAt(item, withMarker(content, ink, flow), inner),
      between,
    ]
  })
  return [
    ...anchoredAt(list, isCompact(list) ? closeUp(items) : items, flow),
    space(paragraphGap(flow.style, flow)),
  ]
}

/** Ems between a marker and its item; the indent of an item is at least one and a half. */
const markerGapEms = 0.6

function leastIndent({ style }: Flow): number {
  return style.size * 1.5
}

function hangsInRail(list: List, needed: number, flow: Flow): boolean {
  const { publication, sheet } = flow.setting
  const { lists, page } = publication.brand
  const isOutermost = flow.depth.ordered === 0 && flow.depth.bullets === 0
  const hasRoom = sheet.rail !== undefined && page.rail >= needed
  return lists.hang && list.ordered && isOutermost && flow.isBody && hasRoom
}

/** Items of a line or so stand close; a tight list of whole paragraphs reads better with space between them. */
function isCompact({ tight, children }: List): boolean {
  return (
    tight &&
    children.every((item) => item.children.reduce((sum, block) => sum + lengthOf(block), 0) < paragraphLength)
  )
}

const paragraphLength = 160

function lengthOf(block: Block): number {
  if (block.type !== 'paragraph') return 0
  return block.children.reduce((sum, inline) => sum + (inline.type === 'run' ? inline.text.length : 0), 0)
}

/** Without the space that paragraphs leave after themselves. */
function closeUp(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.filter((atom) => atom.type !== 'space')
}

function deeper({ ordered }: List, { depth }: Flow): Flow['depth'] {
  return ordered ? { ...depth, ordered: depth.ordered + 1 } : { ...depth, bullets: depth.bullets + 1 }
}

/** Where markers end, the side that faces their items. */
function markerEnd(column: Column, gap: number, { direction }: Flow): number {
  return direction === 'ltr' ? column.left - gap : column.left + column.width + gap
}

/** Puts a marker on the first baseline of its item; an item without any text is given a line of its own. */
function withMarker(content: readonly Atom[], ink: (baseline: number) => Frame, flow: Flow): readonly Atom[] {
  const line = baselineOf(flow.style)
  if (!content.some((atom) => atom.type === 'frame')) return [ink(line), ...content]
  return withFirstFrame(content, (first) => ({
    ...first,
    items: [...ink(first.baseline ?? line).items, ...first.items],
  }))
}

function localItem(item: ListItem, flow: Flow): Flow {
  return { ...flow, lang: item.lang ?? flow.lang, direction: item.direction ?? flow.direction }
}
