import { colourNames } from './colour-names.ts'
import { numberForm } from './numbers.ts'

/** A colour and how much it covers what is below: from 0 to 1. */
export interface Shade {
  /** `#rrggbb` */
  readonly colour: string
  readonly opacity: number
}

/** What is stated as `fill` or `stroke`; `url` is a reference to a gradient, with what is painted without it. */
export type StatedPaint =
  | { readonly type: 'none' }
  | { readonly type: 'current' }
  | { readonly type: 'shade'; readonly shade: Shade }
  | { readonly type: 'url'; readonly reference: string; readonly fallback: StatedPaint }

/** `undefined` for what is no paint. */
export function parsePaint(text: string): StatedPaint | undefined {
  const [, reference, rest = ''] = /^url\(\s*["']?(#[^"')\s]+)["']?\s*\)\s*(.*)$/s.exec(text.trim()) ?? []
  if (reference !== undefined)
    return { type: 'url', reference, fallback: parsePaint(rest) ?? { type: 'none' } }
  const word = text.trim().toLowerCase()
  if (word === 'none') return { type: 'none' }
  if (word === 'currentcolor') return { type: 'current' }
  const shade = parseShade(word)
  return shade === undefined ? undefined : { type: 'shade', shade }
}

/** A colour in lower case (CSS Color 4): names, hexadecimal digits, rgb() and hsl() in the old and the new manner. */
export function parseShade(text: string): Shade | undefined {
  if (text === 'transparent') return { colour: '#000000', opacity: 0 }
  const named = colourNames.get(text)
  if (named !== undefined) return { colour: `#${named}`, opacity: 1 }
  const [, digits] = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(text) ?? []
  if (digits !== undefined) return fromDigits(digits.length < 6 ? digits.replace(/./g, '$&$&') : digits)
  const [, name, values] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? []
  if (name === undefined || values === undefined) return undefined
  const parts = Array.from(values.matchAll(part), ([, digit = '', unit = '']) => ({
    amount: Number(digit),
    unit,
  }))
  const [first, second, third, opacity] = parts
  if (first === undefined || second === undefined || third === undefined) return undefined
  const share = opacity === undefined ? 1 : opacity.unit === '%' ? opacity.amount / 100 : opacity.amount
  const channels = name === 'rgb' ? [first, second, third].map(channel) : fromHue(first, second, third)
  return { colour: hexadecimal(channels), opacity: Math.min(1, Math.max(0, share)) }
}

const part = new RegExp(`(${numberForm})(%|deg|rad|turn)?`, 'g')

interface Part {
  readonly amount: number
  readonly unit: string
}

function fromDigits(digits: string): Shade {
  const opacity = digits.length === 8 ? Number.parseInt(digits.slice(6), 16) / 255 : 1
  return { colour: `#${digits.slice(0, 6)}`, opacity }
}

function channel({ amount, unit }: Part): number {
  return unit === '%' ? (amount / 100) * 255 : amount
}

/** CSS Color 4, 7.1. */
function fromHue(hue: Part, saturation: Part, lightness: Part): readonly number[] {
  const degrees = { rad: 180 / Math.PI, turn: 360 }[hue.unit] ?? 1
  const angle = (((hue.amount * degrees) % 360) + 360) % 360
  const [strength, light] = [saturation, lightness].map(
    ({ amount }) => Math.min(100, Math.max(0, amount)) / 100,
  )
  const most = light ?? 0
  const reach = (strength ?? 0) * Math.min(most, 1 - most)
  return [0, 8, 4].map((offset) => {
    const turn = (offset + angle / 30) % 12
    return 255 * (most - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)))
  })
}

function hexadecimal(channels: readonly number[]): string {
  const digits = channels.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}
