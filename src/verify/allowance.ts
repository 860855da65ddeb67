import { UnreadableEdition } from './unreadable.ts'

/** What reading one file may come to, all of its parts together. */
export interface Limits {
  /** Unpacked text and fonts. */
  readonly bytes: number
  /** Elements and stretches of text between them. */
  readonly nodes: number
  readonly attributes: number
  /** Elements that are around each element, added up: some questions are asked of all of them. */
  readonly ancestors: number
  /** And spaces between them, of a web page. */
  readonly words: number
  /** Of a PDF: what its streams unpack to, each as often as it is drawn, and what its pages do. A book of 310,000 words has 2 million letters. */
  readonly streams: number
  readonly operators: number
  /** That its pages show. */
  readonly letters: number
  /** In its arrays and dictionaries. */
  readonly items: number
}

/** Of files that the program has just made: several times what the longest posts come to. */
export const ownLimits: Limits = {
  bytes: 128 * 1024 * 1024,
  nodes: 8_000_000,
  attributes: 8_000_000,
  ancestors: 1_000_000_000,
  words: 1 << 26,
  streams: 1 << 29,
  operators: 1 << 25,
  letters: 1 << 28,
  items: 1 << 26,
}

/**
 * Of files from elsewhere, which may be made to take all memory and time there is: a book of 310,000 words comes to 4 MB
 * and 60,000 elements, and everything within these limits is read in 400 MB.
 */
export const strangersLimits: Limits = {
  bytes: 32 * 1024 * 1024,
  nodes: 400_000,
  attributes: 300_000,
  ancestors: 20_000_000,
  words: 1_500_000,
  streams: 1 << 25,
  operators: 2_000_000,
  letters: 8_000_000,
  items: 1_500_000,
}

type Spent = Exclude<keyof Limits, 'streams' | 'operators' | 'letters' | 'items'>

/** What is left of the limits while a file is read; reading ends with an `UnreadableEdition` where nothing is. */
export interface Allowance {
  readonly spend: (what: Spent, amount: number) => void
  readonly bytesLeft: () => number
}

export function allow(limits: Limits): Allowance {
  const left = { ...limits }
  return {
    bytesLeft: () => left.bytes,
    spend: (what, amount) => {
      left[what] -= amount
      if (left[what] < 0) throw new UnreadableEdition(`it is too large: ${reasons[what](limits[what])}`)
    },
  }
}

const reasons: Record<Spent, (most: number) => string> = {
  bytes: (most) => `more than ${Math.round(most / 1024 / 1024)} MB are packed in it`,
  nodes: (most) => `it has more than ${most} elements and pieces of text`,
  attributes: (most) => `it has more than ${most} attributes`,
  words: (most) => `it has more than ${most} words and spaces`,
  ancestors: () => 'too many of its elements stand in one another',
}
