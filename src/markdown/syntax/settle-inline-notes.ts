import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import type { InlineNote } from './inline-notes.ts'
import { isParent, walk } from './walk.ts'

/** Makes of every inline note a call, and a note at the end, as if the author had written it there. */
export function placeInlineNotes(root: Root): void {
  const notes: FootnoteDefinition[] = []
  const visit = (tree: Root | FootnoteDefinition): void =>
    walk(tree, (node) => {
      if (!isParent(node)) return
      for (const [index, child] of node.children.entries())
        if (child.type === 'inlineNote') {
          const note = definitionOf(child, `inline note ${notes.length + 1}`)
          notes.push(note)
          const { identifier, position } = note
          node.children[index] = { type: 'footnoteReference', identifier, ...(position && { position }) }
        }
    })
  visit(root)
  // The list grows while it is read: a note may hold another.
  for (const note of notes) visit(note)
  root.children.push(...notes)
}

/** No name that an author can write has a space in it. */
function definitionOf({ children, position }: InlineNote, identifier: string): FootnoteDefinition {
  const place = position === undefined ? {} : { position }
  return {
    type: 'footnoteDefinition',
    identifier,
    children: [{ type: 'paragraph', children, ...place }],
    ...place,
  }
}

/** Where no note may be called, they are reported, and left as they were typed. */
export function refuseInlineNotes(root: Root, report: Report): void {
  walk(root, (node) => {
    if (!isParent(node)) return
    for (let index = 0; index < node.children.length; index += 1) {
      const child = node.children[index]
      if (child?.type !== 'inlineNote') continue
      report('markdown/misplaced-note', placeIn(child), { fate: 'printed as it was typed' })
      const typed: PhrasingContent[] = [
        { type: 'text', value: '^[' },
        ...child.children,
        { type: 'text', value: ']' },
      ]
      node.children.splice(index, 1, ...typed)
    }
  })
}
