import type { Publication } from '../publication/index.ts'
import { accessibilityOf, elementsIn } from './accessibility.ts'
import type { HtmlElement } from './element.ts'

/** What a page says of its accessibility, in the terms of schema.org. */
export interface AccessibilityTerms {
  readonly accessMode: readonly string[]
  readonly accessModeSufficient: readonly object[]
  readonly accessibilityFeature: readonly string[]
  readonly accessibilityHazard: readonly string[]
}

/** Only what was found in the finished page; of conformance with a standard it says nothing. */
export function accessibilityTerms(body: HtmlElement, publication: Publication): AccessibilityTerms {
  const { accessModes, isTextSufficient, describesPictures } = accessibilityOf(body, publication)
  const hasContents = elementsIn(body).some(
    ({ tagName, properties }) => tagName === 'nav' && properties.class === 'contents',
  )
  return {
    accessMode: accessModes,
    accessModeSufficient: [
      { '@type': 'ItemList', itemListElement: isTextSufficient ? ['textual'] : accessModes },
    ],
    accessibilityFeature: [
      'structuralNavigation',
      ...(hasContents ? ['tableOfContents'] : []),
      'readingOrder',
      'displayTransformability',
      ...(describesPictures ? ['alternativeText'] : []),
    ],
    // Words and still pictures: PNG, JPEG, and drawings cleared of everything that moves.
    accessibilityHazard: ['none'],
  }
}
