import type { Emblem } from '../publication/index.ts'
import { coordinate, rectangle } from './items.ts'
import type { Content, Item } from './page.ts'

/** Least height of the flag in print, 10 mm (European Commission, The use of the EU emblem, 2021), and a little more. */
export const emblemHeight = 30
export const emblemWidth = emblemHeight * 1.5

/**
 * The flag of the European Union from its geometry (Interinstitutional style guide, annex A1): ratio 3:2; twelve upright
 * five-pointed stars, their centres on a circle of a third of the height, each in a circle of an eighteenth of it.
 */
export function drawEmblem(emblem: Emblem, left: number, top: number): readonly Item[] {
  const origin: Content = { type: 'content', node: emblem, part: 'emblem' }
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6
    const x = left + emblemHeight * (0.75 + Math.sin(angle) / 3)
    const y = top + emblemHeight * (0.5 - Math.cos(angle) / 3)
    return star(x, y, emblemHeight / 18)
  })
  return [
    rectangle(origin, { left, top, width: emblemWidth, height: emblemHeight }, blue),
    { type: 'path', origin, path: stars.join(' '), fill: yellow },
  ]
}

/** Reflex blue and process yellow, as the style guide gives them for screens. */
const blue = '#003399'
const yellow = '#ffcc00'
/** Of the inner to the outer radius of a pentagram: 1 ÷ the golden ratio squared. */
const innerRadius = 0.381966

function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5
    const reach = index % 2 === 0 ? radius : radius * innerRadius
    return `${coordinate(x + reach * Math.sin(angle))} ${coordinate(y - reach * Math.cos(angle))}`
  })
  return `M${points.join(' L')} Z`
}
