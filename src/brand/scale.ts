/** How many steps above the base size each named size stands. */
export const sizeSteps = {
  tiny: -2,
  small: -1,
  base: 0,
  large: 1,
  larger: 2,
  huge: 3,
  display: 4,
  poster: 5,
} as const

export type SizeName = keyof typeof sizeSteps

/**
 * A size of the modular scale, base × ratioⁿ, to the half point: Word knows no finer size, and a brand should be the
 * same in all editions. See R. Bringhurst, The Elements of Typographic Style, 3.1 and 8.2, on scales.
 */
export function sizeOnScale(name: SizeName, base: number, ratio: number): number {
  return Math.round(base * ratio ** sizeSteps[name] * 2) / 2
}
