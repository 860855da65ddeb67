import type { Image } from '../brief/index.ts'

/** Pixels for each CSS pixel of a drawing, and at most so many across: enough for print at the width of a page. */
const density = 3
const widest = 2400

/** PNG renderings of the vector images among these. The renderer is loaded only when there is one. */
export async function renderFallbacks(images: Iterable<Image>): Promise<ReadonlyMap<Image, Uint8Array>> {
  const vectors = [...new Set(images)].filter(({ format }) => format === 'svg')
  if (vectors.length === 0) return new Map()
  const { Resvg } = await import('@resvg/resvg-js')
  return new Map(
    vectors.map((image) => {
      const drawing = new Resvg(Buffer.from(image.bytes), {
        fitTo: { mode: 'width', value: Math.min(widest, Math.ceil(image.width * density)) },
        font: { loadSystemFonts: false },
      })
      return [image, new Uint8Array(drawing.render().asPng())]
    }),
  )
}
