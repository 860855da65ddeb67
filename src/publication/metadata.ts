import { createHash } from 'node:crypto'
import type { Project } from '../brand/index.ts'
import type { Author, Block, License, Meta, PartialDate } from '../brief/index.ts'
import { plainText } from '../brief/index.ts'
import type { Ingredients } from './compose.ts'
import { programmeNames } from './funding.ts'
import { labelIn } from './template.ts'

/** The facts about a publication that every edition exports, as plain text; absent where not known. */
export interface Metadata {
  readonly title: string
  readonly subtitle?: string
  readonly authors: readonly Author[]
  readonly publisher?: string
  readonly lang: string
  /** At its own precision: `2018`, `2018-07` or `2018-07-27`. */
  readonly date?: string
  readonly partialDate?: PartialDate
  readonly series?: string
  readonly number?: string
  readonly typeLabel?: string
  readonly abstract?: string
  /** The author's description, else the abstract, else the first sentence of the body. */
  readonly description?: string
  readonly keywords: readonly string[]
  readonly geography: readonly string[]
  readonly doi?: string
  readonly isbn?: string
  readonly issn?: string
  readonly url?: string
  readonly canonical?: string
  readonly license?: License
  readonly funding?: {
    readonly funder: string
    readonly funderId?: string
    readonly programme: string
    readonly project: string
    readonly grant: string
    readonly url?: string
  }
  /** `urn:uuid:…`, the same for every build of the same post. */
  readonly identifier: string
  /** Time of the build for formats that demand one, `YYYY-MM-DDThh:mm:ssZ`: SOURCE_DATE_EPOCH, else from the post's date. */
  readonly modified: string
  readonly generator: string
}

export function composeMetadata({ brief, brand, locale, project, epoch, generator }: Ingredients): Metadata {
  const { meta } = brief
  const title = plainText(meta.title)
  const abstract = meta.abstract === undefined ? undefined : wordsOf(meta.abstract)
  return defined({
    title,
    subtitle: meta.subtitle && plainText(meta.subtitle),
    authors: meta.authors,
    publisher: brand.publisher?.name,
    lang: meta.lang,
    date: meta.date && isoDate(meta.date),
    partialDate: meta.date,
    series: meta.series,
    number: meta.number,
    typeLabel: meta.type && labelIn(brand.labels[meta.type], locale.tag),
    abstract,
    description: meta.description ?? abstract ?? firstSentence(brief.children),
    keywords: meta.keywords,
    geography: meta.geography,
    doi: meta.doi,
    isbn: meta.isbn,
    issn: meta.issn,
    url: meta.url,
    canonical: meta.canonical,
    license: meta.license,
    funding: fundingOf(project),
    identifier: stableIdentifier(meta, brief.slug, title),
    modified: timeStamp(meta.date, epoch),
    generator,
  })
}

function fundingOf(project: Project | undefined): Metadata['funding'] {
  if (project === undefined) return undefined
  return defined({
    funder: 'European Commission',
    funderId: project.programme === 'horizon-2020' ? '10.13039/501100000780' : undefined,
    programme: programmeNames[project.programme] ?? 'European Union',
    project: project.name,
    grant: project.grant,
    url: project.url,
  })
}

export function isoDate(date: PartialDate): string {
  const parts = [String(date.year).padStart(4, '0')]
  if ('month' in date) parts.push(String(date.month).padStart(2, '0'))
  if ('day' in date) parts.push(String(date.day).padStart(2, '0'))
  return parts.join('-')
}

type Stated<Shape> = { [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key] } & {
  [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined>
}

/** The same object without the keys that have no value. */
function defined<Shape extends object>(value: Shape): Stated<Shape> {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries) as Stated<Shape>
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? plainText(block.children) : nestedWords(block)))
    .join(' ')
}

function nestedWords(block: Block): string {
  return 'children' in block && (block.type === 'quote' || block.type === 'box')
    ? wordsOf(block.children)
    : ''
}

function firstSentence(blocks: readonly Block[]): string | undefined {
  const opening = blocks.find((block) => block.type === 'paragraph')
  const text = opening === undefined ? '' : plainText(opening.children).trim()
  return /^.+?[.!?…。؟](?=\s|$)/u.exec(text)?.[0] ?? (text === '' ? undefined : text)
}

/** A name-based UUID (RFC 9562, version 5, name space URL) of what will not change: the published address, else the title. */
function stableIdentifier(meta: Meta, slug: string, title: string): string {
  const nameSpace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const name = [meta.doi ?? meta.canonical ?? meta.url ?? title, slug].join('#')
  const bytes = createHash('sha1').update(nameSpace).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

/** Without a date in the post, the first moment that a zip archive can carry. */
function timeStamp(date: PartialDate | undefined, epoch: number | undefined): string {
  if (epoch !== undefined) return new Date(epoch * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
  if (date === undefined) return '1980-01-01T00:00:00Z'
  const [year, month = '01', day = '01'] = isoDate(date).split('-')
  return `${year}-${month}-${day}T00:00:00Z`
}
