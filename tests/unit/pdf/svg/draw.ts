import type { Image, Picture } from '../../../../src/brief/index.ts'
import { createReporter } from '../../../../src/diagnostics/index.ts'
import { readImage } from '../../../../src/image/index.ts'
import type { Page } from '../../../../src/layout/index.ts'
import { renderPdf } from '../../../../src/pdf/index.ts'
import { loadTypesetter } from '../../../../src/type/index.ts'
import { pageWith, paragraph, plainPages, position, publicationWith } from '../fixture.ts'

/** A drawing as the program reads it. */
export function imageOf(svg: string): Image {
  const { report, findings } = createReporter('post.md')
  const image = readImage(new TextEncoder().encode(svg), { source: 'x.svg', position, report })
  if (image === undefined) throw new Error(findings.map(({ message }) => message).join('\n'))
  return image
}

/** A PDF that ends with a page of its own for each drawing, a pixel of the drawing a point, or more for small ones. */
export async function renderDrawings(drawings: Readonly<Record<string, string>>) {
  const images = new Map(Object.entries(drawings).map(([name, svg]) => [name, imageOf(svg)]))
  const pictures = [...images.keys()].map(pictureOf)
  const publication = publicationWith(pictures.map((picture) => paragraph('Drawing: ', picture)))
  const text = plainPages(publication)
  const shown = [...images.values()].map((image, index): Page => {
    const scale = Math.max(1, 100 / image.width)
    const [width, height] = [image.width * scale, image.height * scale]
    const node = pictures[index] ?? publication
    const item = {
      type: 'image',
      origin: { type: 'content', node },
      image,
      x: 0,
      y: 0,
      width,
      height,
    } as const
    return { ...pageWith([item], text.length + index), width, height }
  })
  const { set } = await loadTypesetter({ languages: [], onMissing: () => {} })
  const bytes = await renderPdf(publication, [...text, ...shown], set)
  return { bytes, images, firstPage: text.length + 1 }
}

function pictureOf(name: string): Picture {
  return {
    type: 'picture',
    source: name,
    alt: { type: 'described', words: `Drawing of ${name}` },
    marks: [],
    position,
  }
}
