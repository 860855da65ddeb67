import type { CoverPage, Publication } from '../publication/index.ts'
import { blockNodes } from './expected/blocks.ts'
import { endMatterNodes } from './expected/end-matter.ts'
import { mastheadNodes } from './expected/masthead.ts'
import { wordingOf } from './expected/wording.ts'
import type { Reading } from './reading.ts'

/** What every edition of a publication has to say, and with `cover` one that has a cover page. */
export function expectedReading(publication: Publication, cover?: CoverPage): Reading {
  const { brief, masthead, endMatter, metadata } = publication
  const wording = wordingOf(publication)
  const { title, date, description, publisher, identifier, license } = metadata
  return {
    lang: brief.meta.lang,
    metadata: {
      title,
      authors: metadata.authors.map(({ name }) => name),
      keywords: metadata.keywords,
      identifier,
      ...(date && { date }),
      ...(description && { description }),
      ...(publisher && { publisher }),
      ...(license && { license: license.name }),
    },
    placeOf: (name) => brief.meta.positions[name] ?? brief.position,
    children: [
      ...mastheadNodes(masthead, cover, wording),
      ...blockNodes(brief.children, wording),
      ...endMatter.flatMap((section) => endMatterNodes(section, wording)),
    ],
    notes: brief.notes.map(({ number, children, position }) => ({
      number,
      position,
      children: blockNodes(children, wording),
    })),
  }
}
