import type { Figure } from '../brief/index.ts'
import { type Atom, type Frame, frame, space } from './atoms.ts'
import { flowCaption } from './flow-caption.ts'
import type { Item } from './page.ts'
import { imageOf, pictureSize } from './pictures.ts'
import type { Flow } from './setting.ts'
import { captionGap, displayGap } from './spacing.ts'
import { stack } from './stack.ts'

/** Pictures as wide as the column at most, with their caption, in one piece that may move to the next page. */
export function flowFigure(figure: Figure, flow: Flow): readonly Atom[] {
  const caption = figure.caption === undefined ? [] : flowCaption(figure.caption, flow)
  const captionHeight = stack(caption, flow).height
  const pictures = drawPictures(figure, flow, captionHeight)
  const whole = stack(
    [...pictures.flatMap((picture): readonly Atom[] => [picture, space(captionGap(flow))]), ...caption],
    flow,
  )
  const gap = space(displayGap(flow))
  const anchor = { node: figure, x: flow.column.left, y: 0 }
  return [gap, { ...whole, floats: flow.isBody, anchors: [anchor, ...whole.anchors] }, gap]
}

function drawPictures(figure: Figure, flow: Flow, captionHeight: number): readonly Frame[] {
  const { publication, sheet } = flow.setting
  const { images } = publication
  const measure = flow.column.width
  const whole = flow.isBody && sheet.columns.length > 1 ? sheet.full.width : measure
  const sizes = figure.children.map((picture) => pictureSize(picture, images, measure, whole))
  const gaps = captionGap(flow) * sizes.length + displayGap(flow)
  const height = sizes.reduce((sum, size) => sum + size.height, 0)
  // A figure stands on one page: what is taller shrinks until its caption fits under it.
  const scale = Math.min(1, Math.max(sheet.depth - captionHeight - gaps, flow.style.leading) / height)
  return figure.children.map((picture, index) => {
    const size = sizes[index] ?? { width: 0, height: 0 }
    const [width, tall] = [size.width * scale, size.height * scale]
    const { column, direction } = flow
    const x = direction === 'ltr' ? column.left : column.left + column.width - width
    const item: Item = {
      type: 'image',
      origin: { type: 'content', node: picture },
      image: imageOf(picture, images),
      x,
      y: 0,
      width,
      height: tall,
    }
    return frame({ height: tall, items: [item], containers: flow.containers })
  })
}
