/** An object of a small file: PDF syntax, or a dictionary with the text of its stream. */
export type SmallObject = string | { readonly dictionary: string; readonly stream: string | Uint8Array }

/** A file with a plain table of objects, by their numbers; object 1 is its catalogue. */
export function smallFile(objects: Readonly<Record<number, SmallObject>>, trailer = ''): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets = new Map<number, number>()
  let length = 9
  const append = (bytes: Buffer): void => {
    chunks.push(bytes)
    length += bytes.length
  }
  for (const [number, object] of Object.entries(objects)) {
    offsets.set(Number(number), length)
    append(Buffer.from(`${number} 0 obj\n`))
    if (typeof object === 'string') append(Buffer.from(object, 'latin1'))
    else {
      const { stream } = object
      const bytes = typeof stream === 'string' ? Buffer.from(stream, 'latin1') : Buffer.from(stream)
      append(Buffer.from(`<<${object.dictionary}/Length ${bytes.length}>>stream\n`, 'latin1'))
      append(bytes)
      append(Buffer.from('\nendstream'))
    }
    append(Buffer.from('\nendobj\n'))
  }
  const size = Math.max(...offsets.keys()) + 1
  const start = length
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  append(Buffer.from(`xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\n`))
  append(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

/** A font that says its widths: each letter is half an em wide. */
export const measuredFont = `<</Type/Font/Subtype/TrueType/BaseFont/Any/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[${'500 '.repeat(95)}]>>`

/** A tagged page: its content, the element at the top of the structure, and further objects from number 10 on. */
export function taggedPage(
  content: string,
  structure: string,
  more: Readonly<Record<number, SmallObject>> = {},
): Uint8Array {
  return smallFile({
    1: '<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/Lang(en)>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F1 6 0 R>>/XObject<</X1 11 0 R>>/Properties<</P1<</MCID 0>>>>>>>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 800]/Contents 4 0 R>>',
    4: { dictionary: '', stream: content },
    5: `<</Type/StructTreeRoot/K ${structure}/RoleMap<</Words/P>>>>`,
    6: '<</Type/Font/Subtype/TrueType/BaseFont/Any/Encoding/WinAnsiEncoding>>',
    ...more,
  })
}
