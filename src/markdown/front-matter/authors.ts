import type { Author, Block, Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import type { YamlPath } from '../../yaml/index.ts'
import {
  type AuthorMap,
  readAffiliations,
  type SharedAffiliations,
  type StatedAuthor,
  sharedAffiliations,
} from './affiliations.ts'
import { authorOf, authorsIn, type NamedAuthor, type NamedAuthors } from './author-names.ts'
import { readOrcid } from './identifiers.ts'
import type { FrontMatter } from './schema.ts'

type Stated = NonNullable<FrontMatter['authors']>

/** What reading authors needs to know of the rest of the front matter. */
export interface AuthorSources {
  readonly affiliations: FrontMatter['affiliations']
  readonly lang: string
  /** Where a value stands; the path begins at `authors`. */
  readonly placeOf: (path: YamlPath) => Position
  readonly lowerBio: (text: string, position: Position) => readonly Block[]
  readonly report: Report
}

/** Authors in the order stated, in whichever form. */
export function readAuthors(stated: Stated, sources: AuthorSources): readonly Author[] {
  if (typeof stated === 'string') {
    const { lang, placeOf, report } = sources
    const position = placeOf(['authors'])
    const found = authorsIn(stated, lang)
    if (found.authors.length > 1)
      report('front-matter/joined-authors', position, { names: found.authors.map(({ name }) => name) })
    return named(found, position, report)
  }
  const isList = Array.isArray(stated)
  const authors: readonly StatedAuthor[] = isList ? stated : [stated]
  const shared = sharedAffiliations(sources.affiliations, authors)
  return authors.flatMap((author, index) =>
    readAuthor(author, isList ? ['authors', index] : ['authors'], shared, sources),
  )
}

function named(found: NamedAuthors, position: Position, report: Report): readonly Author[] {
  for (const name of found.wholes) report('front-matter/one-author', position, { name })
  if (found.hasOthers) report('front-matter/unnamed-authors', position, {})
  return found.authors.map((author) => authorNamed(author, position))
}

function authorNamed({ name, email, affiliation, role }: NamedAuthor, position: Position): Author {
  return {
    name,
    affiliations: affiliation === undefined ? [] : [{ name: affiliation }],
    ...(email === undefined ? {} : { email }),
    ...(role === undefined ? {} : { role }),
    position,
  }
}

function readAuthor(
  stated: StatedAuthor,
  path: YamlPath,
  shared: SharedAffiliations,
  sources: AuthorSources,
): readonly Author[] {
  const { placeOf, report } = sources
  const position = placeOf(path)
  if (typeof stated === 'string') return named(authorOf(stated), position, report)
  const { name, given, family } = nameOf(stated)
  if (name === '') {
    report('front-matter/wrong-value', position, {
      key: path.join('.'),
      expected: 'a map with "name"',
      received: 'a map without',
    })
    return []
  }
  const { email, role, bio } = stated
  const orcid = stated.orcid && readOrcid(stated.orcid, placeOf([...path, 'orcid']), report)
  return [
    {
      name,
      ...(given === undefined ? {} : { given }),
      ...(family === undefined ? {} : { family }),
      affiliations: readAffiliations(stated, path, { shared, placeOf, report }),
      ...(orcid ? { orcid } : {}),
      ...(email === undefined ? {} : { email }),
      ...(role === undefined ? {} : { role }),
      ...(bio === undefined ? {} : { bio: sources.lowerBio(bio, placeOf([...path, 'bio'])) }),
      position,
    },
  ]
}

interface NameParts {
  readonly name: string
  readonly given: string | undefined
  readonly family: string | undefined
}

/** The name as printed, and its parts where they are stated; a particle belongs to the family. */
function nameOf({ name, given, family }: AuthorMap): NameParts {
  const stated = typeof name === 'string' ? { literal: name } : (name ?? {})
  const parts = {
    given: given ?? stated.given,
    family:
      family ??
      (stated.family === undefined
        ? undefined
        : joined([stated['dropping-particle'], stated['non-dropping-particle'], stated.family])),
  }
  return { name: stated.literal ?? joined([parts.given, parts.family]), ...parts }
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ')
}
