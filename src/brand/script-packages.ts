/** Where npm has the letters of a script that no shipped font has: names as `fonts.fallback` takes them. */
const packages: readonly (readonly [letters: RegExp, name: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'noto-sans-jp'],
  [/\p{Script=Hangul}/u, 'noto-sans-kr'],
  [/\p{Script=Georgian}/u, 'noto-sans-georgian'],
  [/\p{Script=Armenian}/u, 'noto-sans-armenian'],
  [/\p{Script=Devanagari}/u, 'noto-sans-devanagari'],
  [/\p{Script=Bengali}/u, 'noto-sans-bengali'],
  [/\p{Script=Gujarati}/u, 'noto-sans-gujarati'],
  [/\p{Script=Oriya}/u, 'noto-sans-oriya'],
  [/\p{Script=Tamil}/u, 'noto-sans-tamil'],
  [/\p{Script=Telugu}/u, 'noto-sans-telugu'],
  [/\p{Script=Kannada}/u, 'noto-sans-kannada'],
  [/\p{Script=Malayalam}/u, 'noto-sans-malayalam'],
  [/\p{Script=Sinhala}/u, 'noto-sans-sinhala'],
  [/\p{Script=Thai}/u, 'noto-sans-thai'],
  [/\p{Script=Lao}/u, 'noto-sans-lao'],
  [/\p{Script=Myanmar}/u, 'noto-sans-myanmar'],
  [/\p{Script=Khmer}/u, 'noto-sans-khmer'],
  [/\p{Script=Tibetan}/u, 'noto-serif-tibetan'],
  [/\p{Script=Ethiopic}/u, 'noto-sans-ethiopic'],
  [/\p{Script=Tifinagh}/u, 'noto-sans-tifinagh'],
  [/\p{Script=Nko}/u, 'noto-sans-nko'],
  [/\p{Script=Adlam}/u, 'noto-sans-adlam'],
  [/\p{Script=Syriac}/u, 'noto-sans-syriac'],
  [/\p{Script=Thaana}/u, 'noto-sans-thaana'],
  [/\p{Script=Cherokee}/u, 'noto-sans-cherokee'],
  [/\p{Script=Canadian_Aboriginal}/u, 'noto-sans-canadian-aboriginal'],
  [/\p{Script=Yi}/u, 'noto-sans-yi'],
]

/** Chinese characters, and marks that stand among them, look otherwise in each language that writes them. */
const ideographs: readonly (readonly [language: RegExp, name: string])[] = [
  [/^ja\b/, 'noto-sans-jp'],
  [/^ko\b/, 'noto-sans-kr'],
  [/^zh-(Hant|TW|HK|MO)\b/, 'noto-sans-tc'],
  [/^/, 'noto-sans-sc'],
]

/** The package that has a character of a text in this language, if one is known. */
export function packageWith(character: string, language: string): string | undefined {
  const own = packages.find(([letters]) => letters.test(character))
  if (own !== undefined) return own[1]
  if (!/\p{Script_Extensions=Han}/u.test(character)) return undefined
  return ideographs.find(([of]) => of.test(language))?.[1]
}
