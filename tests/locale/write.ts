/**
 * Writes src/locale/cldr.json: how languages without a table of words write dates and lists, taken from the CLDR that this
 * Node has. Run by hand when a newer CLDR is wanted; the program itself asks no Node, so that all give the same bytes.
 *
 *   node --import tsx tests/locale/write.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { candidatesFor } from '../../src/locale/cldr.ts'

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const pairs = letters.flatMap((first) => letters.map((second) => first + second))
const languages = known([...pairs, ...pairs.flatMap((pair) => letters.map((letter) => pair + letter))])
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const regions = pairs.map((pair) => pair.toUpperCase()).filter((region) => names.of(region) !== undefined)
const scripts = [
  'Latn',
  'Cyrl',
  'Arab',
  'Hans',
  'Hant',
  'Deva',
  'Tfng',
  'Adlm',
  'Guru',
  'Beng',
  'Olck',
  'Mtei',
  'Vaii',
  'Mong',
]

const table = new Map<string, string>()
for (const language of languages) {
  put(language)
  if (table.get(language)?.startsWith('=')) continue
  for (const script of scripts) put(`${language}-${script}`)
  for (const region of regions) {
    put(`${language}-${region}`)
    putWithScript(`${language}-${region}`)
  }
  for (const script of scripts.filter((each) => table.has(`${language}-${each}`)))
    for (const region of regions) put(`${language}-${script}-${region}`)
}
const about = `CLDR ${process.versions.cldr}: date of a day; month; year; months of days; other months; short ones; and of two; comma; last and`
const text = JSON.stringify({ about, languages: Object.fromEntries(table) }, null, 2)
writeFileSync(fileURLToPath(new URL('../../src/locale/cldr.json', import.meta.url)), `${text}\n`)
console.log(`${table.size} entries, ${text.length} characters`)

/**
 * Only what no shorter tag says already. Of English, whose dates have a table of words, months alone are asked for, and a
 * hundred countries name them as Britain does. Another name for a language leads to it.
 */
function put(tag: string): void {
  if (known([tag]).length === 0 || (tag.startsWith('en-') && tag !== 'en-GB')) return
  const canonical = Intl.getCanonicalLocales(tag)[0] ?? tag
  if (canonical !== tag) {
    if (!tag.includes('-')) table.set(tag, `=${canonical.toLowerCase()}`)
    return
  }
  const entry = entryOf(tag)
  const inherited = candidatesFor(tag).flatMap((candidate) => table.get(candidate) ?? [])[0]
  if (inherited !== entry) table.set(tag.toLowerCase(), entry)
}

/** A tag of a region may name the script, too, that goes without saying there. */
function putWithScript(tag: string): void {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  if (table.has(tag.toLowerCase()))
    table.set(`${language}-${script}-${region}`.toLowerCase(), `=${tag.toLowerCase()}`)
}

function known(tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0)
}

function entryOf(tag: string): string {
  const day = formOf(tag, { year: 'numeric', month: 'long', day: 'numeric' })
  const month = formOf(tag, { year: 'numeric', month: 'long' })
  const year = formOf(tag, { year: 'numeric' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' })
  const between = (items: readonly string[]): readonly string[] =>
    list.formatToParts(items).flatMap(({ type, value }) => (type === 'literal' ? [value] : []))
  const [two] = between(['א', 'א'])
  const [comma, , last] = between(['א', 'א', 'א', 'א'])
  const same = month.months.join() === day.months.join()
  return [
    day.pattern,
    month.pattern,
    year.pattern,
    day.months.join('|'),
    same ? '' : month.months.join('|'),
    formOf(tag, { month: 'short' }).months.join('|'),
    two,
    comma,
    last,
  ].join('\t')
}

/** A pattern of a year's dates and the months in it; the same pattern in all months, or this stops. */
function formOf(tag: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(tag, {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  })
  const parts = Array.from({ length: 12 }, (_, month) =>
    format.formatToParts(new Date(Date.UTC(2018, month, 27))),
  )
  const patterns = new Set(
    parts.map((each) =>
      each.map(({ type, value }) => (/^(?:year|month|day)$/.test(type) ? `{${type}}` : value)).join(''),
    ),
  )
  // As in the tables of words: what belongs to a year never leaves it.
  const pattern = ([...patterns][0] ?? '').replaceAll('\u202f', '\u00a0')
  if (patterns.size !== 1) throw new Error(`${tag}: ${[...patterns].join(' or ')}`)
  const months = parts.flatMap((each) =>
    each.filter(({ type }) => type === 'month').map(({ value }) => value),
  )
  return { pattern, months }
}
