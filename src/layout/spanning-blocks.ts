import { type BodyBlock, isWideFigure } from '../brief/index.ts'
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
      return isTooWide(block, localised(block, flow))
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
