import { ImageRun } from 'docx'
import { type Alt, type Image, type Inline, type Picture, pictureWidth } from '../brief/index.ts'
import { pixels } from './lengths.ts'
import type { Setting, State } from './state.ts'

/** Pictures taller than this share of the page leave no room for their caption. */
const tallest = 0.8

/** A picture in the line at its own size, no wider than the measure and no taller than the page allows. */
export function renderPicture(picture: Picture, state: State, setting: Setting): ImageRun {
  const image = imageOf(picture, state)
  const width = widthOf(picture, state, setting)
  return drawImage(image, { width, height: (width * image.height) / image.width, alt: picture.alt }, state)
}

/** Whether a picture among these leaves so little room on its line that justified words beside it would be torn apart. */
export function hasWidePicture(content: readonly Inline[], state: State, setting: Setting): boolean {
  return content.some(
    (inline) => inline.type === 'picture' && widthOf(inline, state, setting) > setting.measure / 2,
  )
}

function imageOf({ source }: Picture, { publication }: State): Image {
  const image = publication.images.get(source)
  if (image === undefined) throw new Error(`no bytes for the picture "${source}"`)
  return image
}

function widthOf(picture: Picture, state: State, { measure }: Setting): number {
  const image = imageOf(picture, state)
  const { column, whole } = state.measures
  // A share is one of all columns.
  const asked = pictureWidth(picture, image, measure === column ? whole : measure)
  return Math.min(asked, measure, (state.measures.height * tallest * image.width) / image.height)
}

export interface Drawn {
  /** Points. */
  readonly width: number
  readonly height: number
  readonly alt: Alt
}

/** What names a logo or an emblem is never decoration. */
export function described(words: string): Alt {
  return { type: 'described', words }
}

/** Vectors come with a PNG of themselves, for readers that draw only pixels. */
export function drawImage(image: Image, { width, height, alt }: Drawn, state: State): ImageRun {
  state.counters.drawing += 1
  const id = state.counters.drawing
  const shared = {
    transformation: { width: pixels(width), height: pixels(height) },
    altText: {
      id: String(id),
      name: `Picture ${id}`,
      ...(alt.type === 'described' ? { description: alt.words } : {}),
    },
    // Word's checker finds a picture that has neither: nobody has described it, and that must not be hidden.
    ...(alt.type === 'decoration' ? { decorative: true } : {}),
  }
  if (image.format !== 'svg') {
    return new ImageRun({ ...shared, type: image.format === 'png' ? 'png' : 'jpg', data: image.bytes })
  }
  const fallback = state.fallbacks.get(image)
  if (fallback === undefined) throw new Error('a vector image was not rendered beforehand')
  return new ImageRun({
    ...shared,
    type: 'svg',
    data: image.bytes,
    fallback: { type: 'png', data: fallback },
  })
}
