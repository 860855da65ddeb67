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
  const width = Math.min(widthOf(picture, images, whole), measure)
  return { width, height: (width * down) / across }
}

/** How wide a picture wants to be, its share being one of `whole`. */
export function widthOf(picture: Picture, images: ReadonlyMap<string, Image>, whole: number): number {
  return picture.share === undefined ? imageOf(picture, images).width * point : picture.share * whole
}

/** The bytes of a picture; a publication without them is not one. */
export function imageOf(picture: Picture, images: ReadonlyMap<string, Image>): Image {
  const image = images.get(picture.source)
  if (image === undefined) throw new Error(`no image was read for "${picture.source}"`)
  return image.width > smallestSide && image.height > smallestSide ? image : { ...image, width: 1, height: 1 }
}
