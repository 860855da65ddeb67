import type { Brand } from '../brand/index.ts'
import type { Image } from '../brief/index.ts'

/** Pixels for each CSS pixel of a drawing, and at most so many across: enough for print at the width of a page. */
const density = 3
const widest = 2400

/**
 * PNG renderings of the vector images among these, with their words in the brand's fonts and in no others: those of the
 * machine would give other bytes on another one. The renderer is loaded only when there is a drawing.
 */
export async function renderFallbacks(
  images: Iterable<Image>,
  brand: Brand,
): Promise<ReadonlyMap<Image, Uint8Array>> {
  const vectors = [...new Set(images)].filter(({ format }) => format === 'svg')
  if (vectors.length === 0) return new Map()
  const { Resvg } = await import('@resvg/resvg-js')
  const fonts = fontOptions(brand)
  return new Map(
    vectors.map((image) => {
      const drawing = new Resvg(Buffer.from(image.bytes), {
        fitTo: { mode: 'width', value: Math.min(widest, Math.ceil(image.width * density)) },
        font: hasWords(image) ? fonts : noFonts,
      })
      return [image, new Uint8Array(drawing.render().asPng())]
    }),
  )
}

/** Reading fonts takes longer than drawing a logo. */
const noFonts = { loadSystemFonts: false }

function hasWords({ bytes }: Image): boolean {
  return new TextDecoder().decode(bytes).includes('<text')
}

/** Drawings mostly name the generic families; anything else they name is set in the brand's display family. */
function fontOptions({ fonts, fallbackFonts }: Brand) {
  const families = [fonts.display, fonts.text, fonts.mono, ...fallbackFonts]
  const generic = (name: string) => families.find((family) => family.generic === name)?.name
  const faces = families.flatMap((family) => family.faces)
  return {
    loadSystemFonts: false,
    fontFiles: [...new Set(faces.flatMap(({ file }) => file ?? []))],
    defaultFontFamily: fonts.display.name,
    sansSerifFamily: generic('sans-serif') ?? fonts.display.name,
    serifFamily: generic('serif') ?? fonts.text.name,
    monospaceFamily: generic('monospace') ?? fonts.mono.name,
  }
}
