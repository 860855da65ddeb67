import type { Image } from './image.ts'
import type { Picture } from './inline.ts'

/** A share of the measure (1 is all of it), or a length in CSS pixels. */
export type Extent =
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'pixels'; readonly pixels: number }

/** The size that an author asks for. Proportions are kept: a height counts only where no width is asked for. */
export interface AskedSize {
  readonly width?: Extent
  /** CSS pixels, as all heights: a page has no height that could be shared. */
  readonly height?: number
  readonly mostWidth?: Extent
  readonly mostHeight?: number
}

/** How wide a picture is to be: the width itself, and widths that it may not exceed. */
export interface WantedWidth {
  readonly width: Extent
  readonly most: readonly Extent[]
}

/** Points in a CSS pixel. */
const pointsPerPixel = 0.75

/** What the author asks for in terms of width alone; without a wish, the natural width. */
export function wantedWidth({ size = {} }: Picture, image: Image): WantedWidth {
  const proportion = image.width / image.height
  const { width, height, mostWidth, mostHeight } = size
  const ofHeight = height === undefined ? image.width : height * proportion
  return {
    width: width ?? { type: 'pixels', pixels: ofHeight },
    most: [
      ...(mostWidth === undefined ? [] : [mostWidth]),
      ...(mostHeight === undefined
        ? []
        : [{ type: 'pixels', pixels: mostHeight * proportion } satisfies Extent]),
    ],
  }
}

/** The width of a picture in points, where `whole` is the measure that shares are taken of; it may exceed the measure. */
export function pictureWidth(picture: Picture, image: Image, whole: number): number {
  const { width, most } = wantedWidth(picture, image)
  return Math.min(...[width, ...most].map((extent) => pointsOf(extent, whole)))
}

function pointsOf(extent: Extent, whole: number): number {
  return extent.type === 'share' ? extent.share * whole : extent.pixels * pointsPerPixel
}
