import type { Element, ElementContent } from 'hast'
import type { Block, Paragraph } from '../../brief/index.ts'
import { lowerAlert } from './alerts.ts'
import { lowerAside, lowerDetails } from './boxes.ts'
import { lowerCode } from './code.ts'
import { lowerDefinitions } from './definitions.ts'
import { lowerDirective } from './directives.ts'
import { isBlank, isElement, property } from './element.ts'
import { dividedEmbed, isFormGroup, reportStrange } from './embeds.ts'
import { figureOf, lowerFigure } from './figures.ts'
import { lowerHeading } from './headings.ts'
import { lowerInlines } from './inlines.ts'
import { lowerList } from './lists.ts'
import { isInlineElement, marksOf } from './marks.ts'
import { atPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'
import { lowerTable } from './tables.ts'

/**
 * Lowers what stands below one another. Text and inline elements between blocks become paragraphs of their own, as
 * browsers show them.
 */
export function lowerBlocks(
  nodes: readonly ElementContent[],
  context: Context,
  state: State,
): readonly Block[] {
  const blocks: Block[] = []
  let line: ElementContent[] = []
  const endLine = (): void => {
    for (const block of lowerLine(line, context, state)) blocks.push(block)
    line = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node)
      continue
    }
    endLine()
    for (const block of lowerBlock(node, context, state)) blocks.push(block)
  }
  endLine()
  return blocks
}

export type BlockLowerer = (element: Element, context: Context, state: State) => readonly Block[]

/** Elements with a meaning of their own. */
const lowerers: ReadonlyMap<string, BlockLowerer> = new Map<string, BlockLowerer>([
  ['p', lowerParagraph],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, lowerHeading] as const),
  ['ul', lowerList],
  ['ol', lowerList],
  ['dl', lowerDefinitions],
  ['blockquote', lowerQuote],
  ['pre', lowerCode],
  ['table', lowerTable],
  ['figure', lowerFigure],
  [
    'aside',
    (element, context, state) =>
      lowerDirective(element, context, state) ?? lowerAside(element, context, state),
  ],
  ['details', lowerDetails],
  ['hr', (element, context, state) => [{ type: 'rule', ...atPlace(element, context, state) }]],
])

/** Elements that group blocks and mean nothing by themselves here. */
const groups = new Set(
  'div section article main header footer nav hgroup search center address summary figcaption caption li dd dt body html head tbody thead tfoot tr td th'.split(
    ' ',
  ),
)

/** Whether HTML has this element for blocks, wherever it stands. */
export function isBlockElement({ tagName }: Element): boolean {
  return lowerers.has(tagName) || groups.has(tagName)
}

function isBlock(node: ElementContent): node is Element {
  return isElement(node) && (isBlockElement(node) || isFormGroup(node) || holdsBlock(node))
}

/** Whether an inline element, or one that is not of HTML, wraps blocks. */
function holdsBlock({ children }: Element): boolean {
  return children.some(isBlock)
}

function lowerBlock(element: Element, context: Context, state: State): readonly Block[] {
  // Bodies of notes are lowered where they are called.
  if (property(element, 'dataNoteBody') !== undefined) return []
  const lowerer = lowerers.get(element.tagName) ?? lowerGroup
  const blocks = state.anchors.keepingIds(() => lowerer(element, context, state))
  if (blocks.length === 0) state.anchors.announce(element)
  return blocks
}

function lowerGroup(element: Element, context: Context, state: State): readonly Block[] {
  const embed = dividedEmbed(element)
  if (embed !== undefined)
    return [
      ...lowerLine([embed.player], context, state),
      ...lowerBlocks(embed.fallback, within(element, context), state),
    ]
  if (!groups.has(element.tagName) && !isInlineElement(element)) reportStrange(element, context, state)
  state.anchors.announce(element)
  const inner = within(element, context)
  const marks = isInlineElement(element) ? marksOf(element, context, state) : []
  return lowerBlocks(element.children, { ...inner, marks: [...context.marks, ...marks] }, state)
}

function lowerParagraph(element: Element, context: Context, state: State): readonly Block[] {
  state.anchors.announce(element)
  const inner = within(element, context)
  return lowerLine(element.children, inner, state)
}

/** What stands in one line: a paragraph, a figure where it is a picture alone, or nothing. */
export function lowerLine(
  nodes: readonly ElementContent[],
  context: Context,
  state: State,
): readonly Block[] {
  if (nodes.every(isBlank)) return []
  const content = lowerInlines(nodes, context, state)
  const [first] = content
  const last = content.at(-1)
  if (first === undefined || last === undefined) return []
  if (context.figures && content.every(({ type }) => type === 'picture'))
    return figureOf(nodes, content, context, state)
  const position = context.fixed ?? { ...first.position, end: last.position.end }
  const id = state.anchors.claim()
  const paragraph: Paragraph = {
    type: 'paragraph',
    ...(id === undefined ? {} : { id }),
    ...context.scope,
    children: content,
    position,
  }
  return [paragraph]
}

function lowerQuote(element: Element, context: Context, state: State): readonly Block[] {
  const alert = lowerAlert(element, context, state)
  if (alert !== undefined) return alert
  const at = atPlace(element, context, state)
  const children = lowerBlocks(element.children, within(element, context), state)
  return children.length === 0 ? [] : [{ type: 'quote', ...at, children }]
}
