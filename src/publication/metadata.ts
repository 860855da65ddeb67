import type { Author, License, PartialDate } from '../brief/index.ts'

/** The facts about a publication that every edition exports, as plain text; absent where not known. */
export interface Metadata {
  readonly title: string
  readonly subtitle?: string
  readonly authors: readonly Author[]
  readonly publisher?: string
  readonly lang: string
  /** At its own precision: `2018`, `2018-07` or `2018-07-27`. */
  readonly date?: string
  readonly partialDate?: PartialDate
  readonly series?: string
  readonly number?: string
  readonly typeLabel?: string
  readonly abstract?: string
  /** The author's description, else the abstract, else the first sentence of the body. */
  readonly description?: string
  readonly keywords: readonly string[]
  readonly geography: readonly string[]
  readonly doi?: string
  readonly isbn?: string
  readonly issn?: string
  readonly url?: string
  readonly canonical?: string
  readonly license?: License
  readonly funding?: {
    readonly funder: string
    readonly funderId?: string
    readonly programme: string
    readonly project: string
    readonly grant: string
    readonly url?: string
  }
  /** `urn:uuid:…`, the same for every build of the same post. */
  readonly identifier: string
  /** Time of the build for formats that demand one, `YYYY-MM-DDThh:mm:ssZ`: SOURCE_DATE_EPOCH, else from the post's date. */
  readonly modified: string
  readonly generator: string
}
