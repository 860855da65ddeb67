import type { Publication } from '../publication/index.ts'

/** Numbers of the notes that the text itself refers to; any other is known from notes only. */
export function notesOfText({ brief, masthead, endMatter }: Publication): ReadonlySet<number> {
  const found = new Set<number>()
  collect([masthead.title, masthead.subtitle, masthead.abstract?.children, brief.children], found)
  collect(
    endMatter.map(({ children }) => children),
    found,
  )
  return found
}

/** Whatever kind of node it is in, a reference looks the same. */
function collect(value: unknown, found: Set<number>): void {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && value.type === 'note-ref' && 'number' in value && typeof value.number === 'number')
    found.add(value.number)
  for (const part of Object.values(value)) collect(part, found)
}
