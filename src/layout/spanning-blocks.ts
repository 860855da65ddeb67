import { type BodyBlock, isCrowded, isWideFigure, type Table } from '../brief/index.ts'
import { localised } from './flow.ts'
import { fitsColumn } from './flow-code.ts'
import type { Flow } from './setting.ts'
import { isTooWide } from './stretches.ts'

/** Whether a block stands across all columns: contents, and tables, figures and code that one column has no room for. */
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
      return false
  }
}

function isWordy(table: Table, flow: Flow): boolean {
  const { widths, body, padding } = flow.setting.fit(table, flow).look
  const rooms = widths.map((width) => width - 2 * padding.across)
  return isCrowded(table, rooms, body.size * letterEms)
}

/** Width of a letter on average. */
const letterEms = 0.48
