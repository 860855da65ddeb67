import { UnreadableEdition } from '../unreadable.ts'
import { asDictionary, dictionaryAt, itemsAt, nameAt } from './access.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary } from './objects.ts'

export interface PdfPage {
  /** From 0. */
  readonly index: number
  readonly dictionary: Dictionary
  /** Its own, or those of the nodes above it (ISO 32000-2, 7.7.3.4). */
  readonly resources: Dictionary | undefined
}

/** Nodes above one another; a tree of millions of pages is lower. */
const deepestNode = 64

/** The pages of a file in their order (ISO 32000-2, 7.7.3). */
export function readPages(file: PdfFile, catalog: Dictionary): readonly PdfPage[] {
  const pages: PdfPage[] = []
  const seen = new Set<Dictionary>()
  const visit = (node: Dictionary | undefined, inherited: Dictionary | undefined, depth: number): void => {
    if (node === undefined) return
    if (seen.has(node) || depth > deepestNode) throw new UnreadableEdition('its pages hold themselves')
    seen.add(node)
    const resources = dictionaryAt(file, node, 'Resources') ?? inherited
    if (nameAt(file, node, 'Type') !== 'Pages' && !node.entries.has('Kids'))
      pages.push({ index: pages.length, dictionary: node, resources })
    else
      for (const kid of itemsAt(file, node, 'Kids'))
        visit(asDictionary(file.resolve(kid)), resources, depth + 1)
  }
  visit(dictionaryAt(file, catalog, 'Pages'), undefined, 0)
  if (pages.length === 0) throw new UnreadableEdition('it has no pages')
  return pages
}
