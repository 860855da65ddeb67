import { type Block, type Leaf, leavesOf } from '../brief/index.ts'
import type { PageStart, Publication } from '../publication/index.ts'
import { element, type HtmlElement, type HtmlNode, text } from './element.ts'
import type { Setting } from './setting.ts'

/** Where pages of the PDF begin, by what they begin in or before; empty where there is no PDF. */
export interface PageBreaks {
  /** In their order. */
  readonly all: readonly PageBreak[]
  /** The first page begins with the masthead. */
  readonly opening: readonly PageBreak[]
  readonly before: ReadonlyMap<object, readonly PageBreak[]>
  readonly within: ReadonlyMap<Leaf, readonly PageBreak[]>
}

export interface PageBreak {
  readonly id: string
  /** As printed on the page. */
  readonly label: string
  /** Place in the text of a leaf. */
  readonly offset: number
}

/** Blocks that a mark stands before: inside, it would become part of a heading's or a table's name. */
const named: ReadonlySet<Block['type']> = new Set([
  'heading',
  'definitions',
  'box',
  'figure',
  'table',
  'code',
])

/** Gives each page an id that no block of the brief has, and the nearest place where an element may mark it. */
export function placePageBreaks(starts: readonly PageStart[], publication: Publication): PageBreaks {
  const all: PageBreak[] = []
  const opening: PageBreak[] = []
  const within = new Map<Leaf, PageBreak[]>()
  const idOf = pageIds(publication, starts)
  for (const { label, leaf, offset } of starts) {
    const mark = { id: idOf(label), label, offset }
    all.push(mark)
    if (leaf === undefined) opening.push(mark)
    else within.set(leaf, [...(within.get(leaf) ?? []), mark])
  }
  const before = new Map<object, readonly PageBreak[]>()
  const lift = (target: object, leaf: Leaf | undefined) => {
    const marks = leaf === undefined ? undefined : within.get(leaf)
    if (leaf === undefined || marks?.[0]?.offset !== 0) return
    before.set(
      target,
      marks.filter(({ offset }) => offset === 0),
    )
    within.set(
      leaf,
      marks.filter(({ offset }) => offset > 0),
    )
  }
  if (within.size > 0) liftAll(publication, lift)
  return { all, opening, before, within }
}

function liftAll(
  { masthead, brief, endMatter }: Publication,
  lift: (target: object, leaf: Leaf | undefined) => void,
): void {
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (named.has(block.type)) lift(block, leavesOf([block])[0])
      for (const inner of blocksWithin(block)) visit(inner)
    }
  }
  const { abstract } = masthead
  if (abstract !== undefined) lift(abstract.heading, abstract.heading.children[0])
  visit([...(abstract?.children ?? []), ...brief.children])
  for (const { heading, children } of endMatter)
    visit(heading === undefined ? children : [heading, ...children])
}

function blocksWithin(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'list':
    case 'definitions':
      return block.children.map(({ children }) => children)
    case 'quote':
    case 'pull-quote':
    case 'box':
      return [block.children]
    case 'table':
      return block.children.flatMap((row) => row.children.map(({ children }) => children))
    default:
      return []
  }
}

/** `page-2`, as addresses of pages are written; with a dot, as other added ids, where a heading of the post says so. */
function pageIds({ brief, endMatter }: Publication, starts: readonly PageStart[]): (label: string) => string {
  const own = idsIn([...brief.children, ...brief.notes, ...endMatter])
  const isTaken = starts.some(({ label }) => own.has(`page-${label}`))
  return (label) => `page${isTaken ? '.' : '-'}${label}`
}

function idsIn(nodes: readonly object[], found = new Set<string>()): ReadonlySet<string> {
  for (const node of nodes) {
    if ('id' in node && typeof node.id === 'string') found.add(node.id)
    if ('children' in node && Array.isArray(node.children)) idsIn(node.children, found)
  }
  return found
}

/** Marks that stand before a block. */
export function marksBefore(block: object, setting: Setting): readonly HtmlElement[] {
  return (setting.pageBreaks.before.get(block) ?? []).map((mark) => pageMark(mark, setting))
}

/** A text with the marks of pages that begin in it. */
export function textWithMarks(words: string, leaf: Leaf, setting: Setting): readonly HtmlNode[] {
  const marks = setting.pageBreaks.within.get(leaf) ?? []
  if (marks.length === 0) return words === '' ? [] : [text(words)]
  const ends = [...marks.slice(1).map(({ offset }) => offset), words.length]
  const pieces = marks.flatMap((mark, index) => [
    pageMark(mark, setting),
    text(words.slice(mark.offset, ends[index])),
  ])
  return [text(words.slice(0, marks[0]?.offset)), ...pieces].filter(
    (node) => node.type !== 'text' || node.value !== '',
  )
}

/**
 * An empty element: nobody sees it, and readers of screens say which page begins. Its name is a title, for some checkers
 * take a label on a role of books to be one on no role at all.
 */
export function pageMark({ id, label }: PageBreak, { publication, edition }: Setting): HtmlElement {
  return element('span', {
    id,
    class: 'page',
    role: 'doc-pagebreak',
    'epub:type': edition === 'epub' ? 'pagebreak' : undefined,
    title: `${publication.locale.words.page} ${label}`,
  })
}
