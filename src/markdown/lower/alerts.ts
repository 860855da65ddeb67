import type { Element, ElementContent } from 'hast'
import type { Block, BoxKind } from '../../brief/index.ts'
import { lowerBox } from './boxes.ts'
import { isBlank, isElement } from './element.ts'
import type { Context, State } from './state.ts'

/** GitHub's five alerts, as the two boxes that a brief has for them. */
const kinds: Readonly<Record<string, BoxKind>> = {
  NOTE: 'note',
  TIP: 'note',
  IMPORTANT: 'warning',
  WARNING: 'warning',
  CAUTION: 'warning',
}

/** A quote that begins with `[!NOTE]` or the like on a line of its own is a box. */
export function lowerAlert(element: Element, context: Context, state: State): readonly Block[] | undefined {
  const paragraph = element.children.find((child) => !isBlank(child))
  if (!isElement(paragraph, 'p')) return undefined
  const [text, ...rest] = paragraph.children
  if (text?.type !== 'text') return undefined
  const label = /^\[!([A-Z]+)\][ \t]*(?:\n|$)/i.exec(text.value)
  const kind = kinds[(label?.[1] ?? '').toUpperCase()]
  if (label === null || kind === undefined) return undefined
  const following: ElementContent = { ...text, value: text.value.slice(label[0].length) }
  const opening: Element = { ...paragraph, children: [following, ...rest] }
  const children = element.children.map((child) => (child === paragraph ? opening : child))
  return lowerBox(kind, { ...element, children }, context, state)
}
