import type {
  Block,
  BriefType,
  Cover,
  EditionFormat,
  Inline,
  Meta,
  PartialDate,
  Position,
  PostDefaults,
} from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { directionOf } from '../../locale/index.ts'
import {
  checkYaml,
  nearest,
  type ParsedYaml,
  parseYaml,
  type YamlIssue,
  type YamlPath,
} from '../../yaml/index.ts'
import { collapsedText } from '../white-space.ts'
import { readAuthors } from './authors.ts'
import { readDate } from './dates.ts'
import { readAddress, readDoi, readIsbn, readIssn, readLicense } from './identifiers.ts'
import { isRecord, nameKeys, reportStray } from './name-keys.ts'
import type { FrontMatterReaders } from './readers.ts'
import { briefTypes, editionFormats, type FrontMatter, frontMatter } from './schema.ts'
import type { FrontMatterText } from './split.ts'

/** Values of the front matter that passed, with the place of each. */
export interface StatedFacts {
  readonly stated: FrontMatter
  readonly placeOf: (path: YamlPath) => Position
  readonly positions: Readonly<Record<string, Position>>
  readonly defaults: PostDefaults
}

/** How the words of front matter become content; the Markdown in them stands at the place of their key. */
export interface Lowerers {
  readonly line: (text: string, position: Position) => readonly Inline[]
  readonly blocks: (text: string, position: Position) => readonly Block[]
}

/** What the front matter states, key by key; a value that is wrong is reported and absent, and the others count. */
export function readFacts(
  source: FrontMatterText | undefined,
  report: Report,
  { parseToml = unloaded, defaults = {} }: FrontMatterReaders & { readonly defaults?: PostDefaults } = {},
): StatedFacts {
  const nothing: StatedFacts = { stated: {}, placeOf: () => wholeOf(source), positions: {}, defaults }
  if (source === undefined) return nothing
  const parse = { yaml: parseYaml, toml: parseToml }[source.language]
  const yaml = parse({ text: source.text, start: source.start })
  for (const issue of yaml.issues)
    if (issue.type === 'syntax' && source.language === 'toml')
      report('front-matter/toml', issue.position, { reason: issue.reason })
    else reportIssue(issue, report, {})
  if (yaml.issues.length > 0 || yaml.value === null || yaml.value === undefined) return nothing
  if (!isRecord(yaml.value)) {
    report('front-matter/syntax', source.position, { reason: 'it has no keys' })
    return nothing
  }
  const { value, original } = nameKeys(yaml, report, defaults.ignoredKeys)
  const placeOf: ParsedYaml['placeOf'] = (path, part) => yaml.placeOf(original(path), part)
  const stated = sound(value, { ...yaml, placeOf }, report)
  // A value that did not pass states nothing, whatever else is made of its absence.
  const keys = Object.keys(value).filter((key) => Object.hasOwn(stated, key))
  const positions = Object.fromEntries(keys.map((key) => [key, placeOf([key])]))
  return { stated, placeOf, positions, defaults }
}

function unloaded(): never {
  throw new Error('a post with TOML was lowered without its reader: see loadReaders')
}

/**
 * The values that are of the right kind. A wrong one is taken out with the key of the front matter that holds it, a key
 * without a meaning by itself, so that neither takes the others with it.
 */
function sound(value: Readonly<Record<string, unknown>>, yaml: ParsedYaml, report: Report): FrontMatter {
  const checked = checkYaml({ ...yaml, value }, frontMatter)
  if (checked.value !== undefined) return checked.value
  const wrong: YamlPath[] = []
  for (const issue of checked.issues) {
    reportIssue(issue, report, value)
    if (issue.type === 'unknown-key') wrong.push(issue.path)
    else if (issue.type !== 'syntax') wrong.push([issue.key.split('.')[0] ?? ''])
  }
  const rest = wrong.reduce(without, value)
  return wrong.length === 0 || !isRecord(rest) ? {} : sound(rest, yaml, report)
}

function without(value: unknown, [key, ...below]: YamlPath): unknown {
  const isLast = below.length === 0
  if (Array.isArray(value))
    return value.map((item, index) => (index === key && !isLast ? without(item, below) : item))
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([name]) => !isLast || name !== key)
  return Object.fromEntries(entries.map(([name, held]) => [name, name === key ? without(held, below) : held]))
}

function wholeOf(source: FrontMatterText | undefined): Position {
  const top = { line: 1, column: 1, offset: 0 }
  return source?.position ?? { start: top, end: top }
}

function reportIssue(issue: YamlIssue, report: Report, value: unknown): void {
  if (issue.type === 'syntax') report('front-matter/syntax', issue.position, { reason: issue.reason })
  if (issue.type === 'unknown-key') {
    const stated = new Set(Object.keys(mapAt(value, issue.path.slice(0, -1))))
    reportStray({ key: issue.key, known: issue.known, stated }, issue.position, report)
  }
  if (issue.type === 'wrong-value') report('front-matter/wrong-value', issue.position, issue)
  if (issue.type === 'missing-key')
    report('front-matter/wrong-value', issue.position, {
      key: issue.key,
      expected: 'there',
      received: 'missing',
    })
}

function mapAt(value: unknown, [first, ...below]: YamlPath): object {
  if (typeof value !== 'object' || value === null) return {}
  return first === undefined
    ? value
    : mapAt(Object.entries(value).find(([key]) => key === String(first))?.[1], below)
}

/** The language of a post, else that of the project's posts; English when neither says. */
export function languageIn({ stated, defaults }: StatedFacts): string {
  return stated.lang ?? defaults.lang ?? 'en'
}

