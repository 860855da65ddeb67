import type { Step } from '../build.ts'
import type { Wishes, Work } from '../open-workshop.ts'
import type { Settings } from '../settings/index.ts'

/** What a thread is told when it begins: all of it plain data. */
export interface Orders {
  readonly wishes: Wishes
  readonly settings: Settings
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: number | undefined
}

/** What a thread says of the post that it was given. */
export type Message =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'built'; readonly work: Work }
  /** In words for the user, for errors lose what they carry on the way. */
  | { readonly type: 'failed'; readonly reason: string }
