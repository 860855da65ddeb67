import type { Properties } from 'hast'
import type { Data, Heading, Nodes, Parents, Root, Text } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { type Attributes, parseAttributes } from './attributes.ts'
import { isParent, walk } from './walk.ts'

/**
 * Gives attributes in braces to what they stand behind, as properties of the element it becomes: after a picture, a link
 * or a mark (`![](a.png){decorative}`), at the end of a heading (`## Costs {#costs}`), and those of spans.
 */
export function applyAttributes(root: Root, report: Report): void {
  walk(root, (node) => {
    if (node.type === 'span') setProperties(node, node.attributes, report)
    if (node.type === 'image' && !node.alt) setProperty(node, 'dataUndescribed', '')
    if (!isParent(node)) return
    if (node.type === 'heading') takeFromEnd(node, report)
    takeFromFollowers(node, report)
  })
}

/** What a brace right behind it may describe. */
const describable = new Set<Nodes['type']>([
  ...(['image', 'imageReference', 'link', 'linkReference', 'inlineCode'] as const),
  ...(['emphasis', 'strong', 'delete'] as const),
])

function takeFromFollowers(parent: Parents, report: Report): void {
  for (const [index, node] of parent.children.entries()) {
    const before = parent.children[index - 1]
    if (node.type !== 'text' || before === undefined || !describable.has(before.type)) continue
    const braces = /^\{([^{}\n]*)\}/.exec(node.value)
    if (braces === null || !takeBraces(braces[1] ?? '', before, report)) continue
    shorten(node, braces[0].length, node.value.length)
  }
}

function takeFromEnd(heading: Heading, report: Report): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  const braces = /[ \t]*\{([^{}\n]*)\}[ \t]*$/.exec(last.value)
  if (braces === null || !takeBraces(braces[1] ?? '', heading, report)) return
  shorten(last, 0, braces.index)
}

/** Whether what stands in braces is for a node, and not words. Kramdown's lists begin with a colon, and name what websites know. */
function takeBraces(source: string, node: Nodes, report: Report): boolean {
  if (source.startsWith(':')) {
    report('markdown/template-leftover', placeIn(node), { leftover: `{${source}}`, fate: 'left out' })
    return true
  }
  const attributes = parseAttributes(source)
  if (attributes === undefined) return false
  setProperties(node, attributes, report)
  return true
}

/** Keeps a part of a text; its place shrinks with it as long as what is cut off stands on the line on which the text begins. */
export function shorten(text: Text, from: number, to: number): void {
  const { position, value } = text
  const [first, last] = [position?.start.offset, position?.end.offset]
  if (position !== undefined && first !== undefined && last !== undefined) {
    const { start, end } = position
    const at = (shift: number) => ({
      line: start.line,
      column: start.column + shift,
      offset: first + shift,
    })
    const asWritten = last - first === value.length && !value.includes('\n')
    text.position = {
      start: value.slice(0, from).includes('\n') ? start : at(from),
      end: to < value.length && asWritten ? at(to) : end,
    }
  }
  text.value = value.slice(from, to)
}

/** Attributes with a meaning in some place, and the property of the element that carries each. */
const carriers: ReadonlyMap<string, string> = new Map([
  ['lang', 'lang'],
  ['dir', 'dir'],
  ['title', 'title'],
  ['width', 'width'],
  ['height', 'height'],
  ['decorative', 'dataDecorative'],
  ['alt', 'alt'],
])

function setProperties(node: Nodes, { id, classes, values }: Attributes, report: Report): void {
  if (id !== undefined) setProperty(node, 'id', id)
  if (classes.length > 0) setProperty(node, 'className', [...classes])
  for (const [key, value] of values) {
    const property = carriers.get(key)
    if (property !== undefined) setProperty(node, property, value)
    else report('markdown/unknown-attribute', placeIn(node), { name: key, known: [...carriers.keys()] })
  }
}

function setProperty(node: Nodes, name: string, value: string | string[]): void {
  // One kind of node is augmented by nobody, so the type of all data lacks the key that to-hast reads.
  const data: Data & { hProperties?: Properties | null | undefined } = node.data ?? {}
  node.data = { ...data, hProperties: { ...data.hProperties, [name]: value } }
}
