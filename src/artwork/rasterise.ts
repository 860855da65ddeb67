import type { ResvgRenderOptions } from '@resvg/resvg-js'
import type { Brand, FontFace, FontFamily } from '../brand/index.ts'
import { hasGlyph } from './faces.ts'

/** A drawing as PNG, so many pixels wide. It is drawn beside the main thread; the library is loaded when it is needed. */
export async function rasterise(drawing: string, width: number, brand: Brand): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const drawn = await renderAsync(drawing, {
    font: fontOptions(drawing, brand),
    fitTo: { mode: 'width', value: width },
  })
  return new Uint8Array(drawn.asPng())
}

/** The brand's fonts and no others: those of the machine would give other bytes on another one. */
function fontOptions(drawing: string, brand: Brand): NonNullable<ResvgRenderOptions['font']> {
  const { fonts, fallbackFonts } = brand
  const own = facesOf([fonts.text, fonts.display])
  const isWhole = [...new Set(drawing)].every((character) => own.some((face) => hasGlyph(face, character)))
  // Fallbacks are many and large: they are read where a character is in no face of the brand's own.
  const faces = isWhole ? own : [...own, ...facesOf(fallbackFonts)]
  return {
    loadSystemFonts: false,
    fontFiles: [...new Set(faces.flatMap(({ file }) => file ?? []))],
    defaultFontFamily: fonts.text.name,
  }
}

function facesOf(families: readonly FontFamily[]): readonly FontFace[] {
  return families.flatMap(({ faces }) => faces)
}
