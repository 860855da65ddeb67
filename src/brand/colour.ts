import type { Colour } from './brand.ts'

/** Red, green and blue from 0 to 1, linear in light. */
export type LinearRgb = readonly [number, number, number]

/** Lightness from 0 to 1, chroma from 0, hue in radians. */
export interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** Contrast of two colours, from 1 to 21. WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrastRatio(one: Colour, other: Colour): number {
  const [a, b] = [luminance(toLinear(one)), luminance(toLinear(other))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Whether light words are read better on a colour than dark ones. */
export function isDark(colour: Colour): boolean {
  return contrastRatio(colour, '#ffffff') > contrastRatio(colour, '#000000')
}

function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** IEC 61966-2-1. */
export function toLinear(colour: Colour): LinearRgb {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** The nearest `#rrggbb`; parts outside the range of a screen are cut off. */
export function fromLinear(rgb: LinearRgb): Colour {
  const digits = rgb.map((value) => {
    const inside = Math.min(1, Math.max(0, value))
    const encoded = inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${digits.join('')}`
}

/** B. Ottosson, "A perceptual color space for image processing" (2020), in polar form as in CSS Color 4, 9.4. */
export function toOklch(colour: Colour): Oklch {
  const [red, green, blue] = toLinear(colour)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  }
}

/** The colour of a screen at this lightness and hue, with as much of the chroma as fits. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Colour {
  let [inside, outside] = [0, chroma]
  if (isOnScreen(linearOf({ lightness, chroma, hue }))) inside = chroma
  else
    for (let round = 0; round < 20; round++) {
      const middle = (inside + outside) / 2
      if (isOnScreen(linearOf({ lightness, chroma: middle, hue }))) inside = middle
      else outside = middle
    }
  return fromLinear(linearOf({ lightness, chroma: inside, hue }))
}

function linearOf({ lightness, chroma, hue }: Oklch): LinearRgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function isOnScreen(rgb: LinearRgb): boolean {
  return rgb.every((value) => value >= -1e-4 && value <= 1 + 1e-4)
}
