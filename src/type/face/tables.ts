/** Where the tables of a TrueType or OpenType file begin, by tag (OpenType 1.9, "Table Directory"). */
export function findTables(view: DataView, name: string): ReadonlyMap<string, number> {
  const signature = view.byteLength < 12 ? 0 : view.getUint32(0)
  if (!signatures.has(signature))
    throw new Error(`the font ${name} is not a static TrueType or OpenType file`)
  const tables = new Map<string, number>()
  const count = view.getUint16(4)
  for (let index = 0; index < count; index++) {
    const record = 12 + index * 16
    tables.set(readTag(view, record), view.getUint32(record + 8))
  }
  return tables
}

export function readTag(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  )
}

/** Version 1.0, `OTTO` and Apple's `true`. */
const signatures: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565])
