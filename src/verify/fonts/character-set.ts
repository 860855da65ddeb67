/** The characters of a TrueType font by its Unicode maps (OpenType 1.9, cmap formats 4 and 12); throws on other bytes. */
export function characterSetOf(cmap: DataView): ReadonlySet<number> {
  const characters = new Set<number>()
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const offset = cmap.getUint32(4 + index * 8 + 4)
    const format = cmap.getUint16(offset)
    if (format === 4) addSegments(cmap, offset, characters)
    if (format === 12) addGroups(cmap, offset, characters)
  }
  return characters
}

const lastCodePoint = 0x10ffff

function addGroups(cmap: DataView, map: number, characters: Set<number>): void {
  for (let index = 0; index < cmap.getUint32(map + 12); index += 1) {
    const group = map + 16 + index * 12
    const [first, last] = [cmap.getUint32(group), Math.min(cmap.getUint32(group + 4), lastCodePoint)]
    const glyph = cmap.getUint32(group + 8)
    for (let code = first; code <= last; code += 1) if (glyph + code - first > 0) characters.add(code)
  }
}

function addSegments(cmap: DataView, map: number, characters: Set<number>): void {
  const doubled = cmap.getUint16(map + 6)
  for (let at = map + 14; at < map + 14 + doubled; at += 2) {
    const last = cmap.getUint16(at)
    const first = cmap.getUint16(at + doubled + 2)
    const delta = cmap.getUint16(at + doubled * 2 + 2)
    const place = at + doubled * 3 + 2
    const range = cmap.getUint16(place)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : cmap.getUint16(place + range + (code - first) * 2)
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph > 0) characters.add(code)
    }
  }
}
