import type { TextStyle } from '../brand/index.ts'
import type { Flow } from './setting.ts'

/** Between paragraphs of a flow: what their style says, or the brand's paragraph space in proportion to their size. */
export function paragraphGap(style: TextStyle, flow: Flow): number {
  const { type, roles } = flow.setting.publication.brand
  return Math.max(style.spaceAfter, (type.paragraphSpace * style.leading) / roles.body.leading)
}

/** Around what is not running text, such as tables, boxes and figures. */
export function displayGap(flow: Flow): number {
  return flow.style.leading
}

/** Between a caption and what it is about. */
export function captionGap(flow: Flow): number {
  return flow.style.leading * 0.4
}
