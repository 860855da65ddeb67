/** What parts the items of one line, with the space after it. */
export interface Stops {
  readonly comma: string
  /** Between items that may hold commas themselves. */
  readonly semicolon: string
}

/** Languages written in Arabic letters unless their tag names another script. */
const arabicLanguages = new Set('ar ckb fa khw ks lrc mzn pnb ps sd ug ur'.split(' '))

/** Arabic letters have stops of their own, which open to the other side (Unicode 16, U+060C and U+061B). */
export function stopsOf(tag: string): Stops {
  const [language, ...subtags] = tag.toLowerCase().split('-')
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  const isArabic = script === undefined ? arabicLanguages.has(language ?? '') : script === 'arab'
  return isArabic ? { comma: '، ', semicolon: '؛ ' } : { comma: ', ', semicolon: '; ' }
}
