import { type Marker, tickedMarker } from '../reading.ts'

/** Whether the labels of a list are the terms that it explains: they do not count, nor are they signs. */
export function isGlossary(numbering: string): boolean {
  return numbering === 'None' || numbering === 'Description'
}

/** Whether a list counts, by its attribute. */
export function isNumbered(numbering: string): boolean {
  return /Decimal|Roman|Alpha|^Ordered$/.test(numbering)
}

/** What the labels of a list's items say, whatever stands around their numbers. */
export function readMarkers(labels: readonly string[], numbering: string, depth: number): readonly Marker[] {
  const ways = waysToCount(labels, numbering, depth)
  let previous = 0
  return labels.map((label): Marker => {
    const box = boxes.find(([drawn]) => label.includes(drawn))
    const sign = signIn(label)
    const hasNumber = isNumbered(numbering) && (box === undefined || sign !== '')
    if (!hasNumber) return box === undefined ? 'bullet' : tickedMarker('bullet', box[1])
    const number = /^\d+$/.test(sign) ? Number(sign) : ways(sign)
    // A label without a number counts on.
    previous = number ?? previous + 1
    return box === undefined ? previous : tickedMarker(previous, box[1])
  })
}

const boxes: readonly (readonly [drawn: string, isTicked: boolean])[] = [
  ['☑', true],
  ['☒', true],
  ['✓', true],
  ['✔', true],
  ['☐', false],
]

function signIn(label: string): string {
  return /\d+|[a-z]+/i.exec(label)?.[0].toLowerCase() ?? ''
}

type Count = (sign: string) => number | undefined

/**
 * Whether letters are letters or roman numerals: as the list says, where it says so; else the way in which they count up
 * by one; else by depth, for the third list in one another has roman numerals.
 */
function waysToCount(labels: readonly string[], numbering: string, depth: number): Count {
  if (numbering.endsWith('Roman')) return romanNumber
  if (numbering.endsWith('Alpha')) return letterNumber
  const signs = labels.map(signIn)
  const usual = depth >= 2 ? [romanNumber, letterNumber] : [letterNumber, romanNumber]
  return usual.find((count) => countsUp(signs.map(count))) ?? letterNumber
}

function countsUp(numbers: readonly (number | undefined)[]): boolean {
  const [first] = numbers
  return first !== undefined && numbers.every((number, index) => number === first + index)
}

/** a … z, aa, ab … */
function letterNumber(sign: string): number | undefined {
  if (!/^[a-z]{1,6}$/.test(sign)) return undefined
  return [...sign].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0)
}

const digits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** A numeral before a larger one is taken from it. */
function romanNumber(sign: string): number | undefined {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(sign) || sign === '')
    return undefined
  const values = [...sign].map((letter) => digits[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
