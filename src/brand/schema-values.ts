import * as v from 'valibot'
import { lengthForm, parseLength } from './lengths.ts'
import { type SizeName, sizeSteps } from './scale.ts'

/**
 * The small words of a brand file. Each message is the phrase that follows "must be". Patterns have no flags: a JSON
 * Schema has none either.
 */

const lengthPhrase = 'a length such as 25mm, 14pt or 1in'

/** A length with its unit, or 0; comes out in points. */
export const length = v.pipe(
  v.union([v.pipe(v.string(), v.regex(lengthForm, lengthPhrase)), v.literal(0)], lengthPhrase),
  v.transform((value) => (value === 0 ? 0 : (parseLength(value) ?? 0))),
)

const pointsPhrase = 'a size between 4 and 144 points, such as 10.5 or 10.5pt'

/** A size in points, with or without the unit. */
export const points = v.pipe(
  v.union([v.number(), v.string()], pointsPhrase),
  v.transform((value) => (typeof value === 'number' ? value : parseLength(value))),
  v.number(pointsPhrase),
  v.minValue(4, pointsPhrase),
  v.maxValue(144, pointsPhrase),
)

const sizePhrase = `${pointsPhrase}, or one of ${Object.keys(sizeSteps).join(', ')}`

/** Points, or the name of a step of the scale. */
export const size = v.pipe(
  v.union([v.number(), v.string()], sizePhrase),
  v.transform((value) => (typeof value === 'number' || isSizeName(value) ? value : parseLength(value))),
  v.check(
    (value) => typeof value === 'string' || (value !== undefined && value >= 4 && value <= 144),
    sizePhrase,
  ),
  v.transform((value): number | SizeName => value ?? 0),
)

const leadingPhrase = 'a multiple of the size between 0.8 and 3, or a length such as 14pt'

/** The distance of lines, as a multiple of the size or in points. */
export const leading = v.union(
  [
    v.pipe(
      v.number(),
      v.minValue(0.8, leadingPhrase),
      v.maxValue(3, leadingPhrase),
      v.transform((times) => ({ times })),
    ),
    v.pipe(
      v.string(),
      v.check((value) => parseLength(value) !== undefined, leadingPhrase),
      v.transform((value) => ({ points: parseLength(value) ?? 0 })),
    ),
  ],
  leadingPhrase,
)

function isSizeName(value: string): value is SizeName {
  return Object.hasOwn(sizeSteps, value)
}

const colourPhrase = "a colour such as '#003399', in quotes"

/** `#rgb` or `#rrggbb`; comes out as lower-case `#rrggbb`. */
export const colour = v.pipe(
  v.string(colourPhrase),
  v.regex(/^#(?:[\dA-Fa-f]{3}|[\dA-Fa-f]{6})$/, colourPhrase),
  v.transform((text) => {
    const digits = text.slice(1).toLowerCase()
    return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
  }),
)

export const words = v.string('text')

export function numberBetween(least: number, most: number, phrase: string) {
  return v.pipe(v.number(phrase), v.minValue(least, phrase), v.maxValue(most, phrase))
}

/** People leave out how a site is reached; a program that finds the address alone would take it for the name of a file. */
export const webAddress = v.pipe(
  words,
  v.regex(/^(?:https?:\/\/)?[^\s/:]+\.[^\s/:]+(?:[/?#]\S*)?$/, 'a web address such as www.example.org'),
  v.transform((address) => (/^https?:/.test(address) ? address : `https://${address}`)),
)

const weightPhrase = 'a weight between 100 and 900'
export const weight = v.pipe(
  v.number(weightPhrase),
  v.integer(weightPhrase),
  v.minValue(100, weightPhrase),
  v.maxValue(900, weightPhrase),
)

/** Words by language tag. */
export const byLanguage = v.record(
  v.pipe(words, v.regex(/^[a-z]{2,3}(?:-[\dA-Za-z]{2,8})*$/, 'a language tag such as en or de-AT')),
  words,
  'a map of language tags and words',
)
