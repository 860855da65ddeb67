/** From a code point to a glyph of the face; 0 where it has none. */
export type CharacterMap = (codePoint: number) => number

/** Reads the widest Unicode subtable of `cmap`: format 12, else format 4. Throws where there is neither. */
export function readCharacterMap(view: DataView, cmap: number, name: string): CharacterMap {
  const subtables = listSubtables(view, cmap)
  const wide = subtables.find((offset) => view.getUint16(offset) === 12)
  const narrow = subtables.find((offset) => view.getUint16(offset) === 4)
  const known = new Map<number, number>()
  const find = wide !== undefined ? findInGroups : findInSegments
  const table = wide ?? narrow
  if (table === undefined) throw new Error(`the font ${name} maps no Unicode characters to glyphs`)
  return (codePoint) => {
    const found = known.get(codePoint)
    if (found !== undefined) return found
    const glyph = find(view, table, codePoint)
    known.set(codePoint, glyph)
    return glyph
  }
}

/** Offsets of the subtables for Unicode: platform 0, and platform 3 with encoding 1 or 10. */
function listSubtables(view: DataView, cmap: number): readonly number[] {
  const offsets: number[] = []
  const count = view.getUint16(cmap + 2)
  for (let index = 0; index < count; index++) {
    const record = cmap + 4 + index * 8
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)]
    if (platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)))
      offsets.push(cmap + view.getUint32(record + 4))
  }
  return offsets
}

function findInGroups(view: DataView, table: number, codePoint: number): number {
  let low = 0
  let high = view.getUint32(table + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = table + 16 + middle * 12
    if (codePoint < view.getUint32(group)) high = middle - 1
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group)
  }
  return 0
}

function findInSegments(view: DataView, table: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const doubled = view.getUint16(table + 6)
  const ends = table + 14
  const starts = ends + doubled + 2
  for (let segment = 0; segment < doubled; segment += 2) {
    if (codePoint > view.getUint16(ends + segment)) continue
    const start = view.getUint16(starts + segment)
    if (codePoint < start) return 0
    const delta = view.getUint16(starts + doubled + segment)
    const place = starts + 2 * doubled + segment
    const range = view.getUint16(place)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(place + range + 2 * (codePoint - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
