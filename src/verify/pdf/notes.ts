import type { Run } from './marked-content.ts'
import { readBlocks } from './read-blocks.ts'
import { type Context, runsOf, within } from './source.ts'
import type { Tag } from './structure.ts'

/** Puts a note with the others, by the number on its label; it is no part of where it stands. */
export function takeNote(tag: Tag, context: Context): void {
  const { notes } = context.source
  const label = tag.children.find((child) => child.type === 'tag' && child.role === 'Lbl')
  const number = label?.type === 'tag' ? numberIn(label, context) : undefined
  const known = number ?? notes.size + 1
  if (notes.has(known)) return
  // Its place is kept before the notes within it are met.
  notes.set(known, { number: known, children: [] })
  const body = tag.children.filter((child) => child !== label)
  notes.set(known, { number: known, children: readBlocks(body, { ...within(tag, context), depth: 0 }) })
}

/** A number alone, in whatever brackets. */
const numberAlone = /^[^\p{L}\p{N}]*(\d{1,9})[^\p{L}\p{N}]*$/u

/** The number that an element shows: of a note, or of a call of one. Nothing where it shows something else. */
export function numberIn(tag: Tag, context: Context): number | undefined {
  const [, digits] = numberAlone.exec(plainText(tag, context)) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** All that was shown in an element, as it is. */
export function plainText(tag: Tag, context: Context): string {
  if (tag.actualText !== undefined) return tag.actualText
  return tag.children
    .map((child) => {
      if (child.type === 'tag') return plainText(child, context)
      return child.type === 'content' ? runsOf(child, context.source.content).map(shown).join('') : ''
    })
    .join('')
}

function shown({ text }: Run): string {
  return text
}
