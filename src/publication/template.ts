import { plainText } from '../brief/index.ts'
import type { Ingredients } from './compose.ts'
import { printedAddress } from './composed.ts'

/** What a brand's templates may name. An absent value makes its placeholder vanish. */
export type Placeholders = Readonly<Partial<Record<PlaceholderName, string>>>

export const placeholderNames = [
  'type',
  'series',
  'number',
  'date',
  'title',
  'shortTitle',
  'authors',
  'contact',
  'publisher',
  'project',
] as const

export type PlaceholderName = (typeof placeholderNames)[number]

export function placeholders({ brief, brand, locale, project }: Ingredients): Placeholders {
  const { meta } = brief
  const title = plainText(meta.title)
  const values: Record<PlaceholderName, string | undefined> = {
    type: meta.type === undefined ? undefined : labelIn(brand.labels[meta.type], locale.tag),
    series: meta.series,
    number: meta.number,
    date: meta.date === undefined ? undefined : locale.formatDate(meta.date),
    title,
    shortTitle: shortened(title),
    authors: locale.formatList(meta.authors.map((author) => author.name)),
    contact: brand.publisher?.contact ?? (brand.publisher?.url && printedAddress(brand.publisher.url)),
    publisher: brand.publisher?.name,
    project: project?.name,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
}

/** A piece of a template: words, or the name of a placeholder. */
export type TemplatePart = { readonly literal: string } | { readonly name: string }

export function parseTemplate(template: string): readonly TemplatePart[] {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { name: part.slice(1, -1) } : { literal: part }))
}

/**
 * Leaves out each placeholder that `has` no value, with the words that join it: those before it, or, at the start of
 * the line, those after it. "{series} {number} · {date}" without a number is "{series} · {date}".
 */
export function withoutGaps(
  parts: readonly TemplatePart[],
  has: (name: string) => boolean,
): readonly TemplatePart[] {
  const kept: TemplatePart[] = []
  let dropsNextLiteral = false
  for (const part of parts) {
    if ('literal' in part) {
      if (!dropsNextLiteral) kept.push(part)
      dropsNextLiteral = false
    } else if (has(part.name)) {
      kept.push(part)
    } else {
      const last = kept.at(-1)
      if (kept.length > 1 && last !== undefined && 'literal' in last) kept.pop()
      else dropsNextLiteral = true
    }
  }
  return kept
}

/** The words of a filled template, or `undefined` when every placeholder in it vanished. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string | undefined {
  const parts = parseTemplate(template)
  const kept = withoutGaps(parts, (name) => values[name] !== undefined)
  const named = (part: TemplatePart): boolean => 'name' in part
  if (parts.some(named) && !kept.some(named)) return undefined
  const text = kept.map((part) => ('literal' in part ? part.literal : (values[part.name] ?? ''))).join('')
  return text.trim() === '' ? undefined : text.trim()
}

/** The entry of a language, of its parent, or the English one. */
export function labelIn(
  entries: Readonly<Record<string, string>> | undefined,
  tag: string,
): string | undefined {
  return entries?.[tag] ?? entries?.[tag.split('-')[0] ?? ''] ?? entries?.en
}

/** A long title up to its first colon or dash: what a running head has room for. */
function shortened(title: string): string {
  const roomy = 60
  const head = title.split(/:\s|\s[–—]\s/)[0]
  return title.length > roomy && head !== undefined && head.length > 0 ? head : title
}
