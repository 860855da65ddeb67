import type { PaintedFace } from './faces.ts'
import { constructOutline, placeOutline } from './glyph-outline.ts'
import { coordinate } from './path.ts'
import type { Manner } from './text-line.ts'
import type { PlacedGlyph } from './turned-run.ts'

/**
 * Glyphs as paths, which no reader takes for text. Filled ones are drawn in units of the face, each moved from the one
 * before: the same mark is the same operators wherever it stands, and takes no room in a compressed page. Lines around
 * them have to be as thick as those of the text, so stroked ones are drawn in points.
 */
export function showOutlines(
  glyphs: readonly PlacedGlyph[],
  left: number,
  face: PaintedFace,
  manner: Manner,
): string {
  if (glyphs.length === 0) return ''
  return manner.paint === 'f'
    ? fillOutlines(glyphs, left, face, manner)
    : strokeOutlines(glyphs, left, face, manner)
}

function fillOutlines(
  glyphs: readonly PlacedGlyph[],
  left: number,
  { embedded }: PaintedFace,
  { size, scale, y }: Manner,
): string {
  const units = embedded.unitsPerEm
  let [penX, penY] = [0, 0]
  const parts = glyphs.flatMap(({ glyph, x }) => {
    const outline = constructOutline(embedded.outlineOf(glyph.id))
    if (outline === '') return []
    const [toX, toY] = [Math.round((x * units) / 1000), Math.round((glyph.y * units) / 1000)]
    const move = `1 0 0 1 ${toX - penX} ${toY - penY} cm`
    ;[penX, penY] = [toX, toY]
    return [`${move} ${outline} f`]
  })
  if (parts.length === 0) return ''
  const [width, height] = [factor((size * scale) / units), factor(-size / units)]
  return `q ${width} 0 0 ${height} ${coordinate(left)} ${coordinate(y)} cm ${parts.join('\n')} Q`
}

function strokeOutlines(
  glyphs: readonly PlacedGlyph[],
  left: number,
  { embedded }: PaintedFace,
  { size, scale, y, paint }: Manner,
): string {
  const unit = size / embedded.unitsPerEm
  return glyphs
    .map(({ glyph, x }) => {
      const place = (unitsX: number, unitsY: number): readonly [number, number] => [
        left + ((x * size) / 1000 + unitsX * unit) * scale,
        y - (glyph.y * size) / 1000 - unitsY * unit,
      ]
      const outline = constructOutline(placeOutline(embedded.outlineOf(glyph.id), place), coordinate)
      return outline === '' ? '' : `${outline} ${paint}`
    })
    .filter((shown) => shown !== '')
    .join('\n')
}

/** Units are many: more digits than for a coordinate. */
function factor(value: number): string {
  return value
    .toFixed(7)
    .replace(/0+$/, '')
    .replace(/^(-?)0\./, '$1.')
}
