import type { Node, ReadNote } from '../reading.ts'
import type { XmlElement } from '../xml.ts'
import { blocksIn } from './blocks.ts'
import { notesIn } from './notes.ts'
import { type Document, targetsIn } from './targets.ts'

export interface Body {
  readonly children: readonly Node[]
  /** In the order in which they stand. */
  readonly notes: readonly ReadNote[]
}

/** Reads the bodies of pages that lead to one another, by the addresses they are given; a page alone has none. */
export function readBodies(bodies: ReadonlyMap<string, XmlElement>): readonly Body[] {
  const wordsAt = targetsIn(bodies)
  return [...bodies].map(([address, body]) => {
    const document: Document = { wordsAt: (href) => wordsAt(href.startsWith('#') ? address + href : href) }
    return { children: blocksIn(body, document), notes: notesIn(body, document) }
  })
}
