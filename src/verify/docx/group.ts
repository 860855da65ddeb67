import { element, type Node } from '../reading.ts'
import { append } from './append.ts'
import type { Flat, FlatParagraph, FlatTable } from './flat.ts'
import { listNodes } from './lists.ts'
import { nestPieces } from './nest.ts'
import { isBlank } from './pieces.ts'
import type { RoleName } from './roles.ts'

/** The words that a bookmark leads to. */
export type WordsAt = (bookmark: string) => string

/** What belongs together as one element: boxes around quotes and definitions around lists, figures and tables. */
export function groupBlocks(blocks: readonly Flat[], wordsAt: WordsAt): readonly Node[] {
  return gather(
    blocks,
    boxAt,
    (rest) => groupQuotes(rest, wordsAt),
    (inside) => element({ kind: 'box' }, groupQuotes(inside, wordsAt)),
  )
}

/** Splits blocks into runs that `endOf` finds and what is between them, in linear time. */
function gather(
  blocks: readonly Flat[],
  endOf: (blocks: readonly Flat[], from: number) => number,
  plain: (between: readonly Flat[]) => readonly Node[],
  wrap: (inside: readonly Flat[]) => Node,
): readonly Node[] {
  const nodes: Node[] = []
  let from = 0
  for (let at = 0; at < blocks.length; ) {
    const end = endOf(blocks, at)
    if (end === at) {
      at += 1
      continue
    }
    append(nodes, plain(blocks.slice(from, at)))
    nodes.push(wrap(blocks.slice(at, end)))
    at = end
    from = end
  }
  append(nodes, plain(blocks.slice(from)))
  return nodes
}

/** A box is paragraphs on one ground, and what is set in between or after them. A title begins another one. */
function boxAt(blocks: readonly Flat[], from: number): number {
  const first = blocks[from]
  if (first?.type !== 'paragraph' || first.ground === undefined) return from
  let end = from + 1
  for (; end < blocks.length; end += 1) {
    const block = blocks[end]
    if (block?.type === 'table' && block.isSetIn) continue
    if (block?.type !== 'paragraph' || block.ground !== first.ground || block.role.is === 'box-title') break
  }
  return end
}

function groupQuotes(blocks: readonly Flat[], wordsAt: WordsAt): readonly Node[] {
  return gather(
    blocks,
    quoteAt,
    (rest) => groupDefinitions(rest, wordsAt),
    (inside) => element({ kind: 'quote' }, groupLists(inside, wordsAt)),
  )
}

/** Quotes and pull quotes stand apart. */
function quoteAt(blocks: readonly Flat[], from: number): number {
  const isPull = isRole(blocks[from], 'pull-quote')
  return runOf(blocks, from, (block) => isQuoted(block) && isRole(block, 'pull-quote') === isPull)
}

/** An item that begins with a quote is the item's own. */
function isQuoted(block: Flat): boolean {
  return (
    block.type === 'paragraph' &&
    (block.role.is === 'quote' || block.role.is === 'pull-quote') &&
    (block.item === undefined || block.role.list !== undefined)
  )
}

function groupDefinitions(blocks: readonly Flat[], wordsAt: WordsAt): readonly Node[] {
  return gather(
    blocks,
    (all, from) => runOf(all, from, (block) => isRole(block, 'definition')),
    (rest) => groupLists(rest, wordsAt),
    (inside) => element({ kind: 'definition' }, groupLists(inside, wordsAt)),
  )
}

function isRole(block: Flat | undefined, role: RoleName): boolean {
  return paragraphOf(block, role) !== undefined
}

function paragraphOf(block: Flat | undefined, role: RoleName): FlatParagraph | undefined {
  return block?.type === 'paragraph' && block.role.is === role ? block : undefined
}

function runOf(blocks: readonly Flat[], from: number, isIn: (block: Flat) => boolean): number {
  let end = from
  for (let block = blocks[end]; block !== undefined && isIn(block); block = blocks[end]) end += 1
  return end
}

/** Lists are items and what goes on below them; the other blocks stand for themselves. */
function groupLists(blocks: readonly Flat[], wordsAt: WordsAt): readonly Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    const items = block?.type === 'paragraph' && block.item !== undefined ? listAt(blocks, at) : []
    if (items.length > 0) {
      append(
        nodes,
        listNodes(items, (each) => blockAt(each, 0, wordsAt).nodes),
      )
      at += items.reduce((sum, { blocks: own }) => sum + own.length, 0)
    } else {
      const { nodes: own, end } = blockAt(blocks, at, wordsAt)
      append(nodes, own)
      at = end
    }
  }
  return nodes
}

