import type { CellMeaning, Node } from '../reading.ts'
import { group, readBlocks, readCaption, whole } from './read-blocks.ts'
import { type Context, within } from './source.ts'
import { countIn, nameIn, type Tag } from './structure.ts'

/** Captions, then rows; head, body and foot are no parts of their own. */
export function readTable(tag: Tag, context: Context): readonly Node[] {
  const inside = within(tag, context)
  const own: Context = { ...inside, around: inside.lang }
  return [
    whole(
      { kind: 'table' },
      tag.children.flatMap((child) => readPart(child, own, false)),
      tag,
      context,
    ),
  ]
}

function readPart(child: Tag['children'][number], context: Context, isHead: boolean): readonly Node[] {
  if (child.type !== 'tag') return []
  const inside = within(child, context)
  switch (child.role) {
    case 'Caption':
      return readCaption(child, context)
    case 'THead':
    case 'TBody':
    case 'TFoot':
      return child.children.flatMap((row) => readPart(row, inside, child.role === 'THead'))
    case 'TR': {
      const cells = child.children.flatMap((cell) =>
        readCell(cell, { ...inside, around: inside.lang }, isHead),
      )
      return [whole({ kind: 'row' }, cells, child, context)]
    }
    default:
      return readBlocks([child], context)
  }
}

function readCell(tag: Tag['children'][number], context: Context, isHead: boolean): readonly Node[] {
  if (tag.type !== 'tag') return []
  if (tag.role !== 'TH' && tag.role !== 'TD') return readBlocks([tag], context)
  const meaning: CellMeaning = {
    ...scopeOf(tag, isHead),
    columnSpan: countIn(tag, 'ColSpan'),
    rowSpan: countIn(tag, 'RowSpan'),
  }
  return [group({ kind: 'cell', ...meaning }, tag, context)]
}

/** A header that does not say of what is one of its column in a head, else of its row. */
function scopeOf(tag: Tag, isHead: boolean): Pick<CellMeaning, 'scope'> {
  if (tag.role !== 'TH') return {}
  switch (nameIn(tag, 'Scope')) {
    case 'Row':
      return { scope: 'row' }
    case 'Column':
    case 'Both':
      return { scope: 'column' }
    default:
      return { scope: isHead ? 'column' : 'row' }
  }
}
