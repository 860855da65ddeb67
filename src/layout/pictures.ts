import type { Image, Picture } from '../brief/index.ts'

/** Points in a CSS pixel. */
const point = 0.75
/** An image without a size of its own is drawn square. */
const smallestSide = 0.01

/** The size a picture asks for: its share of the measure, or its own; never wider than the measure. A share may be one of all columns. */
export function pictureSize(
  picture: Picture,
  images: ReadonlyMap<string, Image>,
  measure: number,
  whole = measure,
): { readonly width: number; readonly height: number } {
  const { width: across, height: down } = imageOf(picture, images)
  const natural = picture.share === undefined ? across * point : picture.share * whole
  const width = Math.min(natural, measure)
  return { width, height: (width * down) / across }
}

/** The bytes of a picture; a publication without them is not one. */
export function imageOf(picture: Picture, images: ReadonlyMap<string, Image>): Image {
  const image = images.get(picture.source)
  if (image === undefined) throw new Error(`no image was read for "${picture.source}"`)
  return image.width > smallestSide && image.height > smallestSide ? image : { ...image, width: 1, height: 1 }
}
