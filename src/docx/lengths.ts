/** The units of WordprocessingML, from points. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Font sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Widths of borders: between a quarter point and twelve points (ISO 29500-1, 17.18.2). */
export function eighthsOfPoint(points: number): number {
  return Math.min(96, Math.max(2, Math.round(points * 8)))
}

/** Sizes of pictures, as the library wants them: CSS pixels, of any fraction. */
export function pixels(points: number): number {
  return points / 0.75
}
