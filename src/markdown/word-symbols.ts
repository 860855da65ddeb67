/** A sign of Word that was found in a text. */
export interface WordSymbol {
  /** Where it stands first. */
  readonly at: number
  readonly code: string
  readonly sign: string
  /** How often it stands in the text. */
  readonly count: number
}

/**
 * Numbers for private use by which Word writes signs of the fonts Symbol and Wingdings, with the character that Unicode has
 * for them. One number may be a sign in both fonts: it has the meaning that Word gives it in lists, autocorrection and the
 * dialog for symbols; those without a usual one are not here. No sign is one that means something to Markdown.
 */
const signs: Readonly<Record<string, string>> = {
  // Bullets of lists.
  '\uF06C': '\u25CF',
  '\uF06E': '\u25A0',
  '\uF06F': '\u25A1',
  '\uF071': '\u2751',
  '\uF075': '\u25C6',
  '\uF076': '\u2756',
  '\uF09F': '\u2022',
  '\uF0A7': '\u25AA',
  '\uF0A8': '\u25FB',
  '\uF0B7': '\u2022',
  '\uF0D8': '\u27A2',
  // Ticks and boxes.
  '\uF0FB': '\u2717',
  '\uF0FC': '\u2713',
  '\uF0FD': '\u2612',
  '\uF0FE': '\u2611',
  // What autocorrection makes of arrows and faces.
  '\uF04A': '\u263A',
  '\uF04B': '\u{1F610}',
  '\uF04C': '\u2639',
  '\uF0DF': '\u2190',
  '\uF0E0': '\u2192',
  '\uF0E8': '\u2794',
  '\uF0F3': '\u21D4',
  // Signs of mathematics in Symbol.
  '\uF0A3': '\u2264',
  '\uF0A5': '\u221E',
  '\uF0AB': '\u2194',
  '\uF0AC': '\u2190',
  '\uF0AD': '\u2191',
  '\uF0AE': '\u2192',
  '\uF0AF': '\u2193',
  '\uF0B0': '\u00B0',
  '\uF0B1': '\u00B1',
  '\uF0B3': '\u2265',
  '\uF0B4': '\u00D7',
  '\uF0B8': '\u00F7',
  '\uF0B9': '\u2260',
  '\uF0BB': '\u2248',
}

const symbol = /[\uF04A-\uF0FE]/g

/** The text with the characters of Unicode in place of Word's numbers, and each that was found. */
export function withWordSymbols(text: string): {
  readonly text: string
  readonly found: readonly WordSymbol[]
} {
  const counts = new Map<string, { readonly at: number; count: number }>()
  const clear = text.replace(symbol, (character, at: number) => {
    const sign = signs[character]
    if (sign === undefined) return character
    const seen = counts.get(character)
    if (seen === undefined) counts.set(character, { at, count: 1 })
    else seen.count += 1
    return sign
  })
  const found = [...counts].map(([character, { at, count }]) => ({
    at,
    code: `U+${character.charCodeAt(0).toString(16).toUpperCase()}`,
    sign: signs[character] ?? '',
    count,
  }))
  return { text: clear, found }
}
