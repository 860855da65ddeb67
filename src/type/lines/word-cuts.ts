import { partsBetweenIdeographs } from './ideographs.ts'

/** A place inside a word where a line may end without a hyphen being added. */
export interface WordCut {
  /** UTF-16 offset of the first character of the next line. */
  readonly offset: number
  readonly penalty: number
  /** Whether the line ends in a hyphen that the author wrote. */
  readonly flagged: boolean
}

/** Places that the characters of a word offer by themselves: after its hyphens, dashes and slashes, and inside addresses. */
export function findWordCuts(word: string): readonly WordCut[] {
  if (!offering.test(word)) return none
  return isAddress(word) ? addressCuts(word) : [...markCuts(word), ...ideographCuts(word)]
}

/** Whether a word is a web address, an e-mail address, a DOI or a path: it is never hyphenated. */
export function isAddress(word: string): boolean {
  return addressed.test(word) && addresses.some((pattern) => pattern.test(word))
}

const none: readonly WordCut[] = []

/** Nearly all words have none of these characters. */
const offering = /[-\u2010–—/@_.?&=\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/

/** What every address has; the patterns below are bounded, so that long words take no longer than they should. */
const addressed = /[/@_=]|www\./i

const addresses: readonly RegExp[] = [
  /[a-z][a-z0-9+.-]{0,20}:\/\//i,
  /^[(“"„«‘[<]*www\./i,
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  /^[(“"„«‘[<]*[a-z0-9-]+(\.[a-z0-9-]+)+\/\S/i,
  /(^|:)10\.\d{4,9}\/\S/,
  /[a-z0-9][_=][a-z0-9]/i,
]

const addressPenalty = 100
const hyphenPenalty = 50
const dashPenalty = 30
const slashPenalty = 100

/** After / . - ? & = _ and the like, but not inside "//" nor so near an end that hardly anything is left. */
function addressCuts(word: string): readonly WordCut[] {
  const cuts: WordCut[] = []
  const nearest = 3
  for (let offset = nearest; offset <= word.length - nearest; offset++) {
    const before = word.charAt(offset - 1)
    const isMark = /[/.\-?&=_@%#:;,~+]/.test(before)
    if (isMark && !/[/.,;:?)\]”»]/.test(word.charAt(offset)))
      cuts.push({ offset, penalty: addressPenalty, flagged: before === '-' })
  }
  return cuts
}

/** A hyphen needs letters on both sides, two of them before; a dash only something before and behind. */
function markCuts(word: string): readonly WordCut[] {
  const cuts: WordCut[] = []
  for (let offset = 1; offset < word.length; offset++) {
    const before = word.charAt(offset - 1)
    if (before === '-' || before === '\u2010') {
      if (
        /[\p{L}\d][\p{L}\d.][-\u2010]$/u.test(word.slice(0, offset)) &&
        /^\p{L}\p{L}/u.test(word.slice(offset))
      )
        cuts.push({ offset, penalty: hyphenPenalty, flagged: true })
    } else if (before === '—' || before === '–') {
      if (/[\p{L}\d].?[—–]$/u.test(word.slice(0, offset)) && startsWord(word, offset, before))
        cuts.push({ offset, penalty: dashPenalty, flagged: false })
    } else if (before === '/') {
      if (/\p{L}{2}\/$/u.test(word.slice(0, offset)) && /^\p{L}{2}/u.test(word.slice(offset)))
        cuts.push({ offset, penalty: slashPenalty, flagged: false })
    }
  }
  return cuts
}

/** An en dash between figures joins a span, which stays whole. */
function startsWord(word: string, offset: number, dash: string): boolean {
  return dash === '—'
    ? /^["“„«‘(]?[\p{L}\d]/u.test(word.slice(offset))
    : /^["“„«‘(]?\p{L}/u.test(word.slice(offset))
}

/** Of words that marks keep together or open otherwise; in all others such places are between words. */
function ideographCuts(word: string): readonly WordCut[] {
  let offset = 0
  return partsBetweenIdeographs(word).flatMap((part): readonly WordCut[] => {
    const cut = { offset, penalty: 0, flagged: false }
    offset += part.length
    return cut.offset === 0 ? none : [cut]
  })
}
