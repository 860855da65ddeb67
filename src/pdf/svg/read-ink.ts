import { parsePaint, type StatedPaint } from './css-colour.ts'
import { targetOf } from './document.ts'
import { diagonal, parseLength, parseLengths } from './length.ts'
import { readGradient, readShare } from './read-gradient.ts'
import type { Place, Reading } from './reading.ts'
import type { Paint, ShapeInk, Stroke } from './scene.ts'
import { fontSize } from './style.ts'

/** How a shape or text is filled and stroked, by its style. */
export function readInk(place: Place, reading: Reading): ShapeInk {
  const fill = readPaint('fill', 'black', place, reading)
  const stroke = readStroke(place, reading)
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === undefined ? {} : { stroke }),
    strokeFirst: /^\s*(?:markers\s+)?stroke\b/.test(place.style.get('paint-order') ?? ''),
  }
}

function readPaint(
  property: 'fill' | 'stroke',
  initial: string,
  place: Place,
  reading: Reading,
): Paint | undefined {
  const opacity = readShare(place.style.get(`${property}-opacity`)) ?? 1
  const stated = parsePaint(place.style.get(property) ?? initial)
  const paint = stated === undefined ? undefined : resolvePaint(stated, place, reading)
  if (paint === undefined || paint.opacity * opacity === 0) return undefined
  return { ...paint, opacity: paint.opacity * opacity }
}

function resolvePaint(stated: StatedPaint, place: Place, reading: Reading): Paint | undefined {
  switch (stated.type) {
    case 'none':
      return undefined
    case 'shade':
      return { type: 'solid', ...stated.shade }
    case 'current': {
      const own = parsePaint(place.style.get('color') ?? 'black')
      return own?.type === 'shade' ? { type: 'solid', ...own.shade } : undefined
    }
    case 'url': {
      const target = targetOf(stated.reference, reading.document)
      if (target === undefined || !/Gradient$/.test(target.name)) {
        if (target?.name === 'pattern') reading.miss('<pattern>')
        return resolvePaint(stated.fallback, place, reading)
      }
      const gradient = readGradient(target, place, reading)
      if (gradient === undefined) return undefined
      return 'stops' in gradient
        ? { type: 'gradient', gradient, opacity: 1 }
        : { type: 'solid', colour: gradient.colour, opacity: gradient.opacity }
    }
  }
}

function readStroke(place: Place, reading: Reading): Stroke | undefined {
  const { style, viewport } = place
  const paint = readPaint('stroke', 'none', place, reading)
  const extent = { fontSize: fontSize(style), whole: diagonal(viewport) }
  const width = parseLength(style.get('stroke-width') ?? '1', extent) ?? 1
  if (paint === undefined || width <= 0) return undefined
  const isFixed = style.get('vector-effect') === 'non-scaling-stroke'
  const unit = isFixed ? reading.unit : 1
  const dashes = parseLengths(style.get('stroke-dasharray'), extent).map((dash) => dash * unit)
  const isDashed = dashes.every((dash) => dash >= 0) && dashes.some((dash) => dash > 0)
  return {
    paint,
    width: width * unit,
    cap: oneOf(caps, style.get('stroke-linecap')),
    join: oneOf(joins, style.get('stroke-linejoin')),
    miterLimit: Math.max(1, Number(style.get('stroke-miterlimit') ?? 4) || 4),
    dashes: isDashed ? (dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes]) : [],
    dashOffset: (parseLength(style.get('stroke-dashoffset'), extent) ?? 0) * unit,
    isFixed,
  }
}

const caps = ['butt', 'round', 'square'] as const
/** The joins of SVG 2 that PDF does not know are mitred. */
const joins = ['miter', 'round', 'bevel'] as const

function oneOf<Word extends string>(words: readonly [Word, ...Word[]], stated: string | undefined): Word {
  return words.find((word) => word === stated) ?? words[0]
}
