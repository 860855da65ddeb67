import { leftToRight, type Shaper, type Standing } from '../shaper.ts'
import type { Fragment, TextFragment } from './fragment.ts'

/** How the first part of a word at this level stands, as far as that is known before the rest. */
export function standingAt(level: number): Standing {
  return level % 2 === 0 ? leftToRight : { direction: 'rtl', before: '', after: '' }
}

/** The fragments of a word, those that run from right to left shaped with the letters of their neighbours in mind. */
export function joinFragments(fragments: readonly Fragment[], shape: Shaper): readonly Fragment[] {
  if (fragments.length === 1 || !fragments.some(isTurned)) return fragments
  return fragments.map((fragment, index) => {
    if (!isTurned(fragment)) return fragment
    const [before, after] = [fragments[index - 1], fragments[index + 1]]
    const standing: Standing = {
      direction: 'rtl',
      before: isTurned(before) ? lastLetter(before.text) : '',
      after: isTurned(after) ? firstLetter(after.text) : '',
    }
    const ink = shape(fragment.piece, fragment.text, standing)
    return { ...fragment, standing, ink, width: (ink.width * fragment.piece.size) / 1000 }
  })
}

function isTurned(fragment: Fragment | undefined): fragment is TextFragment {
  return fragment?.type === 'text' && fragment.level % 2 === 1
}

/** The letter, if it is one, that a text ends in, with what tells how it joins. */
export function lastLetter(text: string): string {
  return /\p{L}[\p{M}\p{Join_C}]*$/u.exec(text)?.[0] ?? ''
}

export function firstLetter(text: string): string {
  return /^[\p{Join_C}]*\p{L}/u.exec(text)?.[0] ?? ''
}
