import type { Element } from 'hast'
import type { Block } from '../../brief/index.ts'
import { isElement, property, textOf } from './element.ts'
import { atPlace } from './place-blocks.ts'
import type { Context, State } from './state.ts'

/** Preformatted text. `br` ends a line there as well. */
export function lowerCode(element: Element, context: Context, state: State): readonly Block[] {
  const code = element.children.find((child) => isElement(child, 'code'))
  const language = /(?:^|\s)language-(\S+)/.exec(
    code === undefined ? '' : (property(code, 'className') ?? ''),
  )?.[1]
  const text = textOf(withLineEnds(element)).replace(/\r\n?/g, '\n').replace(/\n$/, '')
  return [
    {
      type: 'code',
      ...atPlace(element, context, state),
      ...(language === undefined ? {} : { language }),
      text,
    },
  ]
}

function withLineEnds(element: Element): Element {
  const children = element.children.map((child) => {
    if (isElement(child, 'br')) return { type: 'text' as const, value: '\n' }
    return isElement(child) ? withLineEnds(child) : child
  })
  return { ...element, children }
}
