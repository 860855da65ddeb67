/**
 * Text that a terminal may be trusted with: what would move its cursor, change its colours, turn the order of letters
 * round or not be seen at all is shown as what it is. `ESC` becomes `␛`, a right-to-left override `<U+202E>`.
 */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    if (code === 0x7f) return '\u2421'
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/**
 * Controls, lone surrogates, ends of line and what Unicode calls ignorable; but not the joiners that Persian, Indic
 * scripts and emoji need, nor the selectors of variants.
 */
const unsafe =
  /(?!\u200C|\u200D|\u034F|[\uFE00-\uFE0F])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu
