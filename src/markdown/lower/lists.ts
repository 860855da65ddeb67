import type { Element, ElementContent } from 'hast'
import type { Block, ListItem } from '../../brief/index.ts'
import { lowerBlocks } from './blocks.ts'
import { elementsIn, isBlank, isElement, property } from './element.ts'
import { atPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'

export function lowerList(element: Element, context: Context, state: State): readonly Block[] {
  const at = atPlace(element, context, state)
  const inner = within(element, context)
  const children = itemsOf(element).map((item) => lowerItem(item, inner, state))
  if (children.length === 0) return []
  const start = Number(property(element, 'start') ?? 1)
  return [
    {
      type: 'list',
      ...at,
      ordered: element.tagName === 'ol',
      start: Number.isSafeInteger(start) ? start : 1,
      tight: !itemsOf(element).some((item) => elementsIn(item.children, 'p').length > 0),
      children,
    },
  ]
}

/** The items, and what stands between them where HTML allows nothing: an item of its own, so that it is not lost. */
function itemsOf(list: Element): readonly Element[] {
  return list.children
    .filter((child) => !isBlank(child))
    .map((child) =>
      isElement(child, 'li') ? child : { ...list, tagName: 'li', properties: {}, children: [child] },
    )
}

function lowerItem(element: Element, context: Context, state: State): ListItem {
  const checked = checkboxIn(element)
  const at = atPlace(element, { ...context, scope: {} }, state)
  const inner = { ...within(element, context), scope: {} }
  return {
    type: 'item',
    ...at,
    ...(checked === undefined ? {} : { checked }),
    children: lowerBlocks(withoutCheckbox(element.children), inner, state),
  }
}

/** The box at the beginning of a task, which stands in its first paragraph. */
function checkboxIn({ children }: Element): boolean | undefined {
  const first = children.find((child) => !isBlank(child))
  if (isElement(first, 'p')) return checkboxIn(first)
  return isElement(first) && isCheckbox(first) ? property(first, 'checked') !== undefined : undefined
}

function isCheckbox(node: ElementContent | undefined): boolean {
  return isElement(node, 'input') && property(node, 'type') === 'checkbox'
}

function withoutCheckbox(children: readonly ElementContent[]): readonly ElementContent[] {
  return children.flatMap((child): readonly ElementContent[] => {
    if (isCheckbox(child)) return []
    return isElement(child, 'p') ? [{ ...child, children: [...withoutCheckbox(child.children)] }] : [child]
  })
}
