import { isLanguageStated, type Publication } from '../publication/index.ts'
import type { HtmlElement, HtmlNode } from './element.ts'

/** What can be said of a text's accessibility after looking at every element of it. */
export interface Accessibility {
  readonly accessModes: readonly ('textual' | 'visual')[]
  /** Whether the words alone tell everything: each picture is described or is decoration. */
  readonly isTextSufficient: boolean
  /** Whether there are pictures that tell something, and all of them are described. */
  readonly describesPictures: boolean
  /** Whether nothing was found that speaks against a claim of conformance. */
  readonly isSound: boolean
}

/**
 * Computed from the finished tree: what is not found there is not claimed, whatever a project has allowed. Contrast needs
 * no look: a brand whose colours are too near each other is refused before any edition is made.
 */
export function accessibilityOf(tree: HtmlElement, publication: Publication): Accessibility {
  const elements = elementsIn(tree)
  const pictures = elements.filter(({ tagName }) => tagName === 'img' || tagName === 'svg')
  const telling = pictures.filter((picture) => picture.properties.alt !== '')
  const isTextSufficient = telling.every((picture) => descriptionOf(picture).trim() !== '')
  return {
    accessModes: telling.length > 0 ? ['textual', 'visual'] : ['textual'],
    isTextSufficient,
    describesPictures: telling.length > 0 && isTextSufficient,
    isSound:
      isTextSufficient &&
      isLanguageStated(publication) &&
      headingsDescendOneByOne(elements) &&
      elements.filter(({ tagName }) => tagName === 'table').every(hasHeads) &&
      elements.filter(({ tagName }) => tagName === 'a').every((link) => wordsOf(link).trim() !== ''),
  }
}

/** The element itself and all in it, in order. */
export function elementsIn(tree: HtmlElement): readonly HtmlElement[] {
  const elements: HtmlElement[] = []
  const collect = (element: HtmlElement): void => {
    elements.push(element)
    for (const child of element.children) if (child.type === 'element') collect(child)
  }
  collect(tree)
  return elements
}

function descriptionOf({ properties }: HtmlElement): string {
  return String(properties.alt ?? properties['aria-label'] ?? '')
}

/** What a link is read out as. */
function wordsOf(node: HtmlNode | { readonly type: string }): string {
  if (node.type === 'text' && 'value' in node) return node.value
  if (!('tagName' in node)) return ''
  return descriptionOf(node) + node.children.map((child) => wordsOf(child)).join('')
}

function headingsDescendOneByOne(elements: readonly HtmlElement[]): boolean {
  const levels = elements.flatMap(({ tagName, properties }) =>
    /^h[1-6]$/.test(tagName) ? Number(properties['aria-level'] ?? tagName.slice(1)) : [],
  )
  return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)
}

function hasHeads(table: HtmlElement): boolean {
  const heads = elementsIn(table).filter(({ tagName }) => tagName === 'th')
  return heads.length > 0 && heads.every(({ properties }) => properties.scope !== undefined)
}
