import { UnreadableEdition } from '../unreadable.ts'
import { asDictionary, dictionaryAt, itemsAt, nameAt } from './access.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary } from './objects.ts'
import { type Box, boxAt, overlap } from './page-box.ts'

export interface PdfPage {
  /** From 0. */
  readonly index: number
  readonly dictionary: Dictionary
  /** Its own, or those of the nodes above it (ISO 32000-2, 7.7.3.4). */
  readonly resources: Dictionary | undefined
  /** What of it is seen: its medium, cropped (ISO 32000-2, 14.11.2). */
  readonly box: Box
}

/** What a page takes from the nodes above it. */
interface Inherited {
  readonly resources: Dictionary | undefined
  readonly medium: Box | undefined
  readonly crop: Box | undefined
}

/** Nodes above one another; a tree of millions of pages is lower. */
const deepestNode = 64

/** The pages of a file in their order (ISO 32000-2, 7.7.3). */
export function readPages(file: PdfFile, catalog: Dictionary): readonly PdfPage[] {
  const pages: PdfPage[] = []
  const seen = new Set<Dictionary>()
  const visit = (node: Dictionary | undefined, above: Inherited, depth: number): void => {
    if (node === undefined) return
    if (seen.has(node) || depth > deepestNode) throw new UnreadableEdition('its pages hold themselves')
    seen.add(node)
    const here = inherit(file, node, above)
    if (nameAt(file, node, 'Type') !== 'Pages' && !node.entries.has('Kids'))
      pages.push({ index: pages.length, dictionary: node, resources: here.resources, box: seenBox(here) })
    else
      for (const kid of itemsAt(file, node, 'Kids')) visit(asDictionary(file.resolve(kid)), here, depth + 1)
  }
  const none: Inherited = { resources: undefined, medium: undefined, crop: undefined }
  visit(dictionaryAt(file, catalog, 'Pages'), none, 0)
  if (pages.length === 0) throw new UnreadableEdition('it has no pages')
  return pages
}

function inherit(file: PdfFile, node: Dictionary, { resources, medium, crop }: Inherited): Inherited {
  return {
    resources: dictionaryAt(file, node, 'Resources') ?? resources,
    medium: boxAt(file, node, 'MediaBox') ?? medium,
    crop: boxAt(file, node, 'CropBox') ?? crop,
  }
}

function seenBox({ medium = letter, crop = medium }: Inherited): Box {
  return overlap(medium, crop)
}

/** What viewers take a page to be that does not say its size. */
const letter: Box = { left: 0, bottom: 0, right: 612, top: 792 }
