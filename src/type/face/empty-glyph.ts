/**
 * A glyph that has neither ink nor width, for characters that the glyph of their letter cannot stand for; else the space,
 * and 0 where a face has none. Joiners are no such glyphs: many fonts draw them for those who edit text.
 */
export function findEmptyGlyph(
  view: DataView,
  tables: ReadonlyMap<string, number>,
  advanceOf: (glyph: number) => number,
  glyphOf: (codePoint: number) => number,
): number {
  const hasInk = outlineFinder(view, tables)
  const count = glyphCount(view, tables)
  if (hasInk !== undefined)
    for (let glyph = 1; glyph < count; glyph++) if (advanceOf(glyph) === 0 && !hasInk(glyph)) return glyph
  return glyphOf(space)
}

const space = 0x20

/** Nothing where outlines are no TrueType (OpenType 1.9, "loca": Index to Location). */
function outlineFinder(
  view: DataView,
  tables: ReadonlyMap<string, number>,
): ((glyph: number) => boolean) | undefined {
  const [head, loca] = [tables.get('head'), tables.get('loca')]
  if (head === undefined || loca === undefined) return undefined
  const isLong = view.getInt16(head + 50) === 1
  const startOf = (glyph: number): number =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2)
  return (glyph) => startOf(glyph) !== startOf(glyph + 1)
}

function glyphCount(view: DataView, tables: ReadonlyMap<string, number>): number {
  const maxp = tables.get('maxp')
  return maxp === undefined ? 0 : view.getUint16(maxp + 4)
}
