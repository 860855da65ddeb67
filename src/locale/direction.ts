import type { Direction } from '../brief/index.ts'

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand'])

/** Languages written from right to left unless their tag names another script. */
const rightToLeftLanguages = new Set(
  'ar arc ckb dv fa he iw khw ks lrc mzn nqo pnb ps sd syr ug ur yi'.split(' '),
)

/** Direction of a language's script; a tag may name the script (`az-Arab`), otherwise it is the usual one. */
export function directionOf(tag: string): Direction {
  const [language, ...subtags] = tag.split('-')
  const script = subtags.find((subtag) => /^[A-Za-z]{4}$/.test(subtag))
  const isRightToLeft =
    script === undefined
      ? rightToLeftLanguages.has((language ?? '').toLowerCase())
      : rightToLeftScripts.has(script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase())
  return isRightToLeft ? 'rtl' : 'ltr'
}

const rightToLeftLetter =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}\p{Script=Samr}\p{Script=Mand}]/u

/** Whether any letter belongs to a script that is written from right to left. */
export function hasRightToLeftLetter(text: string): boolean {
  return rightToLeftLetter.test(text)
}

/**
 * Whether a text is nothing but an address of the web, of mail or of a publication. Its signs have no direction of their
 * own: between other letters they would be seen in another order.
 */
export function isAddress(text: string): boolean {
  return /^\S+$/.test(text) && /[/@.:]/.test(text) && /\p{sc=Latn}/u.test(text) && !hasRightToLeftLetter(text)
}

/** The direction of the first letter (UAX #9, rule P2); nothing where there is none. */
export function directionOfText(text: string): Direction | undefined {
  const [first] = /\p{L}/u.exec(text) ?? []
  if (first === undefined) return undefined
  return hasRightToLeftLetter(first) ? 'rtl' : 'ltr'
}
