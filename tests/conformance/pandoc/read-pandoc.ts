import {
  element,
  type MarkKind,
  type Node,
  type Reading,
  type ReadNote,
  text,
  tickedMarker,
} from '../../../src/verify/reading.ts'
import { anchorsIn } from './anchors.ts'
import type { Block, Cell, Inline, MarkName, MetaValue, PandocDocument, Row, Table } from './document.ts'
import { withoutContents } from './without-contents.ts'
import { wordsIn } from './words.ts'

/** What pandoc has read in a Word file, in the words of all readers: see what-pandoc-reads.ts for what it does not read. */
export function readPandoc(document: PandocDocument): Reading {
  const blocks = [...openingOf(document), ...withoutContents(document.blocks)]
  const state: State = { wordsAt: anchorsIn(blocks), notes: [] }
  const children = blockNodes(blocks, state)
  return { lang: '', metadata: { authors: [], keywords: [] }, children, notes: state.notes }
}

/** Paragraphs by whose styles a document says its title and the like, where it begins with them, in their usual order. */
function openingOf({ meta }: PandocDocument): readonly Block[] {
  const said = ['title', 'subtitle', 'author', 'date', 'abstract'].map((name) => meta[name])
  return said.flatMap((value) => (value === undefined ? [] : blocksOf(value)))
}

function blocksOf(value: MetaValue): readonly Block[] {
  switch (value.t) {
    case 'MetaInlines':
      return [{ t: 'Para', c: value.c }]
    case 'MetaBlocks':
      return value.c
    case 'MetaList':
      return value.c.flatMap(blocksOf)
    case 'MetaString':
      return [{ t: 'Para', c: [{ t: 'Str', c: value.c }] }]
  }
}

interface State {
  /** The first words of the block that a link leads to. */
  readonly wordsAt: (id: string) => string
  /** Those called so far, in their order. */
  readonly notes: ReadNote[]
}

function blockNodes(blocks: readonly Block[], state: State): readonly Node[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    return block.t === 'Table' ? tableNodes(block.c, before, state) : blockNode(block, state)
  })
}

function blockNode(block: Exclude<Block, { t: 'Table' }>, state: State): readonly Node[] {
  switch (block.t) {
    case 'Para':
    case 'Plain':
      return [paragraph(block.c, state)]
    case 'LineBlock':
      return block.c.map((line) => paragraph(line, state))
    case 'Header': {
      const [level, , content] = block.c
      return [element({ kind: 'heading', level }, inlineNodes(content, state))]
    }
    case 'CodeBlock':
      return [element({ kind: 'code' }, [text(block.c[1])])]
    // What is set in is one to pandoc, and what is not is none: it does not tell.
    case 'BlockQuote':
      return blockNodes(block.c, state)
    case 'BulletList':
      return [
        element(
          { kind: 'list' },
          block.c.map((item) => itemOf(item, 'bullet', state)),
        ),
      ]
    case 'OrderedList': {
      const [[start], items] = block.c
      const numbered = items.map((item, index) => itemOf(item, start + index, state))
      return [element({ kind: 'list' }, numbered)]
    }
    case 'DefinitionList':
      return block.c.flatMap(([term, definitions]) => [
        element({ kind: 'term' }, inlineNodes(term, state)),
        ...definitions.flatMap((definition) => blockNodes(definition, state)),
      ])
    case 'Div':
      return blockNodes(block.c[1], state)
    case 'Figure':
      return [...blockNodes(block.c[2], state), ...blockNodes(block.c[1][1], state)]
    case 'HorizontalRule':
      return []
    default:
      throw new Error(
        `pandoc has read a block that is not known here: ${JSON.stringify(block).slice(0, 100)}`,
      )
  }
}

function paragraph(content: readonly Inline[], state: State): Node {
  return element({ kind: 'paragraph' }, inlineNodes(content, state))
}

