/** Numbers of the notes of a file, as they are called in the order of the text. */
export interface NoteNumbers {
  /** The number that a reference shows; `mark` is what the file prints itself in place of a number counted by Word. */
  readonly call: (kind: NoteKind, id: string, mark?: string) => number
  /** Notes that were called, in the order of their numbers. */
  readonly called: () => readonly CalledNote[]
}

export type NoteKind = 'footnote' | 'endnote'

export interface CalledNote {
  readonly kind: NoteKind
  readonly id: string
  readonly number: number
}

export function noteNumbers(): NoteNumbers {
  const notes = new Map<string, CalledNote>()
  const counted = { footnote: 0, endnote: 0 }
  return {
    call: (kind, id, mark) => {
      const key = `${kind} ${id}`
      const known = notes.get(key)
      if (known !== undefined) return known.number
      const stated = mark === undefined ? undefined : /^\s*(\d{1,9})\s*$/.exec(mark)?.[1]
      if (mark === undefined) counted[kind] += 1
      const number =
        stated === undefined ? (mark === undefined ? counted[kind] : notes.size + 1) : Number(stated)
      notes.set(key, { kind, id, number })
      return number
    },
    called: () => [...notes.values()].sort((a, b) => a.number - b.number),
  }
}
