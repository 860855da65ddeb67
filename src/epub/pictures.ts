import type { Cover } from '../artwork/index.ts'
import type { Image } from '../brief/index.ts'
import type { DrawnImages } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import type { Resource } from './package-document.ts'

const extensions = { png: 'png', jpeg: 'jpg', svg: 'svg' } as const
const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const

/** Pictures of the post and logos of the brand as files of the book, each once. */
export function picturesOf(
  { images, masthead, endMatter }: Publication,
  drawn: DrawnImages,
): ReadonlyMap<Image, Resource> {
  const logos = [masthead.logo, ...endMatter.flatMap((section) => section.logos)]
  const shown = [
    ...images.values(),
    ...logos.flatMap((logo) => (logo === undefined ? [] : [logo.light, logo.dark])),
  ]
  const distinct = [...new Set(shown.filter((image) => image !== undefined))]
  return new Map(
    distinct.map((image, index) => {
      const id = `picture-${index + 1}`
      const href = `images/${id}.${extensions[image.format]}`
      return [image, { id, href, mediaType: mediaTypes[image.format], bytes: drawn(image).bytes }]
    }),
  )
}

export function coverResource({ format, bytes }: Cover): Resource {
  const href = `images/cover.${extensions[format]}`
  return { id: 'cover-image', href, mediaType: mediaTypes[format], bytes, properties: 'cover-image' }
}