/** Pandoc says a task's box as a sign before its words. */
function itemOf(item: readonly Block[], sign: number | 'bullet', state: State): Node {
  const [first, ...rest] = item
  const drawn = first?.t === 'Para' || first?.t === 'Plain' ? first.c[0] : undefined
  const isTicked = drawn?.t === 'Str' ? boxes.get(drawn.c) : undefined
  if (isTicked === undefined || (first?.t !== 'Para' && first?.t !== 'Plain'))
    return element({ kind: 'item', marker: sign }, blockNodes(item, state))
  const content = [{ ...first, c: first.c.slice(1) }, ...rest]
  return element({ kind: 'item', marker: tickedMarker(sign, isTicked) }, blockNodes(content, state))
}

const boxes: ReadonlyMap<string, boolean> = new Map([
  ['☒', true],
  ['☐', false],
])

/**
 * Pandoc takes the words of a caption out of the paragraph before a table, and says them of the first table that has none
 * yet, which may be one without a caption: they are heard where the empty paragraph is.
 */
function tableNodes(
  [, [, caption], , [, head], bodies, [, foot]]: Table,
  before: Block | undefined,
  state: State,
): readonly Node[] {
  const isOwn = before?.t === 'Para' && wordsIn([before]) === ''
  const rows = [
    ...head.map((row) => rowNode(row, 'column', state)),
    ...bodies.flatMap(([, , heads, rows]) => [
      ...heads.map((row) => rowNode(row, 'column', state)),
      ...rows.map((row) => rowNode(row, undefined, state)),
    ]),
    ...foot.map((row) => rowNode(row, undefined, state)),
  ]
  return [...(isOwn ? blockNodes(caption, state) : []), element({ kind: 'table' }, rows)]
}

function rowNode([, cells]: Row, scope: 'column' | undefined, state: State): Node {
  return element(
    { kind: 'row' },
    cells.map(([, , rowSpan, columnSpan, content]: Cell) =>
      element({ kind: 'cell', rowSpan, columnSpan, ...(scope && { scope }) }, blockNodes(content, state)),
    ),
  )
}

function inlineNodes(content: readonly Inline[], state: State): readonly Node[] {
  return content.flatMap((inline) => inlineNode(inline, state))
}

function inlineNode(inline: Inline, state: State): readonly Node[] {
  switch (inline.t) {
    case 'Str':
      return [text(inline.c)]
    case 'Space':
    case 'SoftBreak':
      return [text(' ')]
    case 'LineBreak':
      return [text('\n')]
    case 'Code':
    case 'Math':
    case 'RawInline':
      return [text(inline.c[1])]
    case 'SmallCaps':
    case 'Underline':
      return inlineNodes(inline.c, state)
    case 'Span':
    case 'Quoted':
    case 'Cite':
      return inlineNodes(inline.c[1], state)
    case 'Strong':
    case 'Emph':
    case 'Strikeout':
    case 'Superscript':
    case 'Subscript':
      return [element({ kind: marks[inline.t] }, inlineNodes(inline.c, state))]
    case 'Link': {
      const [, words, [address]] = inline.c
      return [linkNode(address, inlineNodes(words, state), state)]
    }
    case 'Image': {
      const alt = wordsIn([{ t: 'Plain', c: inline.c[1] }])
      return alt === '' ? [] : [{ type: 'described', alt }]
    }
    case 'Note':
      return [noteCall(inline.c, state)]
    default:
      throw new Error(
        `pandoc has read a sign that is not known here: ${JSON.stringify(inline).slice(0, 100)}`,
      )
  }
}

const marks: Readonly<Record<MarkName, MarkKind>> = {
  Strong: 'strong',
  Emph: 'emphasis',
  Strikeout: 'strike',
  Superscript: 'superscript',
  Subscript: 'subscript',
}

function linkNode(address: string, children: readonly Node[], { wordsAt }: State): Node {
  return address.startsWith('#')
    ? element({ kind: 'reference', target: wordsAt(address.slice(1)) }, children)
    : element({ kind: 'link', target: address }, children)
}

function noteCall(body: readonly Block[], state: State): Node {
  const number = state.notes.length + 1
  // Its place is taken before its body is read, which may call others.
  const note: { number: number; children: readonly Node[] } = { number, children: [] }
  state.notes.push(note)
  note.children = blockNodes(body, state)
  return { type: 'note-call', number }
}
