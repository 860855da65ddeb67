import type { Block, Box, Caption, Cell, Inline, List, Position, Table } from '../../brief/index.ts'
import {
  type Element,
  element,
  lineEnd,
  type Marker,
  type Meaning,
  type Node,
  text,
  tickedMarker,
} from '../reading.ts'
import { inlineNodes } from './inlines.ts'
import type { Wording } from './wording.ts'

type Handlers = {
  readonly [type in Block['type']]: (
    block: Extract<Block, { type: type }>,
    wording: Wording,
  ) => readonly Node[]
}

export function blockNodes(blocks: readonly Block[], wording: Wording): readonly Node[] {
  return blocks.flatMap((block) => {
    // A table keyed by `type` takes the block of that type; TypeScript does not follow the link.
    const handler = handlers[block.type] as (block: Block, wording: Wording) => readonly Node[]
    return handler(block, wording)
  })
}

const handlers: Handlers = {
  heading: (block, wording) => [line({ kind: 'heading', level: block.level }, block, wording)],
  paragraph: (block, wording) => [line({ kind: 'paragraph' }, block, wording)],
  list: (block, wording) => [placed({ kind: 'list' }, block, itemNodes(block, wording))],
  definitions: (block, wording) => [
    placed(
      { kind: 'definition' },
      block,
      block.children.flatMap((definition) => [
        ...definition.terms.map((term) => line({ kind: 'term' }, term, wording)),
        placed({ kind: 'definition' }, definition, blockNodes(definition.children, wording)),
      ]),
    ),
  ],
  quote: (block, wording) => [placed({ kind: 'quote' }, block, blockNodes(block.children, wording))],
  'pull-quote': (block, wording) => {
    const quote = placed({ kind: 'quote' }, block, blockNodes(block.children, wording))
    return [block.repeated ? { ...quote, optional: true } : quote]
  },
  box: (block, wording) => [
    placed({ kind: 'box' }, block, [...boxTitle(block, wording), ...blockNodes(block.children, wording)]),
  ],
  figure: (block, wording) => [
    placed({ kind: 'figure' }, block, [
      ...captionNodes(block.caption, wording),
      ...inlineNodes(block.children, wording),
    ]),
  ],
  table: (block, wording) => [
    placed({ kind: 'table' }, block, [...captionNodes(block.caption, wording), ...rowNodes(block, wording)]),
  ],
  code: (block) => [placed({ kind: 'code' }, block, [text(block.text.replaceAll(lineEnd, ' '))])],
  // What follows is made by each edition in its own way, or seen and not read.
  contents: () => [],
  'page-break': () => [],
  rule: () => [],
}

interface Stated {
  readonly lang?: string
  readonly position: Position
}

function placed(is: Meaning, { lang, position }: Stated, children: readonly Node[]): Element {
  return { ...element(is, children, lang), position }
}

function line(
  is: Meaning,
  node: Stated & { readonly children: readonly Inline[] },
  wording: Wording,
): Element {
  return placed(is, node, inlineNodes(node.children, wording))
}

function itemNodes(list: List, wording: Wording): readonly Node[] {
  return list.children.map((item, index) => {
    const marker = markerOf(list, item.checked, index)
    return placed({ kind: 'item', marker }, item, blockNodes(item.children, wording))
  })
}

function markerOf({ ordered, start }: List, checked: boolean | undefined, index: number): Marker {
  const sign = ordered ? start + index : 'bullet'
  return checked === undefined ? sign : tickedMarker(sign, checked)
}

function boxTitle({ title, kind, position }: Box, wording: Wording): readonly Node[] {
  const standing = wording.boxTitle(kind)
  if (title !== undefined) return [line({ kind: 'paragraph' }, { children: title, position }, wording)]
  return standing === undefined ? [] : [placed({ kind: 'paragraph' }, { position }, [text(standing)])]
}

/** What is shown, where it comes from and who made it: a line each. */
function captionNodes(caption: Caption | undefined, wording: Wording): readonly Node[] {
  if (caption === undefined) return []
  const { position, source, credit } = caption
  const lineWith = (lead: string, content: readonly Inline[] = []): readonly Node[] =>
    content.length === 0
      ? []
      : [placed({ kind: 'caption' }, { position }, [text(lead), ...inlineNodes(content, wording)])]
  return [
    ...lineWith('', caption.children),
    ...lineWith(wording.sourceLead, source),
    ...lineWith(wording.creditLead, credit),
  ]
}

function rowNodes({ children }: Table, wording: Wording): readonly Node[] {
  return children.map((row) =>
    placed(
      { kind: 'row' },
      row,
      row.children.map((cell) => cellNode(cell, wording)),
    ),
  )
}

function cellNode(cell: Cell, wording: Wording): Node {
  const { scope, columnSpan, rowSpan } = cell
  return placed(
    { kind: 'cell', columnSpan, rowSpan, ...(scope && { scope }) },
    cell,
    blockNodes(cell.children, wording),
  )
}
