import type { Direction } from '../brief/index.ts'
import type { Frame } from './atoms.ts'
import { lower } from './items.ts'
import type { Anchor, Item } from './page.ts'
import type { Column } from './sheet.ts'

/** The ink of a frame whose top is at `y`. */
export function itemsAt({ items }: Frame, y: number): readonly Item[] {
  return items.map((item) => lower(item, y))
}

export function anchorsAt({ anchors }: Frame, y: number): readonly Anchor[] {
  return anchors.map((anchor) => ({ ...anchor, y: anchor.y + y }))
}

/** Two frames next to each other, the second one `down` points lower. */
export function beside(one: Frame, other: Frame, down: number): Frame {
  return {
    ...one,
    height: Math.max(one.height, other.height + down),
    items: [...one.items, ...itemsAt(other, down)],
    anchors: [...one.anchors, ...anchorsAt(other, down)],
    notes: [...one.notes, ...other.notes],
  }
}

/** A share of a column at its start or its end. */
export function shareOf(column: Column, share: number, end: 'start' | 'end', direction: Direction): Column {
  const width = column.width * share
  const isLeft = (end === 'start') === (direction === 'ltr')
  return { left: isLeft ? column.left : column.left + column.width - width, width }
}
