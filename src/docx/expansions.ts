import { type Inline, leavesOf, type Position, plainText } from '../brief/index.ts'
import type { Publication } from '../publication/index.ts'

/** A short form with what it stands for, where it stands first. */
export interface Expansion {
  readonly words: string
  readonly expansion: string
  readonly position: Position
}

/**
 * What short forms stand for that the file does not say, each once: Word has no element for it. Where the text spells a form
 * out, nothing is missing.
 */
export function unsaidExpansions({ brief }: Pick<Publication, 'brief'>): readonly Expansion[] {
  const { meta, children, notes } = brief
  const content: readonly Inline[] = [
    ...meta.title,
    ...(meta.subtitle ?? []),
    ...[meta.abstract ?? [], children, ...notes.map((note) => note.children)].flatMap((blocks) =>
      leavesOf(blocks).flatMap((leaf) => (leaf.type === 'code' ? [] : [leaf])),
    ),
  ]
  const found = expansionsIn(content)
  if (found.size === 0) return []
  const affiliations = meta.authors.flatMap((author) => author.affiliations.map(({ name }) => name))
  const said = comparable([plainText(content), ...affiliations].join(' '))
  return [...found.values()].filter(({ expansion }) => !said.includes(comparable(expansion)))
}

function expansionsIn(content: readonly Inline[]): ReadonlyMap<string, Expansion> {
  const found = new Map<string, Expansion>()
  for (const inline of content)
    for (const mark of inline.marks)
      if (mark.type === 'abbreviation' && !found.has(mark.title))
        found.set(mark.title, {
          words: plainText(content.filter(({ marks }) => marks.includes(mark))),
          expansion: mark.title,
          position: inline.position,
        })
  return found
}

function comparable(text: string): string {
  return text.replace(/[\s\u00ad]+/g, ' ').toLowerCase()
}
