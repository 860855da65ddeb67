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

/** Share of the height of a page that a picture among words takes at most: its line has to fit with what stands around. */
const inlineHeight = 0.75

/** The size of a picture that stands in a line: what it asks for, or its own; no wider than the measure, and no taller than a page can hold. */
export function inlinePictureSize(
  picture: Picture,
  images: ReadonlyMap<string, Image>,
  { measure, whole, depth }: { readonly measure: number; readonly whole: number; readonly depth: number },
): { readonly width: number; readonly height: number } {
  const { width, height } = pictureSize(picture, images, measure, whole)
  const scale = Math.min(1, (depth * inlineHeight) / height)
  return { width: width * scale, height: height * scale }
}

/** The bytes of a picture; a publication without them is not one. */
export function imageOf(picture: Picture, images: ReadonlyMap<string, Image>): Image {
  const image = images.get(picture.source)
  if (image === undefined) throw new Error(`no image was read for "${picture.source}"`)
  return image.width > smallestSide && image.height > smallestSide ? image : { ...image, width: 1, height: 1 }
}
