import type { Brand, FontFace, FontFamily } from '../brand/index.ts'
import { hasGlyph } from '../html/index.ts'

/** What the words of a drawing are set in. */
export interface DrawingFonts {
  readonly faces: readonly FontFace[]
  /** What drawings mean that name no family, or a generic one. */
  readonly families: FamilyNames
}

export interface FamilyNames {
  readonly defaultFontFamily: string
  readonly sansSerifFamily: string
  readonly serifFamily: string
  readonly monospaceFamily: string
}

/**
 * The brand's fonts and no others: those of the machine would give other bytes on another one. A drawing without words needs
 * none, and fallbacks, which are many and large, are read where a character is in no face of the brand's own.
 */
export function fontsFor(svg: string, { fonts, fallbackFonts }: Brand): DrawingFonts {
  const own = [fonts.display, fonts.text, fonts.mono]
  const generic = (name: string): string | undefined =>
    [...own, ...fallbackFonts].find((family) => family.generic === name)?.name
  return {
    faces: svg.includes('<text') ? facesFor(svg, facesOf(own), fallbackFonts) : [],
    families: {
      defaultFontFamily: fonts.display.name,
      sansSerifFamily: generic('sans-serif') ?? fonts.display.name,
      serifFamily: generic('serif') ?? fonts.text.name,
      monospaceFamily: generic('monospace') ?? fonts.mono.name,
    },
  }
}

function facesFor(
  svg: string,
  own: readonly FontFace[],
  fallbacks: readonly FontFamily[],
): readonly FontFace[] {
  const isWhole = [...new Set(svg)].every((character) => own.some((face) => hasGlyph(face, character)))
  return isWhole ? own : [...own, ...facesOf(fallbacks)]
}

/** Two families of a brand may be one. */
function facesOf(families: readonly FontFamily[]): readonly FontFace[] {
  return [...new Set(families)].flatMap(({ faces }) => faces)
}
