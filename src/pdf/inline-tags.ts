import { type Inline, type Mark, type NoteRef, plainText, withSeparators } from '../brief/index.ts'
import { tagNote } from './note-tags.ts'
import { tagPicture } from './picture-tags.ts'
import { newSlot, type Tagging } from './tagging.ts'
import { isSlot, type Slot, type Tag } from './tags.ts'

type Children = readonly (Tag | Slot)[]

/** Inline content as elements; each note stands right after its first reference. */
export function tagWords(inlines: readonly Inline[], tagging: Tagging): Children {
  return nest(withSeparators(inlines), 0, tagging).flatMap(({ child, notes }) => [child, ...notes])
}

/** The same with the notes apart, for headings: a note's paragraphs are no part of a heading. */
export function tagHeadingWords(
  inlines: readonly Inline[],
  tagging: Tagging,
): { readonly children: Children; readonly notes: readonly Tag[] } {
  const nested = nest(withSeparators(inlines), 0, tagging)
  return { children: nested.map(({ child }) => child), notes: nested.flatMap(({ notes }) => notes) }
}

interface Nested {
  readonly child: Tag | Slot
  /** To be placed after the child. */
  readonly notes: readonly Tag[]
}

/** Turns flat runs into a tree: neighbours that share the mark at `depth` stand in one element. */
function nest(inlines: readonly Inline[], depth: number, tagging: Tagging): readonly Nested[] {
  const nested: Nested[] = []
  for (const group of groupByMark(inlines, depth, tagging)) {
    if (group.mark !== undefined) {
      const inner = nest(group.inlines, depth + 1, tagging)
      const children = inner.map(({ child }) => child)
      nested.push({
        child: tagMark(group.mark, children, group.inlines),
        notes: inner.flatMap(({ notes }) => notes),
      })
    } else for (const inline of group.inlines) addLeaf(inline, nested, tagging)
  }
  return nested
}

/** Marks that structure knows; the others are looks. */
type Structural = Extract<
  Mark,
  { type: 'language' | 'link' | 'reference' | 'abbreviation' | 'code' | 'keyboard' | 'emphasis' | 'strong' }
>

function isStructural(mark: Mark, { tagsStress }: Tagging): mark is Structural {
  if (mark.type === 'emphasis' || mark.type === 'strong') return tagsStress
  return (
    mark.type === 'link' ||
    mark.type === 'reference' ||
    mark.type === 'abbreviation' ||
    mark.type === 'code' ||
    mark.type === 'keyboard' ||
    (mark.type === 'language' && mark.tag !== undefined)
  )
}

interface Group {
  readonly mark: Structural | undefined
  readonly inlines: Inline[]
}

function groupByMark(inlines: readonly Inline[], depth: number, tagging: Tagging): readonly Group[] {
  const groups: Group[] = []
  const isKnown = (mark: Mark): mark is Structural => isStructural(mark, tagging)
  for (const inline of inlines) {
    const mark = inline.marks.filter(isKnown)[depth]
    const last = groups.at(-1)
    if (last !== undefined && last.mark === mark) last.inlines.push(inline)
    else groups.push({ mark, inlines: [inline] })
  }
  return groups
}

/** An element for a mark around its content. */
export function tagMark(mark: Structural, children: Children, inlines: readonly Inline[]): Tag {
  switch (mark.type) {
    case 'language':
      return { type: 'Span', ...(mark.tag === undefined ? {} : { lang: mark.tag }), children }
    case 'abbreviation':
      return { type: 'Span', expansion: mark.title, children }
    case 'emphasis':
      return { type: 'Em', children }
    case 'strong':
      return { type: 'Strong', children }
    case 'code':
    case 'keyboard':
      return { type: 'Code', children }
    case 'link':
      return {
        type: 'Link',
        link: { url: mark.url, description: describe(mark.title, inlines, mark.url) },
        children,
      }
    case 'reference':
      return {
        type: 'Link',
        link: { target: mark.target, description: describe(mark.title, inlines, mark.target) },
        children,
      }
  }
}

function describe(title: string | undefined, inlines: readonly Inline[], otherwise: string): string {
  const words = plainText(inlines).trim()
  return title ?? (words === '' ? otherwise : words)
}

function addLeaf(inline: Inline, nested: Nested[], tagging: Tagging): void {
  switch (inline.type) {
    case 'run':
    case 'break':
      tagging.own(inline, slotAtEnd(nested))
      return
    case 'note-ref':
      nested.push(tagNoteRef(inline, tagging))
      return
    case 'picture':
      for (const child of tagPicture(inline, 'Inline', tagging)) nested.push({ child, notes: [] })
  }
}

/** Neighbouring runs that need no element of their own share a slot. */
function slotAtEnd(nested: Nested[]): Slot {
  const last = nested.at(-1)
  if (last !== undefined && isSlot(last.child) && last.notes.length === 0) return last.child
  const child = newSlot()
  nested.push({ child, notes: [] })
  return child
}

function tagNoteRef(reference: NoteRef, tagging: Tagging): Nested {
  const { brief, locale } = tagging.publication
  const note = brief.notes[reference.number - 1]
  if (note === undefined) throw new Error(`there is no note ${reference.number}`)
  const slot = newSlot()
  tagging.own(reference, slot)
  const link = { node: note, description: `${locale.words.note} ${reference.number}` }
  const child: Tag = {
    type: 'Reference',
    node: reference,
    refersTo: note,
    children: [{ type: 'Link', link, children: [slot] }],
  }
  return { child, notes: reference.occurrence === 1 ? [tagNote(note, reference, tagging)] : [] }
}
