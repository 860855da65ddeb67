import type { Image } from '../brief/index.ts'

/** Height of the drawing in its own units, so that no coordinate needs many digits. */
const height = 180
const starCount = 12
/** Ratio of the inner to the outer circle of a five-point star. */
const innerRadius = 0.381966

/**
 * The flag of the European Union, drawn from its geometry: twelve upright stars, centres on a circle of a third of the
 * height, each in a circle of an eighteenth (Official Journal, Interinstitutional style guide, annex A1).
 */
export function drawEmblem(): Image {
  const width = (height * 3) / 2
  const stars = Array.from({ length: starCount }, (_, hour) => {
    const turn = (hour * 2 * Math.PI) / starCount
    return starPath(width / 2 + (Math.sin(turn) * height) / 3, height / 2 - (Math.cos(turn) * height) / 3)
  })
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path fill="#003399" d="M0 0H${width}V${height}H0Z"/><path fill="#FFCC00" d="${stars.join('')}"/></svg>`
  return { format: 'svg', bytes: new TextEncoder().encode(drawing), width, height }
}

function starPath(x: number, y: number): string {
  const outer = height / 18
  const points = Array.from({ length: 10 }, (_, corner) => {
    const radius = corner % 2 === 0 ? outer : outer * innerRadius
    const turn = (corner * Math.PI) / 5
    return `${rounded(x + Math.sin(turn) * radius)} ${rounded(y - Math.cos(turn) * radius)}`
  })
  return `M${points.join('L')}Z`
}

function rounded(length: number): number {
  return Math.round(length * 1000) / 1000
}
