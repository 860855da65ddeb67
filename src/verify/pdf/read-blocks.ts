import { element, type Meaning, type Node } from '../reading.ts'
import { takeNote } from './notes.ts'
import { readCode } from './read-code.ts'
import { readInline } from './read-inline.ts'
import { readList } from './read-list.ts'
import { readTable } from './read-table.ts'
import { type Context, within } from './source.ts'
import { nameIn, type Tag } from './structure.ts'

type Children = Tag['children']

/** Blocks one after the other; words between them are a line of their own. */
export function readBlocks(children: Children, context: Context): readonly Node[] {
  const nodes: Node[] = []
  let loose: Children[number][] = []
  const flush = (): void => {
    nodes.push(...readInline(loose, context))
    loose = []
  }
  for (const [index, child] of children.entries()) {
    if (child.type !== 'tag' || isWithinLine(child)) {
      loose.push(child)
      continue
    }
    flush()
    if (!isTitleOfContents(child, children[index + 1])) nodes.push(...readBlock(child, context))
  }
  flush()
  return nodes
}

const lineRoles = new Set(
  'Span Quote Reference BibEntry Code Link Em Strong Sub Ruby Warichu Annot Lbl'.split(' '),
)

/** Whether an element is a part of a line. */
export function isWithinLine(tag: Tag): boolean {
  if (tag.role === 'Figure' || tag.role === 'Formula') return nameIn(tag, 'Placement') === 'Inline'
  return lineRoles.has(tag.role) && nameIn(tag, 'Placement') !== 'Block'
}

/** The line above a table of contents. */
function isTitleOfContents({ role }: Tag, next: Children[number] | undefined): boolean {
  return role === 'P' && next?.type === 'tag' && next.role === 'TOC'
}

function readBlock(tag: Tag, context: Context): readonly Node[] {
  const inside = within(tag, context)
  if (tag === context.source.title) return [line({ kind: 'title' }, tag, context)]
  const level = levelOf(tag, context)
  if (level !== undefined) return [line({ kind: 'heading', level }, tag, context)]
  switch (tag.role) {
    case 'P':
      return readParagraph(tag, context)
    case 'Code':
      return [whole({ kind: 'code' }, readCode(tag, context), tag, context)]
    case 'BlockQuote':
      return [group({ kind: 'quote' }, tag, context)]
    case 'Aside':
      return [group({ kind: 'box' }, tag, context)]
    case 'L':
      return readList(tag, context)
    case 'Table':
      return readTable(tag, context)
    case 'Caption':
      return readCaption(tag, context)
    case 'Figure':
    case 'Formula':
      return readPicture(tag, context)
    case 'Div':
    case 'Sect':
      return isFigure(tag) ? [readFigure(tag, context)] : readBlocks(tag.children, inside)
    case 'Note':
    case 'FENote':
      takeNote(tag, context)
      return []
    case 'TOC':
    case 'TOCI':
    case 'Index':
    case 'Artifact':
      return []
    default:
      return readBlocks(tag.children, inside)
  }
}

/** Where the title is H1, a heading of the body is one level down. */
function levelOf({ role }: Tag, { source }: Context): number | undefined {
  const [, digits] = /^H(\d+)$/.exec(role) ?? []
  if (digits === undefined) return role === 'H' ? 1 : undefined
  return source.title?.role === 'Title' ? Number(digits) : Math.max(1, Number(digits) - 1)
}

function readParagraph(tag: Tag, context: Context): readonly Node[] {
  const [only, ...others] = tag.children
  if (
    only?.type === 'tag' &&
    others.length === 0 &&
    only.role === 'Code' &&
    nameIn(only, 'Placement') === 'Block'
  )
    return [whole({ kind: 'code' }, readCode(only, context), tag, context)]
  return [line({ kind: 'paragraph' }, tag, context)]
}

/** An element that makes a line. */
export function line(is: Meaning, tag: Tag, context: Context): Node {
  const inside = within(tag, context)
  return whole(is, readInline(tag.children, { ...inside, around: inside.lang }), tag, context)
}

/** An element that holds blocks. */
export function group(is: Meaning, tag: Tag, context: Context): Node {
  const inside = within(tag, context)
  return whole(is, readBlocks(tag.children, { ...inside, around: inside.lang }), tag, context)
}

export function whole(is: Meaning, children: readonly Node[], tag: Tag, context: Context): Node {
  const { lang } = within(tag, context)
  return element(is, children, lang === context.around ? undefined : lang)
}

/** A line for each paragraph: what is shown, where it comes from, who made it. */
export function readCaption(tag: Tag, context: Context): readonly Node[] {
  const inside = within(tag, context)
  const lines = tag.children.filter((child) => child.type === 'tag' && child.role === 'P')
  if (lines.length === 0) return [line({ kind: 'caption' }, tag, context)]
  return tag.children.flatMap((child) =>
    child.type === 'tag' && child.role === 'P'
      ? [line({ kind: 'caption' }, child, inside)]
      : readBlocks([child], inside),
  )
}

/** A picture that stands alone; a caption in it is read too. */
function readPicture(tag: Tag, context: Context): readonly Node[] {
  const inside = within(tag, context)
  const captions = tag.children.filter((child) => child.type === 'tag' && child.role === 'Caption')
  const own: Context = { ...inside, around: inside.lang }
  const children = [...readInline([tag], own), ...readBlocks(captions, own)]
  return children.length === 0 ? [] : [whole({ kind: 'figure' }, children, tag, context)]
}

/**
 * A division that holds pictures, and their caption or the links around them, and nothing else. A section that has no caption may
 * hold pictures that do not belong together.
 */
function isFigure({ role, children }: Tag): boolean {
  const tags = children.filter((child) => child.type === 'tag')
  if (role === 'Sect' && !tags.some((tag) => tag.role === 'Caption')) return false
  return tags.some(holdsPicture) && tags.every((tag) => tag.role === 'Caption' || holdsPicture(tag))
}

function holdsPicture(tag: Tag): boolean {
  if (tag.role === 'Figure') return true
  const isAround = tag.role === 'P' || tag.role === 'Link'
  return isAround && tag.children.some((child) => child.type === 'tag' && holdsPicture(child))
}

function readFigure(tag: Tag, context: Context): Node {
  const inside = within(tag, context)
  const own: Context = { ...inside, around: inside.lang }
  const children = tag.children.flatMap((child): readonly Node[] => {
    if (child.type !== 'tag') return []
    if (child.role === 'Caption') return readCaption(child, own)
    return readInline([child], own)
  })
  return whole({ kind: 'figure' }, children, tag, context)
}
