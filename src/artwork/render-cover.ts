import type { Publication } from '../publication/index.ts'
import { type Drawing, rasterise } from '../raster/index.ts'
import { coverWidth, drawCover } from './draw-cover.ts'

/** A cover in pixels: readers do not show drawings there. */
export interface Cover {
  readonly bytes: Uint8Array
  readonly format: 'png' | 'jpeg'
  readonly alt: string
}

/** The post's own cover where it has one, else the one its brand makes. */
export async function renderCover(publication: Publication): Promise<Cover> {
  const { brief, brand, images, metadata } = publication
  const stated = brief.meta.cover
  const own = stated === undefined ? undefined : images.get(stated.image)
  const alt = (own === undefined ? undefined : stated?.alt) ?? metadata.title
  if (own !== undefined && own.format !== 'svg') return { bytes: own.bytes, format: own.format, alt }
  const drawing: Drawing =
    own === undefined
      ? drawCover(publication)
      : { svg: new TextDecoder().decode(own.bytes), width: coverWidth, guest: own }
  return { bytes: await rasterise(drawing, brand), format: 'png', alt }
}
