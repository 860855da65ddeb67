import { type BodyBlock, isCrowded, isWideFigure, nestedTables, type Table } from '../brief/index.ts'
import { localised } from './flow.ts'
import { fitsColumn } from './flow-code.ts'
import type { Flow } from './setting.ts'
import { inset } from './sheet.ts'
import { isTooWide } from './stretches.ts'

/** Whether a block stands across all columns: contents, and what holds tables, figures or code that have no room in one. */
export function spansColumns(block: BodyBlock, flow: Flow): boolean {
  switch (block.type) {
    case 'contents':
      return true
    case 'table':
      return isTooWide(block, localised(block, flow)) || isWordy(block, localised(block, flow))
    case 'figure': {
      const { publication, sheet } = flow.setting
      return isWideFigure(block, publication.images, { column: flow.column.width, whole: sheet.full.width })
    }
    case 'code':
      return !fitsColumn(block, flow)
    default:
      return nestedTables(block).some(({ table, depth }) => isTooWide(table, nestedIn(flow, depth)))
  }
}

/** About as narrow as in so many boxes, quotations and lists. */
function nestedIn(flow: Flow, depth: number): Flow {
  const { column, style, direction } = flow
  const edge = Math.min(depth * style.size * nestedEms, column.width / 4)
  return { ...flow, column: inset(column, edge, edge, direction), isBody: false }
}

/** Ems on both sides of what stands in another block. */
const nestedEms = 1.4

function isWordy(table: Table, flow: Flow): boolean {
  const { widths, body, padding } = flow.setting.fit(table, flow).look
  const rooms = widths.map((width) => width - 2 * padding.across)
  return isCrowded(table, rooms, body.size * letterEms)
}

/** Width of a letter on average. */
const letterEms = 0.48
