import type { BodyBlock, Figure } from '../brief/index.ts'
import { localised } from './flow.ts'
import { fitsColumn } from './flow-code.ts'
import { imageOf, widthOf } from './pictures.ts'
import type { Flow } from './setting.ts'
import { isTooWide } from './stretches.ts'

/** Whether a block stands across all columns: contents, and tables, figures and code that one column has no room for. */
export function spansColumns(block: BodyBlock, flow: Flow): boolean {
  switch (block.type) {
    case 'contents':
      return true
    case 'table':
      return isTooWide(block, localised(block, flow))
    case 'figure':
      return isWideFigure(block, flow)
    case 'code':
      return !fitsColumn(block, flow)
    default:
      return false
  }
}

/** A picture that is much wider than a column, by its author's will or its own size, and not higher than wide. */
function isWideFigure({ children }: Figure, { column, setting }: Flow): boolean {
  const { images } = setting.publication
  return children.some((picture) => {
    const { width, height } = imageOf(picture, images)
    const isUpright = picture.share === undefined && height > width
    return !isUpright && widthOf(picture, images, setting.sheet.full.width) > column.width * muchWider
  })
}

/** What is a little wider is shown a little smaller. */
const muchWider = 1.2
