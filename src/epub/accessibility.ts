import type { HtmlElement, HtmlNode } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'

/** What can be said of a book's accessibility after looking at every element of its text. */
export interface Accessibility {
  readonly accessModes: readonly ('textual' | 'visual')[]
  /** Whether the words alone tell everything: each picture is described or is decoration. */
  readonly isTextSufficient: boolean
  readonly features: readonly string[]
  /** In English, and marked so, until every language has words for it. */
  readonly summary: string
  /** Absent when the text does not bear a claim out. Its certifier is the program: nobody else has looked. */
  readonly conformance?: { readonly claim: string; readonly certifier: string }
}

/**
 * EPUB Accessibility 1.1, computed from the finished tree: what is not found there is not claimed. Contrast needs no
 * look: a brand whose colours are too near each other is refused before any edition is made.
 */
export function accessibilityOf(tree: HtmlElement, publication: Publication): Accessibility {
  const elements = elementsIn(tree)
  const pictures = elements.filter(({ tagName }) => tagName === 'img' || tagName === 'svg')
  const telling = pictures.filter((picture) => picture.properties.alt !== '')
  const isTextSufficient = telling.every((picture) => descriptionOf(picture).trim() !== '')
  const has = (...names: readonly string[]) => elements.some(({ tagName }) => names.includes(tagName))
  const { brief, metadata } = publication
  const isSound =
    isTextSufficient &&
    brief.meta.positions.lang !== undefined &&
    headingsDescendOneByOne(elements) &&
    elements.filter(({ tagName }) => tagName === 'table').every(hasHeads) &&
    elements.filter(({ tagName }) => tagName === 'a').every((link) => wordsOf(link).trim() !== '')
  return {
    accessModes: telling.length > 0 ? ['textual', 'visual'] : ['textual'],
    isTextSufficient,
    features: [
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      ...(telling.length > 0 && isTextSufficient ? ['alternativeText'] : []),
    ],
    summary: [
      `Headings${has('table') ? ', tables' : ''}${has('ol', 'ul') ? ', lists' : ''}${brief.notes.length > 0 ? ', notes' : ''} are marked up as such, and contents lead to each section.`,
      ...(telling.length > 0 && isTextSufficient ? ['Pictures that tell something are described.'] : []),
      ...(isSound
        ? ['The claim of conformance rests on what a program found in the text, not on a reading by people.']
        : []),
    ].join(' '),
    ...(isSound
      ? {
          conformance: {
            claim: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
            certifier: metadata.generator,
          },
        }
      : {}),
  }
}

function elementsIn(tree: HtmlElement): readonly HtmlElement[] {
  return [tree, ...tree.children.flatMap((child) => (child.type === 'element' ? elementsIn(child) : []))]
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
