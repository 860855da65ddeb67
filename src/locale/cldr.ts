import type { PartialDate } from '../brief/index.ts'
import cldr from './cldr.json' with { type: 'json' }

/** How a language writes dates and lists. */
export interface Habits {
  readonly formatDate: (date: PartialDate) => string
  readonly formatList: (items: readonly string[]) => string
}

/** By tag; an entry that begins with `=` names another. */
const entries: Readonly<Record<string, string>> = cldr.languages

/**
 * The habits of a language as CLDR has them, for a BCP 47 tag; nothing for one that it does not know. They are kept here
 * because Node versions differ in them. The Gregorian calendar and European digits hold everywhere: Persian and Thai would
 * count other years, and page numbers are European too.
 */
export function habitsOf(tag: string): Habits | undefined {
  const entry = entryOf(tag)
  if (entry === undefined) return undefined
  const { ofDay, ofMonth, ofYear, months, monthsAlone, ...links } = entry
  return {
    formatDate: (date) => {
      const year = String(date.year)
      if (!('month' in date)) return filled(ofYear, { year })
      if (!('day' in date)) return filled(ofMonth, { year, month: monthsAlone[date.month - 1] ?? '' })
      return filled(ofDay, { year, month: months[date.month - 1] ?? '', day: String(date.day) })
    },
    formatList: (items) => joined(items, links),
  }
}

/** What a month, from 1, is called: beside a day, alone, and in short. */
export function monthNames(tag: string, month: number): readonly string[] {
  const entry = entryOf(tag)
  if (entry === undefined) return []
  const { months, monthsAlone, short } = entry
  return [months, monthsAlone, short].flatMap((names) => names[month - 1] ?? [])
}

interface Entry extends Links {
  readonly ofDay: string
  readonly ofMonth: string
  readonly ofYear: string
  readonly months: readonly string[]
  readonly monthsAlone: readonly string[]
  readonly short: readonly string[]
}

/** What stands between the items of a list; two alone may have a link of their own. */
interface Links {
  readonly language: string
  readonly two: string
  readonly comma: string
  readonly last: string
}

function entryOf(tag: string): Entry | undefined {
  const key = candidatesFor(tag).find((candidate) => Object.hasOwn(entries, candidate)) ?? ''
  const text = entries[key] ?? ''
  if (text.startsWith('=')) return entryOf(text.slice(1))
  const [ofDay = '', ofMonth = '', ofYear = '', days = '', alone = '', short = '', ...links] =
    text.split('\t')
  const [two = '', comma = '', last = ''] = links
  const months = days.split('|')
  const monthsAlone = alone === '' ? months : alone.split('|')
  const [language = ''] = key.split('-')
  return text === ''
    ? undefined
    : { ofDay, ofMonth, ofYear, months, monthsAlone, short: short.split('|'), language, two, comma, last }
}

/** Keys under which a tag may stand, the most particular first: `zh-hant-hk`, `zh-hk`, `zh-hant`, `zh`. */
export function candidatesFor(tag: string): readonly string[] {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  const end = rest.findIndex((subtag) => subtag.length === 1)
  const subtags = end < 0 ? rest : rest.slice(0, end)
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  const region = subtags.find((subtag) => /^(?:[a-z]{2}|\d{3})$/.test(subtag))
  return [
    ...(script !== undefined && region !== undefined ? [`${language}-${script}-${region}`] : []),
    ...(script === undefined && region !== undefined ? [`${language}-${region}`] : []),
    ...(script === undefined ? [] : [`${language}-${script}`]),
    language,
  ]
}

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(year|month|day)\}/g, (whole, name: string) => values[name] ?? whole)
}

function joined(items: readonly string[], { two, comma, last, language }: Links): string {
  const end = items.at(-1)
  if (end === undefined || items.length === 1) return end ?? ''
  const link = items.length === 2 ? two : last
  return `${items.slice(0, -1).join(comma)}${adapted(link, end, language)}${end}`
}

/** Spanish says "e" before the sound of an i; Hebrew parts its "and" from a word in other letters. As ICU does both. */
function adapted(link: string, next: string, language: string): string {
  if (language === 'es' && /^(?:i|hi(?![ae]))/i.test(next)) return link.replace(' y ', ' e ')
  if (language === 'he' && !/^\p{Script=Hebrew}/u.test(next)) return link.replace(/ו$/, 'ו-')
  return link
}
