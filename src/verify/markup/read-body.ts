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

/** Reads the body of a page; `others` are the bodies that links may lead to, by the addresses they are given. */
export function readBody(body: XmlElement, others: ReadonlyMap<string, XmlElement> = new Map()): Body {
  const document: Document = { wordsAt: targetsIn(new Map([...others, ['', body]])) }
  return { children: blocksIn(body, document), notes: notesIn(body, document) }
}
