import type { Companion, PageStart } from '../publication/index.ts'

/** What the page says of editions that are made with it, and of where they lie. */
export interface Beside {
  /** Where the pages of the PDF begin. */
  readonly pages?: readonly PageStart[]
  readonly companions?: readonly Companion[]
  /** The picture that stands for the page where its address is shared. */
  readonly card?: CardPicture
  /** The address of the folder that all this is published in, with a slash at its end, where that is known. */
  readonly folder?: string
}

export interface CardPicture {
  /** Its bare name: a PNG. */
  readonly file: string
  readonly width: number
  readonly height: number
  readonly alt: string
}
