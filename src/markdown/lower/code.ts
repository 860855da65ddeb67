import type { Element } from 'hast'
import type { Block } from '../../brief/index.ts'
import { isElement, placeOf, property, textOf } from './element.ts'
import { atPlace } from './place-blocks.ts'
import type { Context, State } from './state.ts'

/** Preformatted text. `br` ends a line there as well. */
export function lowerCode(element: Element, context: Context, state: State): readonly Block[] {
  const code = element.children.find((child) => isElement(child, 'code'))
  const language = /(?:^|\s)language-(\S+)/.exec(
    code === undefined ? '' : (property(code, 'className') ?? ''),
  )?.[1]
  reportMarkup(element, context, state)
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

/** Elements whose looks or meaning plain text cannot have; those of highlighted code mean nothing besides. */
const meaningful = new Set(['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'del', 'strike', 'mark', 'sup', 'sub'])

/** Code has no marks: what an element in it says besides its words is reported, each link and picture, and other elements once. */
function reportMarkup(element: Element, context: Context, state: State): void {
  const told = new Set<string>()
  const visit = (inner: Element): void => {
    const lost = lostOf(inner)
    if (lost !== undefined && !told.has(lost)) {
      told.add(lost)
      state.report('markdown/code-markup', placeOf(inner, context), { lost })
    }
    for (const child of inner.children) if (isElement(child)) visit(child)
  }
  for (const child of element.children) if (isElement(child)) visit(child)
}

/** What plain text does not say of an element. */
function lostOf(element: Element): string | undefined {
  const { tagName } = element
  if (tagName === 'a') {
    const address = property(element, 'href') ?? ''
    return address === '' ? undefined : `the link to ${address}`
  }
  if (tagName === 'img') return `the picture ${property(element, 'src') ?? ''}`.trimEnd()
  const expansion = tagName === 'abbr' ? (property(element, 'title') ?? '') : ''
  if (expansion !== '') return `the title "${expansion}"`
  return meaningful.has(tagName) ? `<${tagName}>` : undefined
}

function withLineEnds(element: Element): Element {
  const children = element.children.map((child) => {
    if (isElement(child, 'br')) return { type: 'text' as const, value: '\n' }
    return isElement(child) ? withLineEnds(child) : child
  })
  return { ...element, children }
}
