import { type Image, type Picture, pictureWidth } from '../brief/index.ts'

/** An image without a size of its own is drawn square. */
const smallestSide = 0.01

/** The size a picture asks for, or its own; never wider than the measure. A share may be one of all columns. */
export function pictureSize(
  picture: Picture,
  images: ReadonlyMap<string, Image>,
  measure: number,
  whole = measure,
): { readonly width: number; readonly height: number } {
  const image = imageOf(picture, images)
  const width = Math.min(pictureWidth(picture, image, whole), measure)
  return { width, height: (width * image.height) / image.width }
}

/** The bytes of a picture; a publication without them is not one. */
export function imageOf(picture: Picture, images: ReadonlyMap<string, Image>): Image {
  const image = images.get(picture.source)
  if (image === undefined) throw new Error(`no image was read for "${picture.source}"`)
  return image.width > smallestSide && image.height > smallestSide ? image : { ...image, width: 1, height: 1 }
}
