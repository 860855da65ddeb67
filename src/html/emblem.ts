import { element, type HtmlElement } from './element.ts'

/** The flag of the European Union, 3:2, by the geometry of its graphics guide, in units of a tenth of a per cent of its height. */
export function emblem(alt: string): HtmlElement {
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6
    return star(750 + (Math.sin(angle) * 1000) / 3, 500 - (Math.cos(angle) * 1000) / 3)
  })
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: '0 0 1500 1000',
      role: 'img',
      'aria-label': alt,
      class: 'emblem',
    },
    [
      element('rect', { width: 1500, height: 1000, fill: '#003399' }),
      element('path', { fill: '#ffcc00', d: stars.join('') }),
    ],
  )
}

/** Ratio of a pentagram's inner to its outer radius. */
const innerRatio = 0.381966

function star(x: number, y: number): string {
  const outer = 1000 / 18
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : outer * innerRatio
    const angle = (index * Math.PI) / 5
    return `${(x + radius * Math.sin(angle)).toFixed(2)} ${(y - radius * Math.cos(angle)).toFixed(2)}`
  })
  return `M${points.join('L')}Z`
}
