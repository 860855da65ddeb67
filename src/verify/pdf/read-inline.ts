import { repeats } from '../normal.ts'
import { wordsOf } from '../pieces.ts'
import { element, type Meaning, type Node, text } from '../reading.ts'
import { numberIn, takeNote } from './notes.ts'
import type { Dictionary } from './objects.ts'
import { wordsOf as wordsOfRun } from './set-lines.ts'
import { type Context, isSeen, runsOf, within } from './source.ts'
import type { Tag } from './structure.ts'

type Children = Tag['children']

/**
 * The words of a block: text, links, calls of notes, code, pictures and stretches in other languages. A line that ends at a
 * space ends in one, so what is shown is read on from line to line as it is.
 */
export function readInline(children: Children, context: Context): readonly Node[] {
  const nodes: Node[] = []
  for (const child of children) {
    if (child.type === 'content')
      for (const run of runsOf(child, context.source.content)) push(nodes, wordsOfRun(run), context)
    else if (child.type === 'tag') addTag(nodes, child, context)
  }
  return nodes
}

function push(nodes: Node[], words: string, { lang, around }: Context): void {
  if (words === '') return
  const last = nodes.at(-1)
  if (lang !== around) nodes.push(element({ kind: 'stretch' }, [text(words)], lang))
  else if (last?.type === 'text') nodes[nodes.length - 1] = text(last.text + words)
  else nodes.push(text(words))
}

/** Roles that no line holds, or that are read elsewhere. */
const unread = new Set(['Artifact', 'TOC', 'TOCI', 'Index', 'Annot'])

function addTag(nodes: Node[], tag: Tag, context: Context): void {
  const { role, alt } = tag
  if (role === 'Note' || role === 'FENote') takeNote(tag, context)
  else if (role === 'Figure' || role === 'Formula') {
    if (alt !== undefined && alt.trim() !== '' && isSeen(tag, context.source.content))
      nodes.push({ type: 'described', alt })
  } else if (!unread.has(role)) addWords(nodes, tag, context)
}

function addWords(nodes: Node[], tag: Tag, context: Context): void {
  const inside = within(tag, context)
  const number = tag.role === 'Reference' ? numberIn(tag, context) : undefined
  if (tag.actualText !== undefined) push(nodes, tag.actualText, inside)
  else if (number !== undefined) nodes.push({ type: 'note-call', number })
  else {
    const is = meaningOf(tag, context)
    const around = is === undefined ? context.around : inside.lang
    const children = withTitle(tag, readInline(tag.children, { ...inside, around }), context)
    if (is === undefined) append(nodes, children)
    else nodes.push(element(is, children, inside.lang === context.around ? undefined : inside.lang))
  }
}

/**
 * What the annotation of a link says, which viewers show under a mouse; without a title that is the words of the link, or
 * its address where it has none.
 */
function withTitle(tag: Tag, children: readonly Node[], { source }: Context): readonly Node[] {
  const annotation = annotationOf(tag)
  const title = annotation === undefined ? undefined : source.contentsOf(annotation)
  if (title === undefined || repeats(title, wordsIn(children))) return children
  return [element({ kind: 'link-title', title }, children)]
}

/** Words, and the descriptions of pictures among them. */
function wordsIn(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.type === 'described' ? node.alt : wordsOf([node]))).join('')
}

function annotationOf({ role, children }: Tag): Dictionary | undefined {
  return role === 'Link' ? children.find((child) => child.type === 'object')?.dictionary : undefined
}

/** Text that meets is one. */
function append(nodes: Node[], more: readonly Node[]): void {
  for (const node of more) {
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = text(last.text + node.text)
    else nodes.push(node)
  }
}

function meaningOf(tag: Tag, { source, lang }: Context): Meaning | undefined {
  switch (tag.role) {
    case 'Code':
      return { kind: 'code-span' }
    case 'Em':
      return { kind: 'emphasis' }
    case 'Strong':
      return { kind: 'strong' }
    case 'Link': {
      const annotation = annotationOf(tag)
      const target = annotation === undefined ? undefined : source.targetOf(annotation)
      if (target?.type === 'address') return { kind: 'link', target: target.address }
      return target === undefined ? undefined : { kind: 'reference', target: source.wordsAt(target) }
    }
    default:
      if (tag.expansion !== undefined) return { kind: 'abbreviation', expansion: tag.expansion }
      return tag.lang === undefined || tag.lang === lang ? undefined : { kind: 'stretch' }
  }
}
