import type { Element, ElementContent } from 'hast'
import type { Inline, Mark } from '../../brief/index.ts'
import { trimmedText } from '../white-space.ts'
import { elementsIn, placeOf, property, textOf } from './element.ts'
import { lowerInlines } from './inlines.ts'
import { addressOf } from './links.ts'
import type { Context, State } from './state.ts'

/** Elements that play or show another document. */
const embeds = new Set(['iframe', 'video', 'audio', 'embed', 'object', 'portal'])

/** Elements whose content is no text for people. */
const machinery = new Set(
  'script style template noscript link meta base title canvas svg math input select textarea datalist optgroup option map area param source track frame frameset applet'.split(
    ' ',
  ),
)

/** Elements of forms, around words that are kept. */
const formParts = new Set(['form', 'fieldset', 'dialog', 'menu', 'button', 'legend', 'slot'])

/** Those that group blocks. */
const formGroups = new Set(['form', 'fieldset', 'dialog', 'menu'])

export function isFormGroup({ tagName }: Element): boolean {
  return formGroups.has(tagName)
}

/** Reports an element that HTML has for other things than documents, or that it does not have. What is in it is kept. */
export function reportStrange(element: Element, context: Context, { report }: State): void {
  const code = formParts.has(element.tagName) ? 'markdown/form' : 'markdown/unknown-element'
  report(code, placeOf(element, context), { name: element.tagName })
}

/** What stands for an element that a document cannot hold; nothing when it can. Every one is reported. */
export function lowerEmbed(element: Element, context: Context, state: State): readonly Inline[] | undefined {
  const { tagName } = element
  const position = placeOf(element, context)
  if (machinery.has(tagName)) {
    state.report('markdown/left-out', position, { name: tagName })
    return []
  }
  if (!embeds.has(tagName)) return undefined
  const address = addressIn(element)
  const url = address === undefined ? undefined : addressOf(address, position, state)
  state.report('markdown/embed', position, { name: tagName, ...(url === undefined ? {} : { address: url }) })
  const title = trimmedText(property(element, 'title') ?? '') || url
  const link: readonly Mark[] = url === undefined ? [] : [{ type: 'link', url }]
  const fallback = element.children.filter((child) => child.type === 'text' || !machineryNode(child))
  return [
    ...(title === undefined
      ? []
      : [{ type: 'run' as const, text: title, marks: [...context.marks, ...link], position }]),
    // What is said to those whose browser cannot play it.
    ...(textOf({ ...element, children: fallback }).trim() === '' || tagName === 'iframe'
      ? []
      : [
          { type: 'run' as const, text: ' ', marks: context.marks, position },
          ...lowerInlines(fallback, { ...context, position }, state),
        ]),
  ]
}

/** An element that plays something, without the blocks it holds for those who cannot play it, and these. */
export function dividedEmbed(
  element: Element,
): { readonly player: Element; readonly fallback: readonly ElementContent[] } | undefined {
  if (!embeds.has(element.tagName)) return undefined
  const player = { ...element, children: [...elementsIn(element.children, 'source')] }
  return { player, fallback: element.children.filter((child) => !machineryNode(child)) }
}

function machineryNode(node: Element['children'][number]): boolean {
  return node.type === 'element' && machinery.has(node.tagName)
}

function addressIn(element: Element): string | undefined {
  const sources = elementsIn(element.children, 'source').map((source) => property(source, 'src'))
  const address =
    property(element, 'src') ?? property(element, 'data') ?? sources.find((found) => found !== undefined)
  // Addresses without a scheme, as embedded players are often given.
  return address?.startsWith('//') ? `https:${address}` : address
}
