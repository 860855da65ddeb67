import type { Brand, FontFamily, Role } from '../brand/index.ts'
import { faceOf, hasGlyph, metricsOf } from '../html/index.ts'

/** A stretch of a line that one family has the letters of. */
export interface Stretch {
  readonly family: FontFamily
  readonly text: string
}

/**
 * A line, divided by the families that its letters are found in: that of its first Arabic, Hebrew or other letter, the role's
 * own, then the fallbacks in their order. So a Latin word among Arabic ones is set in the letters that were drawn to stand
 * there.
 */
export function stretchesOf(line: string, role: Role, brand: Brand): readonly Stretch[] {
  const familyFor = familyFinder(line, role, brand)
  const stretches: { family: FontFamily; text: string }[] = []
  for (const character of line) {
    const last = stretches.at(-1)
    // Marks, spaces and joiners go with the letter before: apart from it, they would not join.
    const family =
      last !== undefined && /[\s\p{M}\p{Cf}]/u.test(character) ? last.family : familyFor(character)
    if (last?.family === family) last.text += character
    else stretches.push({ family, text: character })
  }
  return stretches
}

/** How wide characters of a text are set, in ems. */
export function advancesIn(text: string, role: Role, brand: Brand): (character: string) => number {
  const familyFor = familyFinder(text, role, brand)
  const known = new Map<string, number>()
  return (character) => {
    const before = known.get(character)
    if (before !== undefined) return before
    const { advanceOf } = metricsOf(faceOf(familyFor(character), brand.roles[role]))
    const advance = advanceOf(character.codePointAt(0) ?? 0)
    known.set(character, advance)
    return advance
  }
}

/** Which family has a character of a text: fallbacks are large, so they are read where it comes to them. */
function familyFinder(text: string, role: Role, brand: Brand): (character: string) => FontFamily {
  const { fonts, roles, fallbackFonts } = brand
  const own = fonts[roles[role].font]
  const firstOf = (families: readonly FontFamily[], character: string): FontFamily =>
    families.find((family) => hasGlyph(faceOf(family, roles[role]), character)) ?? own
  const [letter] = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.exec(text) ?? /\p{L}/u.exec(text) ?? []
  const lead = letter === undefined ? own : firstOf([own, ...fallbackFonts], letter)
  return (character) => firstOf([lead, own, ...fallbackFonts], character)
}
