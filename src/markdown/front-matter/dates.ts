import type { PartialDate, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { monthNames } from '../../locale/index.ts'

/**
 * A date as exactly as it was stated, never more. The forms of ISO 8601 are taken as they are; other forms that can be
 * read in one way only are taken with a note, and the rest is an error.
 */
export function readDate(
  value: string,
  lang: string,
  position: Position,
  report: Report,
): PartialDate | undefined {
  const stated = isoDate(value)
  const date = stated ?? spelledDate(value, lang) ?? numericDate(value)
  if (date === undefined) {
    const reason = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(value)
      ? 'it can be read in two ways'
      : 'its form is unknown'
    report('front-matter/date', position, { value, reason })
    return undefined
  }
  const fault = faultOf(date)
  if (fault !== undefined) {
    report('front-matter/date', position, { value, reason: fault })
    return undefined
  }
  if (stated === undefined) report('front-matter/date-form', position, { value, iso: printIso(date) })
  return date
}

/** Year, month, day; a time of day behind it is passed over, for no edition prints one. */
function isoDate(value: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{1,2}:\d{2}.*)?)?)?$/.exec(value)
  return match === null ? undefined : dateOf(match[1], match[2], match[3])
}

/** `20180727`, `27.07.2018`, and months and days whose places can be told by their size. */
function numericDate(value: string): PartialDate | undefined {
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(value)
  if (joined !== null) return dateOf(joined[1], joined[2], joined[3])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value)
  if (dotted !== null) return dateOf(dotted[3], dotted[2], dotted[1])
  const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(value)
  if (slashed !== null) return dateOf(slashed[1], slashed[2], slashed[3])
  const unordered = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(value)
  if (unordered === null) return undefined
  const [first, second] = [Number(unordered[1]), Number(unordered[2])]
  if (first > 12 && second <= 12) return dateOf(unordered[3], unordered[2], unordered[1])
  if (second > 12 && first <= 12) return dateOf(unordered[3], unordered[1], unordered[2])
  return first === second ? dateOf(unordered[3], unordered[1], unordered[2]) : undefined
}

/** `27 July 2018`, `July 27, 2018`, `July 2018`, with months in English or in the language of the post. */
function spelledDate(value: string, lang: string): PartialDate | undefined {
  const words = value
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
  const year = words.find((word) => /^\d{4}$/.test(word))
  const month = words.map((word) => monthOf(word, lang)).find((found) => found !== undefined)
  const day = words.find((word) => /^\d{1,2}$/.test(word))
  const understood = [year, month, day].filter((part) => part !== undefined).length
  if (year === undefined || month === undefined || understood !== words.length) return undefined
  return dateOf(year, String(month), day)
}

function monthOf(word: string, lang: string): number | undefined {
  if (/^\d/.test(word)) return undefined
  for (const language of ['en', 'en-GB', lang])
    for (let month = 1; month <= 12; month++) if (namesOf(language, month).includes(word)) return month
  return undefined
}

function namesOf(language: string, month: number): readonly string[] {
  return monthNames(language, month).map((name) => name.toLowerCase().replace(/\.$/, ''))
}

function dateOf(year: string | undefined, month?: string, day?: string): PartialDate | undefined {
  if (year === undefined) return undefined
  if (month === undefined) return { year: Number(year) }
  if (day === undefined) return { year: Number(year), month: Number(month) }
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function faultOf(date: PartialDate): string | undefined {
  if (date.year < 1) return 'there is no year 0'
  if (!('month' in date)) return undefined
  if (date.month < 1 || date.month > 12) return `there is no month ${date.month}`
  if (!('day' in date)) return undefined
  const last = new Date(Date.UTC(2000 + (date.year % 400), date.month, 0)).getUTCDate()
  return date.day < 1 || date.day > last ? `that month has ${last} days` : undefined
}

function printIso(date: PartialDate): string {
  const parts = [String(date.year).padStart(4, '0')]
  if ('month' in date) parts.push(String(date.month).padStart(2, '0'))
  if ('day' in date) parts.push(String(date.day).padStart(2, '0'))
  return parts.join('-')
}
