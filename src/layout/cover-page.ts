import type { TextStyle } from '../brand/index.ts'
import type { CoverPage } from '../publication/index.ts'
import { type Frame, frame } from './atoms.ts'
import { flowParagraph } from './flow.ts'
import { type SetMasthead, setMasthead } from './masthead.ts'
import type { Item } from './page.ts'
import { imageOf } from './pictures.ts'
import { anchorsAt, itemsAt } from './place.ts'
import type { Flow } from './setting.ts'
import { captionGap } from './spacing.ts'
import { stack } from './stack.ts'

/** A masthead that fills its page: the title larger than usual, the picture as large as the room below it, down to the foot. */
export function setCoverPage(cover: CoverPage, flow: Flow): SetMasthead {
  const { sheet, complain } = flow.setting
  const wide: Flow = { ...flow, column: sheet.full, isBody: false }
  const head = setMasthead(withLargeTitle(flow))
  const credit = creditFrame(cover, wide)
  const gap = credit.height === 0 ? 0 : captionGap(flow)
  const room = sheet.depth - head.height - gap - credit.height
  const over = Math.ceil(leastHeight - room + head.before.length * sheet.depth)
  if (over > 0) complain('layout/too-tall', cover.picture.position, { over })
  const picture = pictureFrame(cover, Math.max(room, leastHeight), wide)
  const foot = sheet.top + sheet.depth
  const [creditTop, pictureTop] = [foot - credit.height, foot - credit.height - gap - picture.height]
  return {
    items: [...head.items, ...itemsAt(picture, pictureTop), ...itemsAt(credit, creditTop)],
    anchors: [...head.anchors, ...anchorsAt(picture, pictureTop), ...anchorsAt(credit, creditTop)],
    before: head.before,
    height: sheet.depth,
    notes: head.notes,
  }
}

/** Times the usual size. */
const largeTitle = 1.3
/** Points: a picture that is lower shows nothing. */
const leastHeight = 72

function withLargeTitle(flow: Flow): Flow {
  const { publication } = flow.setting
  const { brand } = publication
  const { title, subtitle } = brand.roles
  const roles = { ...brand.roles, title: larger(title), subtitle: larger(subtitle) }
  return {
    ...flow,
    setting: { ...flow.setting, publication: { ...publication, brand: { ...brand, roles } } },
  }
}

function larger(style: TextStyle): TextStyle {
  const { size, leading, spaceBefore, spaceAfter } = style
  return {
    ...style,
    size: size * largeTitle,
    leading: leading * largeTitle,
    spaceBefore: spaceBefore * largeTitle,
    spaceAfter: spaceAfter * largeTitle,
  }
}

function creditFrame({ credit }: CoverPage, flow: Flow): Frame {
  const { source } = flow.setting.publication.brand.roles
  return credit === undefined ? frame({ height: 0 }) : stack(flowParagraph(credit, source, flow), flow)
}

/** As wide as the page between its margins where that is not too high. */
function pictureFrame({ picture }: CoverPage, room: number, flow: Flow): Frame {
  const { column, direction, setting } = flow
  const image = imageOf(picture, setting.publication.images)
  const scale = Math.min(column.width / image.width, room / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  const x = direction === 'ltr' ? column.left : column.left + column.width - width
  const origin = { type: 'content', node: picture } as const
  const item: Item = { type: 'image', origin, image, x, y: 0, width, height }
  return frame({ height, items: [item], anchors: [{ node: picture, x, y: 0 }] })
}
