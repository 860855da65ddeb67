import type { Orientation } from './pixels.ts'

/** What the header of a WebP or AVIF file says, and the still picture in it. */
export interface CodedPicture {
  /** Pixels as they are stored. */
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  /** Whether the first picture is one of several. */
  readonly isAnimated: boolean
  /** Whether the pixels are those that were once drawn. */
  readonly isLossless: boolean
  /** ICC profile of the colours; absent for sRGB. */
  readonly profile?: Uint8Array
  /** Whether the colours are described, without a profile, as others than those of a usual screen. */
  readonly isWide: boolean
  /** A file with the picture, or with the first one. */
  readonly still: Uint8Array
  /** Where a first picture that is smaller than the whole lies on it. */
  readonly canvas?: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}
