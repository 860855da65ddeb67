import type { Affiliation, Author, Block, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import type { YamlPath } from '../../yaml/index.ts'
import { readAddress, readOrcid } from './identifiers.ts'
import type { FrontMatter } from './schema.ts'

type Stated = NonNullable<FrontMatter['authors']>
type StatedAuthor = Exclude<Stated, readonly unknown[]>
type StatedAffiliation = Exclude<
  NonNullable<Exclude<StatedAuthor, string>['affiliation']>,
  readonly unknown[]
>

/** What reading authors needs to know of the rest of the front matter. */
export interface AuthorSources {
  readonly affiliations: FrontMatter['affiliations']
  /** Where a value stands; the path begins at `authors`. */
  readonly placeOf: (path: YamlPath) => Position
  readonly lowerBio: (text: string, position: Position) => readonly Block[]
  readonly report: Report
}

/** Authors in the order stated, in whichever form. */
export function readAuthors(stated: Stated, sources: AuthorSources): readonly Author[] {
  if (!Array.isArray(stated)) {
    const position = sources.placeOf(['authors'])
    return typeof stated === 'string'
      ? splitNames(stated, position, sources.report).map((name) => named(name, position))
      : readAuthor(stated, ['authors'], sources)
  }
  return stated.flatMap((author: StatedAuthor, index: number) =>
    readAuthor(author, ['authors', index], sources),
  )
}

function readAuthor(stated: StatedAuthor, path: YamlPath, sources: AuthorSources): readonly Author[] {
  const position = sources.placeOf(path)
  if (typeof stated === 'string') return [named(stated, position)]
  const { given, family, email, role, bio } = stated
  const name = stated.name ?? [given, family].filter((part) => part !== undefined).join(' ')
  if (name === '') {
    const key = path.join('.')
    sources.report('front-matter/wrong-value', position, {
      key,
      expected: 'a map with "name"',
      received: 'a map without',
    })
    return []
  }
  const orcid = stated.orcid && readOrcid(stated.orcid, sources.placeOf([...path, 'orcid']), sources.report)
  return [
    {
      name,
      ...(given === undefined ? {} : { given }),
      ...(family === undefined ? {} : { family }),
      affiliations: affiliationsOf(stated, path, sources),
      ...(orcid ? { orcid } : {}),
      ...(email === undefined ? {} : { email }),
      ...(role === undefined ? {} : { role }),
      ...(bio === undefined ? {} : { bio: sources.lowerBio(bio, sources.placeOf([...path, 'bio'])) }),
      position,
    },
  ]
}

function named(name: string, position: Position): Author {
  return { name, affiliations: [], position }
}

/**
 * Names in one text. A comma parts names only where each part looks like a whole name: "Larionova, Daria" is one person.
 */
function splitNames(text: string, position: Position, report: Report): readonly string[] {
  const parts = text.split(/\s*;\s*|\s+(?:and|&|und|et|и|және)\s+/u).filter((part) => part !== '')
  const names = parts.flatMap((part) => {
    const pieces = part.split(/\s*,\s*/)
    return pieces.every((piece) => /\S\s+\S/.test(piece)) ? pieces : [part]
  })
  if (names.length > 1) report('front-matter/joined-authors', position, { names })
  return names
}

function affiliationsOf(
  author: Exclude<StatedAuthor, string>,
  path: YamlPath,
  sources: AuthorSources,
): readonly Affiliation[] {
  return (['affiliation', 'affiliations'] as const).flatMap((key) => {
    const stated = author[key]
    if (stated === undefined) return []
    const each: readonly StatedAffiliation[] = Array.isArray(stated) ? stated : [stated]
    return each.map((affiliation) => readAffiliation(affiliation, sources, sources.placeOf([...path, key])))
  })
}

/** An affiliation, or the id of one that is defined for all authors. */
function readAffiliation(stated: StatedAffiliation, sources: AuthorSources, position: Position): Affiliation {
  if (typeof stated !== 'string') return plain(stated)
  const shared = sharedAffiliations(sources.affiliations)
  const found = shared.get(stated)
  if (found !== undefined) return plain(found)
  // Where ids are in use, a word that is none may be a mistake; where none are, it is a name.
  if (shared.size > 0 && !/\s/.test(stated))
    sources.report('front-matter/unknown-affiliation', position, { id: stated, known: [...shared.keys()] })
  return { name: stated }
}

function plain(stated: StatedAffiliation): Affiliation {
  if (typeof stated === 'string') return { name: stated }
  const url = stated.url === undefined ? undefined : readAddress(stated.url)
  return {
    name: stated.name,
    ...(stated.place === undefined ? {} : { place: stated.place }),
    ...(url === undefined ? {} : { url }),
  }
}

function sharedAffiliations(stated: FrontMatter['affiliations']): ReadonlyMap<string, StatedAffiliation> {
  if (stated === undefined) return new Map()
  if (!Array.isArray(stated)) return new Map(Object.entries(stated))
  return new Map(
    stated.flatMap((affiliation: StatedAffiliation) =>
      typeof affiliation === 'string' || affiliation.id === undefined ? [] : [[affiliation.id, affiliation]],
    ),
  )
}
