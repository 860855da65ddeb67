import type { ResvgRenderOptions } from '@resvg/resvg-js'
import type { Brand, FontFace, FontFamily } from '../brand/index.ts'
import { metricsOf } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import { coverWidth, drawCover } from './cover-drawing.ts'

/** A cover in pixels: readers do not show drawings there. */
export interface Cover {
  readonly bytes: Uint8Array
  readonly format: 'png' | 'jpeg'
  readonly alt: string
}

/** The post's own cover where it has one, else the one its brand makes. */
export async function coverOf(publication: Publication): Promise<Cover> {
  const { brief, brand, images, metadata } = publication
  const stated = brief.meta.cover
  const own = stated === undefined ? undefined : images.get(stated.image)
  const alt = stated === undefined || own === undefined ? metadata.title : stated.alt
  if (own !== undefined && own.format !== 'svg') return { bytes: own.bytes, format: own.format, alt }
  const { Resvg } = await import('@resvg/resvg-js')
  const drawing = own === undefined ? drawCover(publication) : new TextDecoder().decode(own.bytes)
  const options = { font: fontOptions(drawing, brand), fitTo: { mode: 'width' as const, value: coverWidth } }
  return { bytes: new Uint8Array(new Resvg(drawing, options).render().asPng()), format: 'png', alt }
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

/** White space has no glyph to look for. */
function hasGlyph(face: FontFace, character: string): boolean {
  return /\s/.test(character) || metricsOf(face).has(character.codePointAt(0) ?? 0)
}
