import type { XmlElement } from '../xml.ts'
import { characterSetOf } from './character-set.ts'
import { fontRulesOf } from './font-rules.ts'
import { characterTableOf } from './open-font.ts'

/** The bytes of what a style sheet names. */
export type FontFiles = (address: string) => Uint8Array | undefined

/**
 * The characters of some bodies that no embedded font has, in order of their first use. Nothing where the style sheet
 * embeds no font, or one that cannot be read: then it cannot be told.
 */
export function unsetCharacters(
  bodies: Iterable<XmlElement>,
  css: string,
  files: FontFiles,
): readonly string[] {
  const sets = fontRulesOf(css).map(({ address }) => charactersAt(address, files))
  if (sets.length === 0 || sets.includes(undefined)) return []
  const known = new Set(sets.flatMap((set) => [...(set ?? [])]))
  const used = new Set<string>()
  for (const body of bodies) collect(body, used)
  return [...used].filter((character) => !known.has(character.codePointAt(0) ?? 0) && isSeen(character))
}

/** None where the file is missing, `undefined` where it cannot be read. */
function charactersAt(address: string, files: FontFiles): ReadonlySet<number> | undefined {
  const font = files(address)
  if (font === undefined) return new Set()
  try {
    return characterSetOf(characterTableOf(font))
  } catch {
    // Only fonts that the program embeds are read; another font has the characters that its author chose.
    return undefined
  }
}

function collect(element: XmlElement, used: Set<string>): void {
  for (const child of element.children) {
    if (typeof child === 'string') for (const character of child) used.add(character)
    else if (child.name !== 'style' && child.name !== 'script') collect(child, used)
  }
}

/** White space, marks of direction, and marks that join the letter before them need no glyph of their own. */
function isSeen(character: string): boolean {
  return !/[\s\p{C}\p{M}]/u.test(character)
}
