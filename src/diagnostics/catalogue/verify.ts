import { entry } from './entry.ts'

export interface Missed {
  /** `docx` and so on. */
  readonly edition: string
  /** `heading`, `alt` and so on. */
  readonly kind: string
  readonly said: string
}

const verification =
  'Each finished edition is read back by readers that share nothing with its making, and compared with the post. An edition that nobody has edited never differs: if this was found by `build`, it is a fault of the program, so please report it with the post that shows it; `--no-verify` builds without looking. If it was found by `verify` in a file that somebody has edited, the post does not have those changes yet.'

/** What finished editions do not say as the post does. */
export const verify = {
  'verify/lost': entry<Missed>({
    severity: 'error',
    message: ({ edition, kind, said }) => `edition=${edition} kind=${kind}: “${said}” is missing`,
    explanation: verification,
  }),
  'verify/moved': entry<Missed>({
    severity: 'error',
    message: ({ edition, kind, said }) =>
      `edition=${edition} kind=${kind}: “${said}” stands in another place`,
    explanation: verification,
  }),
  'verify/changed': entry<Missed & { became: string }>({
    severity: 'error',
    message: ({ edition, kind, said, became }) =>
      `edition=${edition} kind=${kind}: “${said}” has become “${became}”`,
    explanation: verification,
  }),
  'verify/added': entry<Missed>({
    severity: 'error',
    message: ({ edition, kind, said }) => `edition=${edition} kind=${kind}: “${said}” is not in the post`,
    explanation: verification,
  }),
  'verify/no-glyph': entry<{ edition: string; characters: readonly string[] }>({
    severity: 'error',
    message: ({ edition, characters }) =>
      `edition=${edition}: no font in the file has ${characters.map((character) => `“${character}”`).join(', ')}`,
    explanation: `Web pages and e-books carry the fonts that their text is set in, cut down to its characters. A character that none of them has is shown in a font of the reader's machine, or not at all. ${verification}`,
  }),
  'verify/more': entry<{ edition: string; count: number }>({
    severity: 'error',
    message: ({ edition, count }) =>
      `edition=${edition}: there ${count === 1 ? 'is one difference' : `are ${count} differences`} more`,
    explanation: `The first differences between an edition and its post are told one by one, the others counted. ${verification}`,
  }),
  'verify/unreadable': entry<{ edition: string; reason: string }>({
    severity: 'error',
    message: ({ edition, reason }) => `edition=${edition}: the file cannot be read back: ${reason}`,
    explanation: verification,
  }),
} as const
