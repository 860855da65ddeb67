import type { EditionFormat, PartialDate } from '../brief/index.ts'
import type { LandingEdition, LandingEntry } from './landing-entry.ts'
import { type PageHead, readPageHead } from './page-head.ts'

/** The folder of one brief. */
export interface BriefFiles {
  /** Its name. */
  readonly slug: string
  /** Bytes of a file in it. */
  readonly read: (name: string) => Uint8Array | undefined
}

/** In the order in which they are offered: what opens anywhere, what prints, what fits a small screen, what can be edited. */
const formats: readonly EditionFormat[] = ['html', 'pdf', 'epub', 'docx']

/**
 * What a folder tells of its brief: by manifest.json and by the head of the web page. Without either, its name has to do.
 * Nothing where there is no edition in it.
 */
export function readEntry({ slug, read }: BriefFiles): LandingEntry | undefined {
  const editions = formats.flatMap((format): readonly LandingEdition[] => {
    const name = `${slug}.${format}`
    const bytes = read(name)
    const href = `${encodeURIComponent(slug)}/${encodeURIComponent(name)}`
    return bytes === undefined ? [] : [{ format, href, bytes: bytes.length }]
  })
  if (editions.length === 0) return undefined
  const page = read(`${slug}.html`)
  const head = page === undefined ? undefined : readPageHead(page)
  const { title, lang, brand, ...told } = toldBy(read('manifest.json'))
  const date = dateOf(told.date ?? head?.metas.get('DC.date')?.[0])
  const description = head?.metas.get('description')?.[0]
  return {
    slug,
    title: title ?? head?.title ?? slug,
    ...languageOf(lang, head),
    ...(date === undefined ? {} : { date }),
    authors: told.authors ?? head?.metas.get('DC.creator') ?? [],
    ...(description === undefined ? {} : { description }),
    ...(brand === undefined ? {} : { brand }),
    editions,
  }
}

function languageOf(
  stated: string | undefined,
  head: PageHead | undefined,
): Pick<LandingEntry, 'lang' | 'direction'> {
  const lang = stated ?? head?.lang
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(head?.direction === undefined ? {} : { direction: head.direction }),
  }
}

/** A date at its own precision: a year, a month or a day. */
function dateOf(text: string | undefined): PartialDate | undefined {
  const [, ...parts] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? '') ?? []
  const [year, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined) return undefined
  if (month === undefined) return { year }
  return day === undefined ? { year, month } : { year, month, day }
}

interface Told {
  readonly title?: string
  readonly lang?: string
  readonly brand?: string
  readonly date?: string
  readonly authors?: readonly string[]
}

/** What a manifest says that a page of any format needs; a file that is no manifest says nothing. */
function toldBy(manifest: Uint8Array | undefined): Told {
  if (manifest === undefined) return {}
  const value = parseJson(new TextDecoder().decode(manifest))
  const title = textAt(value, 'title')
  const lang = textAt(value, 'lang')
  const brand = textAt(partOf(value, 'brand'), 'name')
  const date = textAt(value, 'date')
  const authors = partOf(value, 'authors')
  return {
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(brand === undefined ? {} : { brand }),
    ...(date === undefined ? {} : { date }),
    ...(isListOfTexts(authors) ? { authors } : {}),
  }
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function textAt(value: unknown, key: string): string | undefined {
  const part = partOf(value, key)
  return typeof part === 'string' ? part : undefined
}
