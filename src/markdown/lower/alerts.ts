import type { Element, ElementContent } from 'hast'
import type { Block, BoxKind } from '../../brief/index.ts'
import { lowerBox } from './boxes.ts'
import { isBlank, isElement } from './element.ts'
import type { Context, State } from './state.ts'

/** GitHub's five alerts, and callouts of Obsidian that mean the same, as the two boxes that a brief has for them. */
const kinds: ReadonlyMap<string, BoxKind> = new Map<string, BoxKind>([
  ...['note', 'tip', 'info', 'hint'].map((name) => [name, 'note'] as const),
  ...['important', 'warning', 'caution', 'attention', 'danger', 'error'].map(
    (name) => [name, 'warning'] as const,
  ),
])

/**
 * A quote that begins with `[!NOTE]` or the like is a box. Words behind it on the same line are its title, as in Obsidian,
 * where something follows them; they are its text where nothing does.
 */
export function lowerAlert(element: Element, context: Context, state: State): readonly Block[] | undefined {
  const paragraph = element.children.find((child) => !isBlank(child))
  if (!isElement(paragraph, 'p')) return undefined
  const [text, ...rest] = paragraph.children
  if (text?.type !== 'text') return undefined
  // A sign behind the brackets says whether Obsidian shows the text at first.
  const label = /^\[!([A-Z]+)\][-+]?(?:[ \t]+|(?=\n)|$)/i.exec(text.value)
  const kind = kinds.get((label?.[1] ?? '').toLowerCase())
  if (label === null || kind === undefined) return undefined
  const words: ElementContent = { ...text, value: text.value.slice(label[0].length) }
  const [title, following] = divideAtLineEnd([words, ...rest])
  const others = element.children.filter((child) => child !== paragraph)
  const isTitled = !title.every(isBlank) && ![...following, ...others].every(isBlank)
  const opening: Element = { ...paragraph, children: isTitled ? following : [words, ...rest] }
  const heading: readonly Element[] = isTitled
    ? [{ ...paragraph, properties: { dataLabel: '' }, children: title }]
    : []
  return lowerBox(kind, { ...element, children: [...heading, opening, ...others] }, context, state)
}

/** The nodes of the first line, and those of all others. */
function divideAtLineEnd(
  nodes: readonly ElementContent[],
): readonly [first: ElementContent[], others: ElementContent[]] {
  for (const [index, node] of nodes.entries()) {
    const [before, after] = [nodes.slice(0, index), nodes.slice(index + 1)]
    if (isElement(node, 'br')) return [before, after]
    const end = node.type === 'text' ? node.value.indexOf('\n') : -1
    if (node.type !== 'text' || end < 0) continue
    const line: ElementContent = { ...node, value: node.value.slice(0, end) }
    const others: ElementContent = { ...node, value: node.value.slice(end + 1) }
    return [
      [...before, line],
      [others, ...after],
    ]
  }
  return [[...nodes], []]
}
