import type { Element } from 'hast'
import type { Block } from '../../brief/index.ts'
import { placeOf } from './element.ts'
import { lowerInlines } from './inlines.ts'
import { atPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'

export function lowerHeading(element: Element, context: Context, state: State): readonly Block[] {
  const children = lowerInlines(element.children, within(element, context), state)
  const position = placeOf(element, context)
  if (children.length === 0) {
    state.report('markdown/empty-heading', position, {})
    return []
  }
  const written = Number(element.tagName.slice(1))
  const { level, expected } = state.outline.place(written)
  if (expected !== undefined) state.report('markdown/heading-skip', position, { level: written, expected })
  const id = state.anchors.headingId(element)
  return [{ type: 'heading', ...atPlace(element, context, state, id), level, id, children }]
}
