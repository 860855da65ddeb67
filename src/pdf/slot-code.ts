/** The code of a glyph's slot in a shown string: fonts are embedded as `Identity-H`. */
export function twoBytes(slot: number): string {
  return String.fromCharCode(slot >> 8, slot & 0xff)
}
