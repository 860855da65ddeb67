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
