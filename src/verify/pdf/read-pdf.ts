import { type Limits, ownLimits } from '../allowance.ts'
import type { Reading, ReadNote } from '../reading.ts'
import { UnreadableEdition } from '../unreadable.ts'
import { dictionaryAt, textAt } from './access.ts'
import { readContent } from './content.ts'
import { targetReader } from './destinations.ts'
import { openFile } from './file.ts'
import { readMetadata } from './metadata.ts'
import { readPages } from './pages.ts'
import { findTitle, readDocument } from './read-document.ts'
import type { Context, Source } from './source.ts'
import { readStructure } from './structure.ts'
import { targetFinder } from './target-lines.ts'

/** What a finished PDF says, by its own structure. Throws `UnreadableEdition` for a file that cannot be read. */
export function readPdf(bytes: Uint8Array, limits: Limits = ownLimits): Reading {
  const file = openFile(bytes, limits)
  const catalog = dictionaryAt(file, file.trailer, 'Root')
  if (catalog === undefined) throw new UnreadableEdition('it has no catalogue')
  const pages = readPages(file, catalog)
  const structure = readStructure(file, catalog)
  const lang = textAt(file, catalog, 'Lang') ?? structure[0]?.lang ?? ''
  const notes = new Map<number, ReadNote>()
  const title = findTitle(structure)
  const content = readContent(file, pages)
  const plain: Source = {
    content,
    targetOf: () => undefined,
    contentsOf: () => undefined,
    wordsAt: () => '',
    notes: new Map(),
    title,
  }
  const context: Context = { source: plain, around: lang, lang, depth: 0 }
  const source: Source = {
    ...plain,
    notes,
    targetOf: targetReader(file, catalog),
    contentsOf: (annotation) => textAt(file, annotation, 'Contents'),
    wordsAt: targetFinder(structure, pages, context),
  }
  const children = readDocument(structure, { ...context, source })
  return {
    lang,
    metadata: readMetadata(file, catalog),
    children,
    marks: file.version === 2 ? ['strong', 'emphasis'] : [],
    notes: [...notes.values()].sort((first, second) => first.number - second.number),
  }
}
