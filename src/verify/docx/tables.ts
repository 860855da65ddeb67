import { elementsOf, type XmlElement } from '../xml.ts'
import { readBlocks } from './blocks.ts'
import type { Flat, FlatCell, FlatRow, FlatTable } from './flat.ts'
import { chosen } from './inline.ts'
import { attribute, childOf, integer, isOn, nameOf, settingOf, toggleOf } from './names.ts'
import { isBlank } from './pieces.ts'
import type { Story } from './story.ts'

/** A table (17.4): its cells with their spans, and what they are heads of. */
export function readTable(table: XmlElement, story: Story): FlatTable {
  const properties = childOf(table, 'w:tblPr')
  const look = lookOf(childOf(properties, 'w:tblLook'))
  const setIn = childOf(properties, 'w:tblInd')
  const above = new Map<number, FlatCell>()
  const rows = partsOf(table, 'w:tr')
    .filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined)
    .map((row) => readRow(row, look, above, story))
  const isSetIn = setIn !== undefined && (integer(attribute(setIn, 'w:w')) ?? 0) > 0
  return { type: 'table', rows, isSetIn }
}

/** Rows or cells, also those in content controls. */
function partsOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    const own = nameOf(child)
    if (own === name) return [child]
    if (own === 'w:sdt') return partsOf(childOf(child, 'w:sdtContent') ?? child, name)
    if (own === 'mc:AlternateContent') return partsOf(chosen(child) ?? child, name)
    return own === 'w:customXml' || own === 'w:ins' || own === 'w:sdtContent' ? partsOf(child, name) : []
  })
}

interface TableLook {
  readonly hasHeadRow: boolean
  readonly hasHeadColumn: boolean
}

/** Attributes of today, or one number of flags (17.4.55). */
function lookOf(look: XmlElement | undefined): TableLook {
  const flags = Number.parseInt((look && attribute(look, 'w:val')) ?? '0', 16)
  const isSet = (name: string, flag: number): boolean => {
    const stated = look && attribute(look, name)
    return stated === undefined ? (flags & flag) !== 0 : isOn(stated)
  }
  return { hasHeadRow: isSet('w:firstRow', 0x20), hasHeadColumn: isSet('w:firstColumn', 0x80) }
}

function readRow(row: XmlElement, look: TableLook, above: Map<number, FlatCell>, story: Story): FlatRow {
  const properties = childOf(row, 'w:trPr')
  const isHead = toggleOf(properties, 'w:tblHeader') === true && look.hasHeadRow
  const cells: FlatCell[] = []
  let column = integer(settingOf(properties, 'w:gridBefore')) ?? 0
  for (const cell of partsOf(row, 'w:tc')) {
    const cellProperties = childOf(cell, 'w:tcPr')
    const columnSpan = Math.max(1, Math.min(widest, integer(settingOf(cellProperties, 'w:gridSpan')) ?? 1))
    const merge = childOf(cellProperties, 'w:vMerge')
    const upper = above.get(column)
    if (
      merge !== undefined &&
      (attribute(merge, 'w:val') ?? 'continue') === 'continue' &&
      upper !== undefined
    )
      upper.rowSpan += 1
    else {
      const read = readCell(cell, { look, isHead, column, columnSpan }, story)
      cells.push(read)
      if (merge === undefined) above.delete(column)
      else above.set(column, read)
    }
    column += columnSpan
  }
  return { cells }
}

/** Word itself stops at 63 columns, browsers at 1000. */
const widest = 1000

interface CellPlace {
  readonly look: TableLook
  readonly isHead: boolean
  readonly column: number
  readonly columnSpan: number
}

function readCell(cell: XmlElement, place: CellPlace, story: Story): FlatCell {
  const content = readBlocks(cell, story)
  const scope = scopeOf(content, place)
  return {
    columnSpan: place.columnSpan,
    rowSpan: 1,
    content: content.filter((block) => !isEmpty(block)),
    ...(scope && { scope }),
  }
}

/** Styles of cells say what is a head; where there are none, the table's look does. */
function scopeOf(content: readonly Flat[], { look, isHead, column }: CellPlace): FlatCell['scope'] {
  const roles = content.flatMap((block) => (block.type === 'paragraph' ? [block.role] : []))
  const styled = roles.filter(
    ({ is, list }) => list === undefined && (is === 'table-head' || is === 'table-text'),
  )
  if (isHead) return 'column'
  if (styled.length > 0) return styled.every(({ is }) => is === 'table-head') ? 'row' : undefined
  return column === 0 && look.hasHeadColumn ? 'row' : undefined
}

function isEmpty(block: Flat): boolean {
  return (
    block.type === 'paragraph' &&
    isBlank(block.pieces) &&
    block.item === undefined &&
    block.role.is !== 'code'
  )
}
