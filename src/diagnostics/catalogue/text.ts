import { entry } from './entry.ts'

/** Letters and signs. */
export const text = {
  'text/missing-glyph': entry<{
    characters: readonly string[]
    fonts: readonly string[]
    packages: readonly string[]
  }>({
    severity: 'error',
    message: ({ characters, fonts }) => `${haveNo(fonts)} ${listed(characters)}`,
    help: ({ characters, packages }) =>
      `add a font that has ${characters.length === 1 ? 'it' : 'them'} to \`fonts.fallback\` in brand.yaml${suchAs(packages)}, or write it another way`,
    explanation:
      'A page is printed with the fonts of its brand and no others, so that it looks the same everywhere: first the font of the text, then those of `fonts.fallback` in the order they are listed. A character that none of them has would leave an empty box, and the PDF would break the rules of PDF/UA and PDF/A. The number after U+ is how Unicode calls the character: it tells apart what looks alike, such as a Latin and a Cyrillic o, and names what cannot be seen. A character that came by accident, say from a copied table or a converted file, is best typed again.',
  }),
} as const

/** Packages of fonts that are known to have them. */
function suchAs(packages: readonly string[]): string {
  if (packages.length === 0) return ''
  const installed = packages.map((name) => `@expo-google-fonts/${name}`)
  return `, such as ${packages.join(' and ')} after "npm install ${installed.join(' ')}"`
}

/** So many are named; a paragraph in a foreign script misses its whole alphabet. */
const most = 5

function listed(characters: readonly string[]): string {
  const names = characters.slice(0, most).map(named)
  const rest = characters.length - most
  if (rest > 0) return `the characters ${names.join(', ')} and ${rest} more`
  const [last, ...before] = names.reverse()
  return before.length === 0
    ? `the character ${last}`
    : `the characters ${before.reverse().join(', ')} and ${last}`
}

/** The character itself, where it can be shown alone, and its numbers. */
function named(character: string): string {
  const numbers = [...character].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  if (/^[\p{C}\p{Z}]/u.test(character)) return numbers.join(' ')
  return `${/^\p{M}/u.test(character) ? '\u25cc' : ''}${character} (${numbers.join(' ')})`
}

function haveNo(fonts: readonly string[]): string {
  const [only = '', ...others] = fonts
  return others.length === 0 ? `the font ${only} lacks` : `the fonts ${fonts.join(', ')} all lack`
}
