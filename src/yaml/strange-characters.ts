import { type Document, visit } from 'yaml'

/** A character, written as an escape, that no edition can hold. */
export interface StrangeCharacter {
  readonly reason: string
  readonly range: readonly [number, number]
}

/** What XML 1.0 cannot hold (2.2): control characters but tab and line ends, halves of characters, U+FFFE and U+FFFF. */
const strange = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** What is wrong with a text that holds such a character; `undefined` when it holds none. */
export function strangeCharacter(text: string): string | undefined {
  const [character] = strange.exec(text) ?? []
  if (character === undefined) return undefined
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `the character U+${code} cannot stand in any edition`
}

/** Escapes such as `"\\ud800"` bring in what a text may not have otherwise; each key or value is told of once. */
export function strangeCharacters(document: Document): readonly StrangeCharacter[] {
  const found: StrangeCharacter[] = []
  visit(document, {
    Scalar: (_key, { value, range }) => {
      const reason = typeof value === 'string' ? strangeCharacter(value) : undefined
      const [from = 0, to = 0] = range ?? []
      if (reason !== undefined) found.push({ reason, range: [from, to] })
    },
  })
  return found
}
