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
 * none, and of fallbacks, which are many and large, those that have a character which is in no face of the brand's own.
 */
export function fontsFor(svg: string, { fonts, fallbackFonts }: Brand): DrawingFonts {
  const generic = (name: FontFamily['generic']): FontFamily | undefined =>
    [fonts.display, fonts.text, fonts.mono, ...fallbackFonts].find((family) => family.generic === name)
  const sansSerif = generic('sans-serif') ?? fonts.display
  const serif = generic('serif') ?? fonts.text
  const monospace = generic('monospace') ?? fonts.mono
  const named = [
    [fonts.mono, fonts.mono.name],
    [sansSerif, 'sans-serif'],
    [serif, 'serif'],
    [monospace, 'monospace'],
  ] as const
  const asked = named.flatMap(([family, name]) => (svg.includes(name) ? [family] : []))
  const own = facesOf([fonts.display, fonts.text, ...asked])
  return {
    faces: svg.includes('<text') ? [...own, ...facesOf(neededFor(svg, own, fallbackFonts))] : [],
    families: {
      defaultFontFamily: fonts.display.name,
      sansSerifFamily: sansSerif.name,
      serifFamily: serif.name,
      monospaceFamily: monospace.name,
    },
  }
}

function neededFor(
  svg: string,
  own: readonly FontFace[],
  fallbacks: readonly FontFamily[],
): readonly FontFamily[] {
  const missing = [...new Set(svg)].filter((character) => !own.some((face) => hasGlyph(face, character)))
  return missing.flatMap((character) => fallbacks.find((family) => hasLetter(family, character)) ?? [])
}

/** All faces of a family have the same letters. */
function hasLetter({ faces: [face] }: FontFamily, character: string): boolean {
  return face !== undefined && hasGlyph(face, character)
}

/** Of each family once, and two families of a brand may be one. */
function facesOf(families: readonly FontFamily[]): readonly FontFace[] {
  return [...new Set(families)].flatMap(({ faces }) => faces)
}
