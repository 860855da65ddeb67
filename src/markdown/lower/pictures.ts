import type { Element } from 'hast'
import { type Alt, altWords, type Picture } from '../../brief/index.ts'
import { collapsedText, trimmedText } from '../white-space.ts'
import { placeOf, property } from './element.ts'
import { readSize } from './picture-size.ts'
import type { Context, State } from './state.ts'

/** A picture, taken down to be read later. One without alternative text is an error unless it says that it is decoration. */
export function lowerPicture(element: Element, context: Context, state: State): readonly Picture[] {
  const source = property(element, 'src')
  const position = placeOf(element, context)
  if (source === undefined || source === '') {
    state.report('markdown/left-out', position, { name: 'img' })
    return []
  }
  state.pictures.push({ source, position })
  const alt = altOf(element, source)
  if (alt.type === 'undescribed') state.report('markdown/missing-alt', position, { source })
  const { size, strange } = readSize(element)
  for (const { name, value } of strange)
    state.report('markdown/picture-size', position, { source, name, value })
  const picture: Picture = {
    type: 'picture',
    source,
    alt,
    ...(size === undefined ? {} : { size }),
    marks: context.marks,
    position,
  }
  const title = trimmedText(property(element, 'title') ?? '')
  if (title !== '' && title !== altWords(alt)) state.titles.set(picture, title)
  return [picture]
}

/** Titles that stand in no caption, when the whole text is lowered: there is no place for them in a line. */
export function reportUnshownTitles({ titles, report }: State): void {
  for (const [{ source, position }, title] of titles)
    report('markdown/picture-title', position, { source, title })
}

/** Signs that nobody sees or hears, such as a space of no width, describe nothing. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

function altOf(element: Element, source: string): Alt {
  if (property(element, 'dataDecorative') !== undefined || property(element, 'role') === 'presentation')
    return { type: 'decoration' }
  const alt = property(element, 'alt')
  const words = alt === undefined ? undefined : collapsedText(alt)
  if (words === undefined || words === source) return { type: 'undescribed' }
  if (visible.test(words)) return { type: 'described', words }
  // An empty alt is how HTML says decoration; Markdown's empty brackets say nothing.
  const isEmpty = words === '' && property(element, 'dataUndescribed') === undefined
  return { type: isEmpty ? 'decoration' : 'undescribed' }
}
