import type { ImageRequest } from './read-image.ts'

/** Larger pictures than any brief needs; past these the editions would be too heavy to send. */
export const limits = {
  /** Bytes of a file of pixels. */
  rasterBytes: 30_000_000,
  /** Bytes of an SVG file. */
  svgBytes: 5_000_000,
  /** Pictures of one post, each counted once. */
  pictures: 2_000,
  /** Bytes of the files of all of them. */
  allBytes: 300_000_000,
  /** Width times height. */
  pixels: 60_000_000,
  /** Width times height of a picture that is unpacked and coded anew, which takes four bytes a pixel several times. */
  unpackedPixels: 40_000_000,
  /** Elements of an SVG, those that `use` repeats counted each time. */
  svgElements: 100_000,
  /** Elements within elements. */
  svgDepth: 200,
} as const

/** Whether a picture may be unpacked, judged by what its header states; if not, this is reported. */
export function fitsLimits(
  { width, height }: { readonly width: number; readonly height: number },
  { source, position, report }: ImageRequest,
): boolean {
  const limit = limits.unpackedPixels
  if (width * height <= limit) return true
  report('image/too-large', position, { source, width, height, limit })
  return false
}
