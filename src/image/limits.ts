/** Larger pictures than any brief needs; past these the editions would be too heavy to send. */
export const limits = {
  /** Bytes of a PNG or JPEG file. */
  rasterBytes: 30_000_000,
  /** Bytes of an SVG file. */
  svgBytes: 5_000_000,
  /** Width times height. */
  pixels: 60_000_000,
  /** Elements of an SVG, those that `use` repeats counted each time. */
  svgElements: 100_000,
  /** Elements within elements. */
  svgDepth: 200,
} as const
