import { plainText } from '../brief/index.ts'
import type { Publication } from '../publication/index.ts'

/** Series or kind, number and date, as far as they are known and not said in place of the house. */
export function issueOf(publication: Publication): string {
  const { metadata, locale } = publication
  const { series, number, typeLabel, partialDate } = metadata
  const kind = typeLabel === houseOf(publication) ? undefined : typeLabel
  const name = [series ?? kind, number].filter((part) => part !== undefined).join(' ')
  const date = partialDate === undefined ? '' : locale.formatDate(partialDate)
  return [name, date].filter((part) => part !== '').join(' · ')
}

/** Those who wrote it. */
export function authorsOf({ metadata, locale }: Publication): string {
  return metadata.authors.map(({ name }) => name).join(locale.stops.comma)
}

/** What its logo says, or the name of the house; where nobody has stated one, what kind of text it is. */
export function houseOf({ masthead, metadata }: Publication): string {
  const { logo, wordmark } = masthead
  if (logo !== undefined) return logo.alt
  return (
    (wordmark === undefined ? (metadata.publisher ?? metadata.typeLabel) : plainText(wordmark.children)) ?? ''
  )
}
