import type { Affiliation, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import type { YamlPath } from '../../yaml/index.ts'
import { readAddress } from './identifiers.ts'
import type { FrontMatter } from './schema.ts'

export type StatedAuthor = Exclude<NonNullable<FrontMatter['authors']>, readonly unknown[]>
export type AuthorMap = Exclude<StatedAuthor, string>
type StatedAffiliation = Exclude<NonNullable<AuthorMap['affiliation']>, readonly unknown[]>
type AffiliationMap = Exclude<StatedAffiliation, string>

/** Affiliations that have an id, defined for all authors or with one of them. */
export type SharedAffiliations = ReadonlyMap<string, StatedAffiliation>

interface Sources {
  readonly shared: SharedAffiliations
  readonly placeOf: (path: YamlPath) => Position
  readonly report: Report
}

export function sharedAffiliations(
  stated: FrontMatter['affiliations'],
  authors: readonly StatedAuthor[],
): SharedAffiliations {
  const own = authors.flatMap((author) =>
    typeof author === 'string' ? [] : [...listOf(author.affiliation), ...listOf(author.affiliations)],
  )
  if (stated !== undefined && !Array.isArray(stated))
    return new Map([...withIds(own), ...Object.entries(stated)])
  return new Map(withIds([...own, ...listOf(stated)]))
}

function withIds(
  affiliations: readonly StatedAffiliation[],
): readonly (readonly [string, StatedAffiliation])[] {
  return affiliations.flatMap((affiliation) =>
    typeof affiliation === 'string' || affiliation.id === undefined
      ? []
      : [[affiliation.id, affiliation] as const],
  )
}

function listOf<Item>(stated: Item | readonly Item[] | undefined): readonly Item[] {
  if (stated === undefined) return []
  return isList(stated) ? stated : [stated]
}

function isList<Item>(stated: Item | readonly Item[]): stated is readonly Item[] {
  return Array.isArray(stated)
}

/** The affiliations of an author, under either key; `path` leads to the author. */
export function readAffiliations(
  author: AuthorMap,
  path: YamlPath,
  sources: Sources,
): readonly Affiliation[] {
  return (['affiliation', 'affiliations'] as const).flatMap((key) =>
    listOf<StatedAffiliation>(author[key]).flatMap((affiliation, index) =>
      readAffiliation(affiliation, [...path, key, ...(Array.isArray(author[key]) ? [index] : [])], sources),
    ),
  )
}

/** An affiliation, or the id of one that is defined elsewhere. */
function readAffiliation(
  stated: StatedAffiliation,
  path: YamlPath,
  sources: Sources,
): readonly Affiliation[] {
  const { shared, placeOf, report } = sources
  if (typeof stated !== 'string') {
    if (stated.ref === undefined) return described(stated, path, sources)
    const found = shared.get(stated.ref)
    if (found !== undefined)
      return typeof found === 'string' ? [{ name: found }] : described(found, path, sources)
    report('front-matter/missing-affiliation', placeOf([...path, 'ref']), {
      id: stated.ref,
      known: [...shared.keys()],
    })
    return []
  }
  const found = shared.get(stated)
  if (found !== undefined)
    return typeof found === 'string' ? [{ name: found }] : described(found, path, sources)
  // Where ids are in use, a word that is none may be a mistake; where none are, it is a name.
  if (shared.size > 0 && !/\s/.test(stated))
    report('front-matter/unknown-affiliation', placeOf(path), { id: stated, known: [...shared.keys()] })
  return [{ name: stated }]
}

/** Department, house and place, as a line names them. */
function described(
  stated: AffiliationMap,
  path: YamlPath,
  { placeOf, report }: Sources,
): readonly Affiliation[] {
  const name = joined([stated.department, stated.name])
  if (name === undefined) {
    report('front-matter/wrong-value', placeOf(path), {
      key: path.join('.'),
      expected: 'a name, or a map with "name"',
      received: 'a map without',
    })
    return []
  }
  const place = stated.place ?? joined([stated.city, stated.region, stated.country])
  const url = stated.url === undefined ? undefined : readAddress(stated.url)
  return [{ name, ...(place === undefined ? {} : { place }), ...(url === undefined ? {} : { url }) }]
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const stated = parts.filter((part) => part !== undefined)
  return stated.length === 0 ? undefined : stated.join(', ')
}
