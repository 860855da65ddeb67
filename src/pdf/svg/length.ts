import { numberForm } from './numbers.ts'

/** What a length may be a share of. */
export interface Extent {
  /** Pixels; the current font's size. */
  readonly fontSize: number
  /** What a percentage is of: 1 for shares of a box. */
  readonly whole: number
}

/** CSS pixels in each absolute unit (CSS Values 4, 5.2). */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  q: 96 / 101.6,
}

const rootFontSize = 16
const form = new RegExp(`^\\s*(${numberForm})\\s*(%|[a-zA-Z]*)\\s*$`)

/** A length in user units; `undefined` when it is not stated or cannot be read. */
export function parseLength(text: string | undefined, { fontSize, whole }: Extent): number | undefined {
  const [, digits, unit = ''] = form.exec(text ?? '') ?? []
  if (digits === undefined) return undefined
  const amount = Number(digits)
  switch (unit.toLowerCase()) {
    case '%':
      return (amount / 100) * whole
    case 'em':
      return amount * fontSize
    case 'ex':
    case 'ch':
      return (amount * fontSize) / 2
    case 'rem':
      return amount * rootFontSize
    default: {
      const factor = pixels[unit.toLowerCase()]
      return factor === undefined ? undefined : amount * factor
    }
  }
}

/** A list of lengths, such as the places of letters. */
export function parseLengths(text: string | undefined, extent: Extent): readonly number[] {
  return (text ?? '').split(/[\s,]+/).flatMap((part) => parseLength(part, extent) ?? [])
}

/** What percentages that run neither across nor down are of (SVG 2, 8.9). */
export function diagonal({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.hypot(width, height) / Math.SQRT2
}
