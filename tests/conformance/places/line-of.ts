import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Edition } from '../judgement.ts'
import { elementsAt } from './markup.ts'
import { indexPost } from './post-index.ts'
import { lineInStructure, structureOf } from './structure.ts'
import type { Trace } from './trace.ts'
import { lineOfXpath } from './word.ts'

/**
 * The line of the post that a complaint about its edition is about; `undefined` where the edition does not let us tell,
 * as in what brand and program have added.
 */
export async function lineOf(trace: Trace, edition: Edition): Promise<number | undefined> {
  const { post, file } = edition
  if (post === undefined) return undefined
  switch (trace.type) {
    case 'line':
      return trace.line
    case 'xpath':
      return lineOfXpath(readFileSync(file), trace.part, trace.path)
    case 'text': {
      const source = textAt(file, trace.entry)
      return source === undefined
        ? undefined
        : indexPost(post).lineOf(elementsAt(source, trace.line, trace.column))
    }
    case 'elements':
      return indexPost(post).lineOf(trace.elements)
    case 'structure': {
      const document = await structureOf(post, edition)
      return document && lineInStructure(document, trace.path)
    }
  }
}

/** The text of a page, or of an entry of a book. */
function textAt(file: string, entry: string | undefined): string | undefined {
  const bytes = readFileSync(file)
  if (entry === undefined) return strFromU8(bytes)
  const found = unzipSync(bytes, { filter: ({ name }) => name === entry })[entry]
  return found && strFromU8(found)
}
