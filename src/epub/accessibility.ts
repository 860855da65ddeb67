import { type Accessibility, accessibilityOf, elementsIn, type HtmlElement } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'

/** What a book says of its accessibility. */
export interface AccessibilityClaims extends Pick<Accessibility, 'accessModes' | 'isTextSufficient'> {
  readonly features: readonly string[]
  /** Whether the text is marked where pages of the PDF begin. */
  readonly hasPages: boolean
  /** In English, and marked so, until every language has words for it. */
  readonly summary: string
  /** Absent when the text does not bear a claim out. Its certifier is the program: nobody else has looked. */
  readonly conformance?: { readonly claim: string; readonly certifier: string }
}

/** EPUB Accessibility 1.1, from what was found in the finished tree. */
export function claimsOf(tree: HtmlElement, publication: Publication): AccessibilityClaims {
  const { accessModes, isTextSufficient, describesPictures, isSound } = accessibilityOf(tree, publication)
  const elements = elementsIn(tree)
  const has = (...names: readonly string[]) => elements.some(({ tagName }) => names.includes(tagName))
  const hasPages = elements.some(({ properties }) => properties.role === 'doc-pagebreak')
  const { brief, metadata } = publication
  return {
    accessModes,
    isTextSufficient,
    features: [
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      ...(describesPictures ? ['alternativeText'] : []),
      ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ],
    hasPages,
    summary: [
      `Headings${has('table') ? ', tables' : ''}${has('ol', 'ul') ? ', lists' : ''}${brief.notes.length > 0 ? ', notes' : ''} are marked up as such, and contents lead to each section.`,
      ...(hasPages ? ['Places can be found by the page numbers of the PDF.'] : []),
      ...(describesPictures ? ['Pictures that tell something are described.'] : []),
      ...(isTextSufficient ? [] : ['Some pictures are not described.']),
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
