/** Why a file is no font that every edition can embed, as the end of a sentence; nothing where it is one. */
export function faultOfFont(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'it is empty'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = String.fromCharCode(...bytes.subarray(0, 4))
  const other = otherFormats[signature]
  if (other !== undefined) return other
  if (!signatures.has(signature)) return 'it is no font'
  const tables = tablesOf(view)
  if (tables === undefined) return 'it is cut off'
  if (tables.has('fvar')) return 'it is a variable font, and what is needed is a static one for each face'
  const missing = neededTables.find((table) => !tables.has(table))
  return missing === undefined ? undefined : `it has no table "${missing}"`
}

/** TrueType, as Microsoft and as Apple write it, and OpenType with outlines of PostScript (OpenType 1.9, "Font tables"). */
const signatures = new Set(['\u0000\u0001\u0000\u0000', 'true', 'OTTO'])

const otherFormats: Readonly<Record<string, string>> = {
  wOF2: 'it is WOFF2, which only web pages can use',
  wOFF: 'it is WOFF, which only web pages can use',
  ttcf: 'it is a collection of fonts',
}

const neededTables = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name']

const headLength = 12
const entryLength = 16

/** Names of the tables; nothing where one of them does not lie in the file as a whole. */
function tablesOf(view: DataView): ReadonlySet<string> | undefined {
  if (view.byteLength < headLength) return undefined
  const count = view.getUint16(4)
  if (view.byteLength < headLength + count * entryLength) return undefined
  const names = new Set<string>()
  for (let at = headLength; at < headLength + count * entryLength; at += entryLength) {
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > view.byteLength) return undefined
    names.add(String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 4)))
  }
  return names
}
