import type { Brief } from './brief.ts'
import { printBlock } from './print/blocks.ts'
import type { Entry } from './print/entry.ts'
import { printMeta } from './print/meta.ts'
import { place, quoted } from './print/words.ts'

/**
 * A brief for people and golden tests: one node a line, its parts indented under it. A line says what a node is, what
 * it holds and where it begins: `run "Political dialogue." strong 12:4`. What is as usual (an undivided cell, an
 * absent key) is not mentioned.
 *
 * Marks stand outermost first; `…` before one says that it goes on from the piece of text before, so that two links to
 * one address can be told from one link of two runs.
 */
export function printBrief({ slug, meta, children, notes, position }: Brief): string {
  const root: Entry = {
    words: ['brief', quoted(slug), place(position)],
    below: [printMeta(meta), ...children.map(printBlock), ...notes.map(printBlock)],
  }
  return linesOf(root, 0).join('')
}

function linesOf({ words, below }: Entry, depth: number): readonly string[] {
  const line = `${'  '.repeat(depth)}${words.filter((word) => word !== undefined).join(' ')}\n`
  return [line, ...(below ?? []).flatMap((entry) => linesOf(entry, depth + 1))]
}
