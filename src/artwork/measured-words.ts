import type { Brand, Role } from '../brand/index.ts'
import { advancesIn } from './faces.ts'

/** A word that a line does not end within, and its width, in ems. */
export interface MeasuredWord {
  readonly characters: readonly string[]
  readonly advances: readonly number[]
  readonly width: number
  /** What stands between it and the word before on one line. */
  readonly gap: { readonly text: '' | ' '; readonly width: number }
}

/** The words of a text, measured once for all sizes that are tried. */
export function measureWords(text: string, role: Role, brand: Brand): readonly MeasuredWord[] {
  const advanceOf = advancesIn(text, role, brand)
  const space = { text: ' ', width: advanceOf(' ') } as const
  return text.split(spaces).flatMap((part) =>
    [...part.matchAll(pieces)].map(({ 0: word, index }) => {
      const characters = [...word]
      const advances = characters.map(advanceOf)
      const width = advances.reduce((sum, advance) => sum + advance, 0)
      return { characters, advances, width, gap: index === 0 ? space : nothing }
    }),
  )
}

/** Where a line may end: not at spaces that hold two words together. */
const spaces = /[\t-\r \u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+/u

/** Chinese and Japanese are written without spaces: a line may end after each sign, but not before a mark that closes. */
const pieces =
  /[「『（《〈【]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][ー」』）》〉】、。，．：；！？…]*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

const nothing = { text: '', width: 0 } as const
