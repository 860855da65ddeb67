import { ImageRun } from 'docx'
import type { Alt, Image, Picture } from '../brief/index.ts'
import { pixels, pointsPerPixel } from './lengths.ts'
import type { Setting, State } from './state.ts'

/** Pictures taller than this share of the page leave no room for their caption. */
const tallest = 0.8

/** A picture in the line, no wider than the measure and no taller than the page allows. */
export function renderPicture(picture: Picture, state: State, setting: Setting): ImageRun {
  const image = state.publication.images.get(picture.source)
  if (image === undefined) throw new Error(`no bytes for the picture "${picture.source}"`)
  const natural = image.width * pointsPerPixel
  const asked = picture.share === undefined ? natural : picture.share * setting.measure
  const ratio = image.height / image.width
  const width = Math.min(asked, setting.measure, (state.measures.height * tallest) / ratio)
  return drawImage(image, { width, height: width * ratio, alt: picture.alt }, state)
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
