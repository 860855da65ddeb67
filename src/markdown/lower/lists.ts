import type { Element, ElementContent } from 'hast'
import type { Block, List, ListItem, Numerals } from '../../brief/index.ts'
import { lowerBlocks } from './blocks.ts'
import { elementsIn, isBlank, isElement, property } from './element.ts'
import { atPlace, within } from './place-blocks.ts'
import type { Context, State } from './state.ts'

/** A list; where HTML gives an item a number out of turn, or counts down, another list that begins with that number. */
export function lowerList(element: Element, context: Context, state: State): readonly Block[] {
  const at = atPlace(element, context, state)
  const inner = within(element, context)
  const items = itemsOf(element)
  const ordered = element.tagName === 'ol'
  const numerals = ordered ? numeralsOf(element) : undefined
  const tight = !items.some((item) => elementsIn(item.children, 'p').length > 0)
  return groupsOf(element, items).map(({ start, members }, index): List => {
    const children = members.map((item) => lowerItem(item, inner, state))
    const place = index === 0 ? at : { position: children[0]?.position ?? at.position }
    const counting = numerals === undefined ? {} : { numerals }
    return { type: 'list', ...place, ordered, start, ...counting, tight, children }
  })
}

/** By the attribute of HTML, or by a style that says the same. */
function numeralsOf(list: Element): Numerals | undefined {
  const type = property(list, 'type')
  const stated = allNumerals.find((each) => each === type)
  if (stated !== undefined) return stated
  const style = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(property(list, 'style') ?? '')?.[1]
  return styles.get(style?.toLowerCase() ?? '')
}

const allNumerals = ['1', 'a', 'A', 'i', 'I'] as const

const styles: ReadonlyMap<string, Numerals> = new Map<string, Numerals>([
  ['decimal', '1'],
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
])

interface Group {
  readonly start: number
  readonly members: readonly Element[]
}

/** Items whose numbers follow one another. */
function groupsOf(list: Element, items: readonly Element[]): readonly Group[] {
  const isReversed = property(list, 'reversed') !== undefined
  const step = isReversed ? -1 : 1
  let next = wholeNumber(property(list, 'start')) ?? (isReversed ? items.length : 1)
  const groups: { start: number; members: Element[] }[] = []
  for (const item of items) {
    const number = wholeNumber(property(item, 'value')) ?? next
    const last = groups.at(-1)
    const follows =
      last !== undefined && (list.tagName !== 'ol' || number === last.start + last.members.length)
    if (follows) last.members.push(item)
    else groups.push({ start: number, members: [item] })
    next = number + step
  }
  return groups
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : undefined
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
