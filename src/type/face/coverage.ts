/** Place of a glyph in a coverage table, or −1 (OpenType 1.9, "Coverage table"). */
export function coverageIndex(view: DataView, table: number, glyph: number): number {
  const ranged = view.getUint16(table) === 2
  let low = 0
  let high = view.getUint16(table + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const record = table + 4 + middle * (ranged ? 6 : 2)
    const first = view.getUint16(record)
    const last = ranged ? view.getUint16(record + 2) : first
    if (glyph < first) high = middle - 1
    else if (glyph > last) low = middle + 1
    else return ranged ? view.getUint16(record + 4) + glyph - first : middle
  }
  return -1
}

/** Class of a glyph in a class definition; 0 where it is not named (OpenType 1.9, "Class definition table"). */
export function classOf(view: DataView, table: number, glyph: number): number {
  if (view.getUint16(table) === 1) {
    const place = glyph - view.getUint16(table + 2)
    return place >= 0 && place < view.getUint16(table + 4) ? view.getUint16(table + 6 + place * 2) : 0
  }
  let low = 0
  let high = view.getUint16(table + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const record = table + 4 + middle * 6
    if (glyph < view.getUint16(record)) high = middle - 1
    else if (glyph > view.getUint16(record + 2)) low = middle + 1
    else return view.getUint16(record + 4)
  }
  return 0
}
