import type { Publication } from '../../publication/index.ts'
import { characterSetOf } from './character-set.ts'
import { characterTableOf } from './open-font.ts'

/** Those of some characters that a font of the brand has: what none has is told before anything is made. */
export function offeredCharacters(
  characters: readonly string[],
  { fonts, fallbackFonts }: Publication['brand'],
): readonly string[] {
  if (characters.length === 0) return []
  const families = [...Object.values(fonts), ...fallbackFonts]
  const sets = families.flatMap(({ faces: [face] }) =>
    face === undefined ? [] : [characterSetOf(characterTableOf(face.read()))],
  )
  return characters.filter((character) => sets.some((set) => set.has(character.codePointAt(0) ?? 0)))
}
