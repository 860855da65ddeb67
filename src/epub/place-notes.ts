import { type HtmlElement, noteReferenceId } from '../html/index.ts'
import { idsOf } from './cross-links.ts'

/** Notes by page, each on that which refers to it first, or where the note stands that does. `notes` are in order. */
export function placeNotes(
  pages: readonly (readonly HtmlElement[])[],
  notes: readonly HtmlElement[],
): readonly (readonly HtmlElement[])[] {
  const pageOf = new Map(
    pages.flatMap((page, index) => page.flatMap(idsOf).map((id) => [id, index] as const)),
  )
  const homes = new Map<HtmlElement, number>()
  // A note that only another one refers to waits until that one has its place.
  while (homes.size < notes.length) {
    const before = homes.size
    for (const [index, note] of notes.entries()) {
      const page = homes.has(note) ? undefined : pageOf.get(noteReferenceId(index + 1, 1))
      if (page === undefined) continue
      homes.set(note, page)
      for (const id of idsOf(note)) pageOf.set(id, page)
    }
    if (homes.size === before) throw new Error('a note is referred to nowhere')
  }
  return pages.map((_, index) => notes.filter((note) => homes.get(note) === index))
}
