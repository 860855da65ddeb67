import type { Link } from './pieces.ts'

/** Fields around the place that is being read (17.16): what is in one is its instruction first, then its result. */
export interface Fields {
  readonly begin: () => void
  readonly instruct: (words: string) => void
  readonly separate: () => void
  readonly end: () => void
  /** What the innermost field makes of text here; absent outside of fields. */
  readonly effect: () => Effect | undefined
}

export interface Effect {
  /** Instructions are not read, nor are results that are the edition's own: contents, numbers of pages. */
  readonly isHidden: boolean
  /** The number of a note that is referred to once more. */
  readonly isNoteCall: boolean
  /** The number of a figure or table; the name of the count. */
  readonly sequence?: string
  readonly link?: Link
}

export function fieldsOfPart(): Fields {
  const open: { instruction: string; around: Effect; effect: Effect }[] = []
  const top = (): Effect => open.at(-1)?.effect ?? noEffect
  return {
    begin: () => {
      const around = top()
      open.push({ instruction: '', around, effect: { ...around, isHidden: true } })
    },
    instruct: (words) => {
      const field = open.at(-1)
      if (field !== undefined && field.instruction.length < longestInstruction) field.instruction += words
    },
    separate: () => {
      const field = open.at(-1)
      if (field !== undefined) field.effect = effectOf(field.instruction, field.around)
    },
    end: () => void open.pop(),
    effect: () => open.at(-1)?.effect,
  }
}

const noEffect: Effect = { isHidden: false, isNoteCall: false }
const longestInstruction = 10_000

const furniture = new Set([
  ...[
    'TOC',
    'PAGE',
    'NUMPAGES',
    'PAGEREF',
    'SECTION',
    'SECTIONPAGES',
    'INDEX',
    'TC',
    'XE',
    'RD',
    'BIBLIOGRAPHY',
  ],
])

/** What a field's result is, by its instruction, inside of `around`. */
export function effectOf(instruction: string, around: Effect = noEffect): Effect {
  const [name = '', ...rest] = wordsOf(instruction)
  const target = rest.find((word) => !word.startsWith('\\')) ?? ''
  switch (name.toUpperCase()) {
    case 'NOTEREF':
    case 'FTNREF':
      return { ...around, isNoteCall: true }
    case 'SEQ':
      return { ...around, sequence: target.toLowerCase() }
    case 'REF':
      return rest.includes('\\h') ? { ...around, link: { kind: 'reference', bookmark: target } } : around
    case 'HYPERLINK':
      return { ...around, link: linkOf(rest) }
    default:
      return furniture.has(name.toUpperCase()) ? { ...around, isHidden: true } : around
  }
}

/** `HYPERLINK "address" \l "bookmark"`; other switches with words of their own are for the window and the tip. */
function linkOf(words: readonly string[]): Link {
  let address = ''
  let bookmark = ''
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (/^\\[otm]$/i.test(word)) at += word.toLowerCase() === '\\m' ? 0 : 1
    else if (word === '\\l') {
      at += 1
      bookmark = words[at] ?? ''
    } else if (!word.startsWith('\\') && address === '') address = word
  }
  if (address === '') return { kind: 'reference', bookmark }
  return { kind: 'link', target: bookmark === '' ? address : `${address}#${bookmark}` }
}

/** Words, or what stands in quotation marks, where a backslash keeps its neighbour. */
function wordsOf(instruction: string): readonly string[] {
  return [...instruction.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'),
  )
}
