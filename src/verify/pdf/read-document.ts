import type { Node } from '../reading.ts'
import { targetWords } from '../target.ts'
import { plainText } from './notes.ts'
import { readBlocks, whole } from './read-blocks.ts'
import { type Context, within } from './source.ts'
import type { Tag } from './structure.ts'

type Children = Tag['children']

/** The whole document: the section that holds the title is its masthead, and the abstract after it belongs to it. */
export function readDocument(children: Children, context: Context): readonly Node[] {
  const { title } = context.source
  const [first, abstract, ...others] = children
  if (first?.type === 'tag' && first.role === 'Document' && children.length === 1)
    return readDocument(first.children, within(first, context))
  if (title === undefined || first?.type !== 'tag' || first === title || !holds(first, title))
    return readBlocks(children, context)
  const isAbstract = abstract?.type === 'tag' && isAbstractOf(abstract, context)
  const inside = within(first, context)
  const own: Context = { ...inside, around: inside.lang }
  const masthead = [...readBlocks(first.children, own), ...(isAbstract ? readBlocks([abstract], own) : [])]
  const rest = isAbstract || abstract === undefined ? others : [abstract, ...others]
  return [whole({ kind: 'masthead' }, masthead, first, context), ...readBlocks(rest, context)]
}

/** The element of the title: the first that is called so, or the first heading of the first level. */
export function findTitle(tags: Children): Tag | undefined {
  for (const tag of tags) {
    if (tag.type !== 'tag') continue
    if (tag.role === 'H1' || tag.role === 'Title') return tag
    const within = findTitle(tag.children)
    if (within !== undefined) return within
  }
  return undefined
}

function holds({ children }: Tag, wanted: Tag): boolean {
  return children.some((child) => child === wanted || (child.type === 'tag' && holds(child, wanted)))
}

/** Other sections begin with a heading; this one with a plain line that says what the section is called. */
function isAbstractOf(tag: Tag, context: Context): boolean {
  const first = tag.children.find((child) => child.type === 'tag')
  if (tag.role !== 'Sect' || tag.title === undefined || first?.type !== 'tag' || first.role !== 'P')
    return false
  return targetWords(plainText(first, context)) === targetWords(tag.title)
}
