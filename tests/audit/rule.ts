import type { WordFile } from './word-file.ts'
import type { XmlElement } from './xml.ts'

/** Something that Word, or its reader, needs, and that the validator of the Open XML SDK does not look for. */
export interface Rule {
  readonly name: string
  /** What must hold, in a sentence. */
  readonly sentence: string
  readonly breaches: (file: WordFile) => Iterable<Breach>
}

export interface Breach {
  readonly message: string
  readonly part: string
  /** Where in the part, when it is at one element of it. */
  readonly element?: XmlElement
}
