import type { Affiliation, Author, Meta, PartialDate } from '../meta.ts'
import { printBlock } from './blocks.ts'
import type { Entry } from './entry.ts'
import { printInlines } from './inlines.ts'
import { place, quoted, stated } from './words.ts'

export function printMeta(meta: Meta): Entry {
  const keys = Object.entries(printers).flatMap(([key, print]) => {
    const position = meta.positions[key]
    const at = position === undefined ? undefined : place(position)
    return print(meta).map((entry): Entry => ({ ...entry, words: [...entry.words, at] }))
  })
  return { words: ['meta'], below: [...keys, ...meta.authors.map(printAuthor)] }
}

type Printer = (meta: Meta) => readonly Entry[]

/** At most one line a key, in the order of the type; a new key of `Meta` is an error here until it is printed. */
const printers: Readonly<Record<Exclude<keyof Meta, 'authors' | 'positions' | 'isProjectLang'>, Printer>> = {
  title: ({ title }) => [{ words: ['title'], below: printInlines(title) }],
  subtitle: ({ subtitle }) =>
    subtitle === undefined ? [] : [{ words: ['subtitle'], below: printInlines(subtitle) }],
  type: ({ type }) => line('type', type),
  series: ({ series }) => text('series', series),
  number: ({ number }) => text('number', number),
  date: ({ date }) => line('date', date && printDate(date)),
  lang: ({ lang, isProjectLang }) => line('lang', isProjectLang === true ? `${lang} of the project` : lang),
  direction: ({ direction }) => line('direction', direction),
  abstract: ({ abstract }) =>
    abstract === undefined ? [] : [{ words: ['abstract'], below: abstract.map(printBlock) }],
  description: ({ description }) => text('description', description),
  keywords: ({ keywords }) => list('keywords', keywords.map(quoted)),
  geography: ({ geography }) => list('geography', geography.map(quoted)),
  doi: ({ doi }) => text('doi', doi),
  isbn: ({ isbn }) => text('isbn', isbn),
  issn: ({ issn }) => text('issn', issn),
  url: ({ url }) => text('url', url),
  canonical: ({ canonical }) => text('canonical', canonical),
  license: ({ license }) =>
    license === undefined ? [] : [{ words: ['license', quoted(license.name), stated('url', license.url)] }],
  project: ({ project }) => text('project', project),
  brand: ({ brand }) => text('brand', brand),
  editions: ({ editions }) => list('editions', editions),
  cover: ({ cover }) =>
    cover === undefined
      ? []
      : [
          {
            words: [
              'cover',
              quoted(cover.image),
              stated('alt', cover.alt),
              stated('credit', cover.credit),
              cover.page === true ? 'page' : undefined,
            ],
          },
        ],
  contents: ({ contents }) => line('contents', contents),
  numbering: ({ numbering }) => line('numbering', numbering),
}

function line(key: string, word: string | undefined): readonly Entry[] {
  return word === undefined ? [] : [{ words: [key, word] }]
}

function text(key: string, words: string | undefined): readonly Entry[] {
  return words === undefined ? [] : [{ words: [stated(key, words)] }]
}

function list(key: string, items: readonly string[]): readonly Entry[] {
  return items.length === 0 ? [] : [{ words: [key, items.join(', ')] }]
}

function printDate(date: PartialDate): string {
  const two = (value: number) => `-${String(value).padStart(2, '0')}`
  const month = 'month' in date ? two(date.month) : ''
  const day = 'day' in date ? two(date.day) : ''
  return `${String(date.year).padStart(4, '0')}${month}${day}`
}

function printAuthor({
  name,
  given,
  family,
  orcid,
  email,
  role,
  position,
  affiliations,
  bio,
}: Author): Entry {
  return {
    words: [
      'author',
      quoted(name),
      stated('given', given),
      stated('family', family),
      stated('orcid', orcid),
      stated('email', email),
      stated('role', role),
      place(position),
    ],
    below: [
      ...affiliations.map(printAffiliation),
      ...(bio === undefined ? [] : [{ words: ['bio'], below: bio.map(printBlock) }]),
    ],
  }
}

function printAffiliation({ name, place: where, url }: Affiliation): Entry {
  return { words: ['affiliation', quoted(name), stated('place', where), stated('url', url)] }
}
