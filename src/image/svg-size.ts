import type { XmlElement } from './xml.ts'

export interface SvgSize {
  readonly width: number
  readonly height: number
  readonly viewBox: string
}

/** CSS pixels in each absolute unit (CSS Values 4, 5.2); em and ex take the initial font size of 16 pixels. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  q: 96 / 101.6,
  em: 16,
  ex: 8,
}

/**
 * Natural size of a drawing in CSS pixels: its width and height, the missing one from the viewBox, or both (SVG 2, 8.2
 * and 8.3). `undefined` when neither is stated.
 */
export function svgSize(root: XmlElement): SvgSize | undefined {
  const stated = (name: string) =>
    root.attributes.find((attribute) => attribute.namespace === '' && attribute.name === name)?.value
  const box = parseViewBox(stated('viewBox'))
  const [width, height] = [parseLength(stated('width')), parseLength(stated('height'))]
  const ratio = box === undefined ? undefined : box.width / box.height
  const wide = width ?? (height === undefined || ratio === undefined ? box?.width : height * ratio)
  const high = height ?? (width === undefined || ratio === undefined ? box?.height : width / ratio)
  if (wide === undefined || high === undefined) return undefined
  const size = { width: rounded(wide), height: rounded(high) }
  return { ...size, viewBox: box?.text ?? `0 0 ${size.width} ${size.height}` }
}

const numberForm = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?'

function parseViewBox(text: string | undefined) {
  const separated = (text ?? '').trim().split(/[\s,]+/)
  if (separated.length !== 4 || !separated.every((part) => new RegExp(`^${numberForm}$`, 'i').test(part)))
    return undefined
  const [x = 0, y = 0, width = 0, height = 0] = separated.map(Number)
  return width > 0 && height > 0 ? { width, height, text: [x, y, width, height].join(' ') } : undefined
}

function parseLength(text: string | undefined): number | undefined {
  const [, amount, unit] = new RegExp(`^\\s*(${numberForm})\\s*([a-z]*)\\s*$`, 'i').exec(text ?? '') ?? []
  const factor = units[(unit ?? '').toLowerCase()]
  const length = factor === undefined ? 0 : Number(amount) * factor
  return length > 0 ? length : undefined
}

function rounded(length: number): number {
  return Math.max(0.01, Math.round(length * 100) / 100)
}