/** Everything the front matter says but the title, which may also stand in the text. */
export function readMeta(facts: StatedFacts, lower: Lowerers, report: Report): Omit<Meta, 'title'> {
  const { stated, placeOf, positions } = facts
  const lang = languageIn(facts)
  const at = (key: string): Position => placeOf([key])
  const { subtitle, abstract, license } = stated
  return {
    ...kept(
      'subtitle',
      given(subtitle, (text) => lower.line(text, at('subtitle'))),
    ),
    ...kept('type', briefType(facts, report)),
    ...kept('series', stated.series),
    ...kept('number', stated.number),
    ...kept('date', dateIn(facts, lang, report)),
    lang,
    ...(stated.lang === undefined && facts.defaults.lang !== undefined ? { isProjectLang: true } : {}),
    direction: directionOf(lang),
    // Before the authors, whose lives are told after the text: notes are numbered in the order of reading.
    ...kept(
      'abstract',
      given(abstract, (text) => lower.blocks(text, at('abstract'))),
    ),
    authors:
      stated.authors === undefined
        ? []
        : readAuthors(stated.authors, {
            affiliations: stated.affiliations,
            lang,
            placeOf,
            lowerBio: lower.blocks,
            report,
          }),
    ...kept('description', given(stated.description, collapsedText)),
    keywords: listIn(stated.keywords),
    geography: listIn(stated.geography),
    ...identifiersIn(facts, report),
    ...kept('url', addressIn(facts, 'url', report)),
    ...kept('canonical', addressIn(facts, 'canonical', report)),
    ...kept('license', given(license, readLicense)),
    ...kept('project', stated.project),
    ...kept('brand', stated.brand),
    editions: editionsIn(facts, report),
    ...kept('cover', coverIn(facts, report)),
    contents: stated.contents ?? 'automatic',
    numbering: stated.numbering ?? 'automatic',
    positions,
  }
}

function identifiersIn(
  { stated, placeOf }: StatedFacts,
  report: Report,
): Pick<Meta, 'doi' | 'isbn' | 'issn'> {
  const { doi, isbn, issn } = stated
  return {
    ...kept(
      'doi',
      given(doi, (value) => readDoi(value, placeOf(['doi']), report)),
    ),
    ...kept(
      'isbn',
      given(isbn, (value) => readIsbn(value, placeOf(['isbn']), report)),
    ),
    ...kept(
      'issn',
      given(issn, (value) => readIssn(value, placeOf(['issn']), report)),
    ),
  }
}

function kept<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]?: Value })
}

function given<Value, Result>(value: Value | undefined, read: (value: Value) => Result): Result | undefined {
  return value === undefined ? undefined : read(value)
}

/** One of our own types; website makers have others, which say how a page is built and nothing about the text. */
function briefType({ stated, placeOf }: StatedFacts, report: Report): BriefType | undefined {
  if (stated.type === undefined) return undefined
  const word = stated.type.toLowerCase().replace(/[\s_]+/g, '-')
  const type = briefTypes.find((known) => known.replace('-', '') === word.replaceAll('-', ''))
  if (type !== undefined) return type
  const near = nearest(word, briefTypes)
  if (near === undefined)
    report('front-matter/unused-key', placeOf(['type']), { key: `type: ${stated.type}` })
  else
    report('front-matter/wrong-value', placeOf(['type']), {
      key: 'type',
      expected: `${briefTypes.slice(0, -1).join(', ')} or ${briefTypes.at(-1)}`,
      received: JSON.stringify(stated.type),
      nearest: near,
    })
  return undefined
}

function dateIn({ stated, placeOf }: StatedFacts, lang: string, report: Report): PartialDate | undefined {
  const { date } = stated
  if (date === undefined) return undefined
  const value = typeof date === 'string' ? date : (date.published ?? date.created)
  return value === undefined ? undefined : readDate(value, lang, placeOf(['date']), report)
}

/** A list, or words in one text with commas or semicolons between them. */
function listIn(stated: string | readonly string[] | undefined): readonly string[] {
  if (stated === undefined) return []
  return typeof stated === 'string' ? stated.split(/\s*[,;]\s*/).filter((word) => word !== '') : stated
}

function addressIn(
  { stated, placeOf }: StatedFacts,
  key: 'url' | 'canonical',
  report: Report,
): string | undefined {
  const value = stated[key]
  if (value === undefined) return undefined
  const address = readAddress(value)
  if (address === undefined) report('front-matter/unused-key', placeOf([key]), { key: `${key}: ${value}` })
  return address
}

function editionsIn({ stated, placeOf }: StatedFacts, report: Report): readonly EditionFormat[] {
  const words = listIn(stated.editions).map((word) => word.toLowerCase())
  const known = editionFormats.filter((format) => words.includes(format))
  for (const word of words)
    if (!editionFormats.some((format) => format === word))
      report('front-matter/wrong-value', placeOf(['editions']), {
        key: 'editions',
        expected: 'a list of pdf, docx, epub and html',
        received: JSON.stringify(word),
      })
  return words.length === 0 ? editionFormats : known
}

function coverIn({ stated, placeOf }: StatedFacts, report: Report): Cover | undefined {
  if (stated.cover === undefined) return undefined
  const { image, alt, credit, page } = typeof stated.cover === 'string' ? coverAt(stated.cover) : stated.cover
  if (alt === undefined) report('markdown/missing-alt', placeOf(['cover']), { source: image, isCover: true })
  return {
    image,
    ...(alt === undefined ? {} : { alt }),
    ...(credit === undefined ? {} : { credit }),
    ...(page === true ? { page } : {}),
  }
}

/** Website makers state the path of the picture alone. */
function coverAt(image: string): Exclude<FrontMatter['cover'], string | undefined> {
  return { image }
}