/** A paragraph of a list with what belongs to it alone, as the caption of its picture. */
export interface ListEntry {
  readonly first: FlatParagraph
  readonly blocks: readonly Flat[]
}

function listAt(blocks: readonly Flat[], from: number): readonly ListEntry[] {
  const entries: ListEntry[] = []
  for (let at = from; at < blocks.length; ) {
    const first = blocks[at]
    if (first?.type !== 'paragraph') break
    if (first.item === undefined && first.role.list !== 'continued') break
    const end = first.role.is === 'figure' ? endOfFigure(blocks, at) : at + 1
    entries.push({ first, blocks: blocks.slice(at, end) })
    at = end
  }
  return entries
}

interface Grouped {
  readonly nodes: readonly Node[]
  readonly end: number
}

function blockAt(blocks: readonly Flat[], at: number, wordsAt: WordsAt): Grouped {
  const block = blocks[at]
  const figure = paragraphOf(block, 'figure')
  if (figure !== undefined) {
    const end = endOfFigure(blocks, at)
    const captions = blocks.slice(at + 1, end).flatMap((each) => paragraphNodes(each, wordsAt))
    return { nodes: [element({ kind: 'figure' }, [...nestPieces(figure.pieces, wordsAt), ...captions])], end }
  }
  const caption = paragraphOf(block, 'caption')
  const grid = caption !== undefined && caption.sequence !== 'figure' ? at + 1 : at
  const table = blocks[grid]
  if (table?.type === 'table') {
    const end = runOf(blocks, grid + 1, (each) => isRole(each, 'source'))
    const captions = [...blocks.slice(at, grid), ...blocks.slice(grid + 1, end)]
    const inside = [...captions.flatMap((each) => paragraphNodes(each, wordsAt)), ...rowNodes(table, wordsAt)]
    return { nodes: [element({ kind: 'table' }, inside)], end }
  }
  return { nodes: block === undefined ? [] : paragraphNodes(block, wordsAt), end: at + 1 }
}

/** A caption below belongs to the figure, unless it counts tables, or counts nothing and a table follows. */
function endOfFigure(blocks: readonly Flat[], at: number): number {
  const below = paragraphOf(blocks[at + 1], 'caption')
  const hasCaption =
    below !== undefined &&
    (below.sequence === undefined ? blocks[at + 2]?.type !== 'table' : below.sequence !== 'table')
  return runOf(blocks, hasCaption ? at + 2 : at + 1, (each) => isRole(each, 'source'))
}

function paragraphNodes(block: Flat, wordsAt: WordsAt): readonly Node[] {
  if (block.type === 'table') return [element({ kind: 'table' }, rowNodes(block, wordsAt))]
  const { role, pieces } = block
  // A sign in a line of its own: what goes on below is the first of its item.
  if (block.item !== undefined && role.is !== 'code' && isBlank(pieces)) return []
  const inside = nestPieces(pieces, wordsAt)
  switch (role.is) {
    case 'heading':
      return [element({ kind: 'heading', level: role.level ?? 1 }, inside)]
    case 'title':
    case 'term':
    case 'code':
    case 'caption':
      return [element({ kind: role.is }, inside)]
    case 'source':
      return [element({ kind: 'caption' }, inside)]
    case 'quote':
    case 'pull-quote': {
      const isOwn = block.item !== undefined && role.list === undefined
      const paragraph = element({ kind: 'paragraph' }, inside)
      return [isOwn ? element({ kind: 'quote' }, [paragraph]) : paragraph]
    }
    default:
      return [element({ kind: 'paragraph' }, inside)]
  }
}

function rowNodes({ rows }: FlatTable, wordsAt: WordsAt): readonly Node[] {
  return rows.map(({ cells }) =>
    element(
      { kind: 'row' },
      cells.map(({ scope, columnSpan, rowSpan, content }) =>
        element(
          { kind: 'cell', columnSpan, rowSpan, ...(scope && { scope }) },
          groupBlocks(content, wordsAt),
        ),
      ),
    ),
  )
}
