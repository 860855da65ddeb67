import type { Element } from 'hast'
import type { Block, Box, BoxKind, Inline } from '../../brief/index.ts'
import { lowerBlocks } from './blocks.ts'
import { elementsIn, property, textOf } from './element.ts'
import { lowerInlines } from './inlines.ts'
import { atPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'

/** A box of a kind. Its title is the label of the directive, where there is one. */
export function lowerBox(kind: BoxKind, element: Element, context: Context, state: State): readonly Block[] {
  const label = elementsIn(element.children, 'p').find((child) => property(child, 'dataLabel') !== undefined)
  return boxOf(kind, element, label, context, state)
}

/** `aside` of HTML: something beside the text. */
export function lowerAside(element: Element, context: Context, state: State): readonly Block[] {
  return boxOf('box', element, undefined, context, state)
}

/** `details` opens on a web page; everywhere else it is open, and its summary is the title of a box. */
export function lowerDetails(element: Element, context: Context, state: State): readonly Block[] {
  return boxOf('box', element, elementsIn(element.children, 'summary')[0], context, state)
}

function boxOf(
  kind: BoxKind,
  element: Element,
  label: Element | undefined,
  context: Context,
  state: State,
): readonly Block[] {
  const at = atPlace(element, context, state)
  const inner = { ...within(element, context), scope: {} }
  const title: readonly Inline[] = label === undefined ? [] : lowerInlines(label.children, inner, state)
  const children = lowerBlocks(
    element.children.filter((child) => child !== label),
    inner,
    state,
  )
  if (children.length === 0 && title.length === 0) return []
  const box: Box = { type: 'box', ...at, kind, ...(title.length === 0 ? {} : { title }), children }
  return [box]
}

/** A pull quote repeats words of the text; one whose words stand nowhere else is text itself. */
export function lowerPullQuote(element: Element, context: Context, state: State): readonly Block[] {
  const at = atPlace(element, context, state)
  const inner = { ...within(element, context), scope: {}, figures: false }
  const words = textOf(element)
  const repeated = state.isInText(words)
  // Where decoration repeats words, the number of a note stands with the words themselves.
  const quoting: State = repeated ? { ...state, callNote: () => undefined } : state
  const blocks = lowerBlocks(element.children, inner, quoting)
  const paragraphs = blocks.filter((block) => block.type === 'paragraph')
  const others = blocks.filter((block) => block.type !== 'paragraph')
  if (paragraphs.length === 0) return others
  return [{ type: 'pull-quote', ...at, repeated, children: paragraphs }, ...others]
}
