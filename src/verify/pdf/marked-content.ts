import type { Dictionary } from './objects.ts'

/** Text that was shown in one go, and where its first letter stands. */
export interface Run {
  readonly text: string
  readonly place: Place
}

export interface Place {
  /** From 0. */
  readonly page: number
  /** Along the baseline and across it, upwards, in units of the page. */
  readonly along: number
  readonly across: number
  /** Of the letters, in units of the page. */
  readonly size: number
}

/** By the page (or the drawing) whose content it is, and its number there. */
export type MarkedContent = ReadonlyMap<Dictionary, ReadonlyMap<number, readonly Run[]>>

export type FilledContent = Map<Dictionary, Map<number, Run[]>>

/** What becomes of text within the marks that are open. */
export interface Mark {
  /** Where it goes; text of no number goes nowhere. */
  readonly runs: Run[] | undefined
  readonly isArtifact: boolean
  /** Characters that stand for all text within, whatever it is. */
  readonly instead: Instead | undefined
  /** Whether `instead` begins here. */
  readonly isReplaced: boolean
}

interface Instead {
  readonly text: string
  place: Place | undefined
}

export const noMark: Mark = { runs: undefined, isArtifact: false, instead: undefined, isReplaced: false }

/** What the operand of a mark says of it. */
export interface Properties {
  readonly number: number | undefined
  readonly actualText: string | undefined
}

export function openMark(
  tag: string | undefined,
  { number, actualText }: Properties,
  around: Mark,
  runsOf: (number: number) => Run[],
): Mark {
  const isReplaced = around.instead === undefined && actualText !== undefined
  return {
    runs: number === undefined ? around.runs : runsOf(number),
    isArtifact: around.isArtifact || tag === 'Artifact',
    instead: isReplaced ? { text: actualText, place: undefined } : around.instead,
    isReplaced,
  }
}

export function showIn({ runs, isArtifact, instead }: Mark, text: string, place: Place): void {
  if (instead !== undefined) instead.place ??= place
  else if (!isArtifact && text !== '') runs?.push({ text, place })
}

/** `here` is where text would stand that follows. */
export function closeMark({ runs, isArtifact, instead, isReplaced }: Mark, here: Place): void {
  if (!isReplaced || instead === undefined || isArtifact || instead.text === '') return
  runs?.push({ text: instead.text, place: instead.place ?? here })
}
