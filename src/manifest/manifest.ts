import type { EditionFormat, PdfProfile, TitleSource } from '../brief/index.ts'

/** Beside the editions. */
export const manifestName = 'manifest.json'

/** What stands in manifest.json. What its keys mean, readers of the file are told by its schema (schema.ts). */
export interface Manifest extends Origin {
  readonly format: 'briefwright-manifest'
  readonly schema: 1
  readonly program: { readonly name: string; readonly version: string }
  readonly slug: string
  readonly editions: { readonly [format in EditionFormat]?: MadeEdition }
}

/** What editions are made of, in one place: who has the same has the same bytes. */
export interface Origin {
  readonly title: string
  /** BCP 47. */
  readonly lang: string
  readonly authors?: readonly string[]
  /** A year, a month or a day (ISO 8601). */
  readonly date?: string
  readonly source: SummedFile
  readonly pictures: readonly SummedFile[]
  /** One sum over all files of the brand and those it extends. */
  readonly brand: SummedName
  readonly project?: SummedName
  readonly pdf?: { readonly profile: PdfProfile; readonly source: 'attached' | 'apart' }
  readonly severities: { readonly [code: string]: 'error' | 'warning' | 'note' | 'off' }
  /** The language of posts of the project that state none. */
  readonly projectLang?: string
  /** Where the project takes titles from that posts do not state. */
  readonly titleSource?: TitleSource
  readonly site?: string
  /** SOURCE_DATE_EPOCH. */
  readonly epoch?: number
  readonly findings: Counts
}

export interface MadeEdition {
  readonly file: string
  readonly bytes: number
  /** SHA-256 in hexadecimal digits, as all sums. */
  readonly sha256: string
  /** Of a PDF. */
  readonly pages?: number
  /** Of a web page. */
  readonly card?: { readonly file: string; readonly bytes: number; readonly sha256: string }
  readonly findings: Counts
  readonly parity?: Parity
  readonly conformance?: readonly Verdict[]
}

/** Facts that were looked for in a finished file, and how many it does not hold. */
export interface Parity {
  readonly facts: number
  readonly missed: number
}

/** What an outside validator said of a file. */
export interface Verdict {
  readonly validator: string
  readonly version: string
  readonly profile: string
  readonly verdict: 'pass' | 'fail' | 'unusable'
}

export interface Counts {
  readonly error: number
  readonly warning: number
  readonly note: number
}

interface SummedFile {
  readonly file: string
  readonly sha256: string
}

interface SummedName {
  readonly name: string
  readonly sha256: string
}
