import type { Ingredients } from './compose.ts'
import { line, placeOf } from './composed.ts'
import type { Publication } from './publication.ts'

/** Picture and credit of a cover page, where the post asks for one. */
export function composeCover({ brief, images, locale }: Ingredients): Pick<Publication, 'cover'> {
  const { cover } = brief.meta
  if (cover?.page !== true || !images.has(cover.image)) return {}
  const position = placeOf(brief, 'cover')
  const { credit, colon } = locale.words
  return {
    cover: {
      picture: {
        type: 'picture',
        source: cover.image,
        alt: cover.alt === undefined ? { type: 'undescribed' } : { type: 'described', words: cover.alt },
        marks: [],
        position,
      },
      ...(cover.credit === undefined ? {} : { credit: line(`${credit}${colon} ${cover.credit}`, position) }),
    },
  }
}
