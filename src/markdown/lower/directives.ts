import type { Element } from 'hast'
import type { Block } from '../../brief/index.ts'
import type { BlockLowerer } from './blocks.ts'
import { lowerBlocks } from './blocks.ts'
import { lowerBox, lowerPullQuote } from './boxes.ts'
import { lowerSaying } from './captions.ts'
import { elementsIn, isBlank, placeOf, property } from './element.ts'
import { attributesOf, captioned, lowerFigureDirective } from './figures.ts'
import { atPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'

const lowerers: ReadonlyMap<string, BlockLowerer> = new Map<string, BlockLowerer>([
  ...(['key-messages', 'recommendations', 'box', 'note', 'warning'] as const).map(
    (kind): [string, BlockLowerer] => [
      kind,
      (element, context, state) => lowerBox(kind, element, context, state),
    ],
  ),
  ['pull-quote', lowerPullQuote],
  ['figure', lowerFigureDirective],
  ['table', lowerTableDirective],
  ['landscape', lowerLandscape],
  ['contents', lowerContents],
  ['page-break', lowerPageBreak],
])

const leaves: ReadonlySet<string> = new Set(['contents', 'page-break'])

/** What a directive means; nothing for an element that is none. */
export function lowerDirective(
  element: Element,
  context: Context,
  state: State,
): readonly Block[] | undefined {
  const name = property(element, 'dataDirective')
  // A directive on one line holds nothing; an element that names one and holds something is an author's.
  if (name === undefined || (leaves.has(name) && !element.children.every(isBlank))) return undefined
  return lowerers.get(name)?.(element, context, state)
}

function lowerContents(element: Element, context: Context, state: State): readonly Block[] {
  if (state.anchors.hasHeadings) return [{ type: 'contents', ...atPlace(element, context, state) }]
  state.report('markdown/empty-contents', placeOf(element, context), {})
  return []
}

/** An id leads to what follows: a break itself cannot be seen. */
function lowerPageBreak(element: Element, context: Context, state: State): readonly Block[] {
  state.anchors.announce(element)
  return [{ type: 'page-break', position: placeOf(element, context) }]
}

/** Caption, source and credit of the table that stands in the directive. */
function lowerTableDirective(element: Element, context: Context, state: State): readonly Block[] {
  state.anchors.announce(element)
  const inner = within(element, context)
  const [label] = elementsIn(element.children, 'p').filter(
    (child) => property(child, 'dataLabel') !== undefined,
  )
  const said = label === undefined ? [] : [lowerSaying(label.children, inner, state)]
  const blocks = lowerBlocks(
    element.children.filter((child) => child !== label),
    inner,
    state,
  )
  const position = placeOf(element, context)
  if (!blocks.some((block) => block.type === 'table'))
    state.report('markdown/misplaced-directive', position, { name: 'table', wanted: 'table' })
  return captioned(blocks, [...said, ...attributesOf(element, inner, state)], { position })
}

/** Blocks for turned pages; whether they stand where a page can be turned is known when all is lowered. */
function lowerLandscape(element: Element, context: Context, state: State): readonly Block[] {
  state.anchors.announce(element)
  const blocks = lowerBlocks(element.children, within(element, context), state)
  state.landscapes.push({
    position: placeOf(element, context),
    blocks: blocks.map(({ position }) => position),
  })
  return blocks
}
