import type { Position } from '../brief/index.ts'
import { startOf } from '../diagnostics/index.ts'
import type { LineFact } from './facts.ts'
import { gridOf, type Placed } from './grid.ts'
import { normal } from './normal.ts'
import { type Piece, piecesOf, wordsOf } from './pieces.ts'
import { type Element, element, isInline, type Meaning, type Node, type Reading, text } from './reading.ts'

/** A line of words: the innermost block that holds text, and what it is part of. */
export interface Line {
  readonly kind: LineFact
  /** What has to be right about it besides its words, outermost first. */
  readonly label: readonly string[]
  readonly pieces: readonly Piece[]
  readonly position: Position | undefined
  readonly optional: true | undefined
}

/** All lines of a reading, those of the notes last. */
export function flatten({ lang, children, notes }: Reading): readonly Line[] {
  const lines: Line[] = []
  const root: Context = {
    lines,
    documentLang: lang,
    lang,
    label: [],
    depth: 0,
    kind: 'paragraph',
    position: undefined,
    optional: undefined,
  }
  walkBlocks(children, root)
  for (const { number, children: body, position } of notes)
    walkBlocks(body, { ...root, label: [`note ${number}`], position })
  return lines
}

interface Context {
  readonly lines: Line[]
  readonly documentLang: string
  readonly lang: string
  readonly label: readonly string[]
  /** How many lists are around, within the same cell, quote or box. */
  readonly depth: number
  /** What a plain paragraph is here. */
  readonly kind: LineFact
  readonly position: Position | undefined
  readonly optional: true | undefined
}

/** Blocks make lines of their own; so does text between them. */
function walkBlocks(nodes: readonly Node[], context: Context): void {
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'element' && !isInline(only.is)) {
    walkBlock(only, within(only, context))
    return
  }
  for (const block of blocksOf(nodes)) {
    if (block.type === 'loose') pushLine(block.children, context, context.kind)
    else walkBlock(block, within(block, context))
  }
}

interface Loose {
  readonly type: 'loose'
  readonly children: readonly Node[]
}

function blocksOf(nodes: readonly Node[]): readonly (Element | Loose)[] {
  const blocks: (Element | Loose)[] = []
  let loose: Node[] = []
  const end = (): void => {
    if (loose.some((node) => node.type !== 'text' || node.text.trim() !== ''))
      blocks.push({ type: 'loose', children: loose })
    loose = []
  }
  for (const node of nodes) {
    if (node.type !== 'element' || isInline(node.is)) loose.push(node)
    else {
      end()
      blocks.push(node)
    }
  }
  end()
  return blocks
}

function walkBlock(block: Element, context: Context): void {
  const { is, children } = block
  switch (is.kind) {
    case 'heading':
      pushLine(children, labelled(context, `level ${is.level}`), 'heading')
      return
    case 'paragraph':
      pushLine(children, context, context.kind)
      return
    case 'title':
    case 'term':
    case 'caption':
    case 'code':
      pushLine(children, context, is.kind)
      return
    case 'masthead':
      walkBlocks(children, labelled(context, is.kind))
      return
    case 'quote':
    case 'box':
      walkBlocks(children, { ...labelled(context, is.kind), kind: is.kind, depth: 0 })
      return
    case 'list':
      walkBlocks(children, { ...context, depth: context.depth + 1 })
      return
    case 'item':
      walkItem(children, context, `depth ${context.depth}, ${is.marker}`)
      return
    case 'table':
      walkTable(withCaptionFirst(children, context), context)
      return
    case 'figure':
      walkBlocks(withCaptionFirst(children, context), context)
      return
    default:
      walkBlocks(children, context)
  }
}

/** The first line of an item has its marker; the lines after it are not told from those around, for Word does not either. */
function walkItem(children: readonly Node[], context: Context, marker: string): void {
  const [first, ...rest] = blocksOf(children)
  const isOwn = first !== undefined && (first.type === 'loose' || first.is.kind === 'paragraph')
  if (!isOwn) {
    walkBlocks(children, context)
    return
  }
  pushLine(first.children, labelled(within(first, context), marker), 'item')
  for (const block of rest) walkBlocks(block.type === 'loose' ? block.children : [block], context)
}

/** Of a head, in UTF-16 units: it is told with each cell that it is a head of. */
const longestName = 200

function walkTable(children: readonly Node[], context: Context): void {
  walkBlocks(
    children.filter((child) => !isOf('row', child)),
    context,
  )
  const names = new Map<Element, string>()
  const nameOf = (head: Element): string => {
    const name = names.get(head) ?? startOf(normal(wordsOf(head.children)), longestName)
    names.set(head, name)
    return name
  }
  for (const placed of gridOf(children)) walkCell(placed, nameOf, within(placed.cell, context))
}

function walkCell(
  { cell, column, heads }: Placed,
  nameOf: (head: Element) => string,
  context: Context,
): void {
  const under = heads.length === 0 ? [] : [`under ${heads.map(nameOf).join('; ')}`]
  const inside: Context = { ...labelled(context, `column ${column + 1}`, ...under), kind: 'cell', depth: 0 }
  const { length } = context.lines
  walkBlocks(cell.children, inside)
  // A cell without words has its place, too.
  if (context.lines.length === length) pushLine([], inside, 'cell')
}

/** What a caption says is one line, wherever an edition has it and in however many lines it is set. Returns the rest. */
function withCaptionFirst(children: readonly Node[], context: Context): readonly Node[] {
  const captions = children.filter((child) => isOf('caption', child))
  const [first] = captions
  if (first === undefined) return children
  const words = captions.flatMap(({ children: line, lang }) => [
    element({ kind: 'stretch' }, line, lang),
    text(' '),
  ])
  pushLine(words, within(first, context), 'caption')
  return children.filter((child) => !isOf('caption', child))
}

function isOf(kind: Meaning['kind'], node: Node): node is Element {
  return node.type === 'element' && node.is.kind === kind
}

function labelled(context: Context, ...parts: readonly string[]): Context {
  return { ...context, label: [...context.label, ...parts] }
}

function within(block: Element | Loose, context: Context): Context {
  if (block.type === 'loose' || isAsAround(block)) return context
  const { lang = context.lang, position = context.position, optional = context.optional } = block
  return { ...context, lang, position, optional }
}

/** A table of many cells has as many contexts; what says nothing of its own needs none. */
function isAsAround({ lang, position, optional }: Element): boolean {
  return lang === undefined && position === undefined && optional === undefined
}

function pushLine(nodes: readonly Node[], context: Context, kind: LineFact): void {
  const { lines, label, optional } = context
  const position = context.position ?? nodes.find((node) => node.position !== undefined)?.position
  lines.push({ kind, label, pieces: piecesOf(nodes, context), position, optional })
}
