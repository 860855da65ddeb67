import type { Brand } from '../brand/index.ts'
import type { Image } from '../brief/index.ts'
import { rasterise } from '../raster/index.ts'

/** Pixels for each CSS pixel of a drawing, and at most so many across: enough for print at the width of a page. */
const density = 3
const widest = 2400

/** Who has made the pictures of a Word file. */
export interface Makers {
  readonly others: readonly Image[]
  readonly ourselves: readonly Image[]
}

/** PNG renderings of the vector images among these, with their words in the brand's fonts. */
export async function renderFallbacks(
  { others, ourselves }: Makers,
  brand: Brand,
): Promise<ReadonlyMap<Image, Uint8Array>> {
  const fallbacks = new Map<Image, Uint8Array>()
  // One after the other: each takes much memory while it is drawn.
  for (const image of new Set([...others, ...ourselves])) {
    if (image.format !== 'svg') continue
    const svg = new TextDecoder().decode(image.bytes)
    const width = Math.min(widest, Math.ceil(image.width * density))
    const guest = ourselves.includes(image) ? undefined : image
    fallbacks.set(image, await rasterise({ svg, width, guest }, brand))
  }
  return fallbacks
}
