/** Entries of one `bfchar` section at most (Adobe Technical Note 5014, 6.4). */
const entriesPerSection = 100

/**
 * A ToUnicode map (ISO 32000-1, 9.10.3): for each slot of a font, by its number, the characters that it stands for in
 * copied and extracted text. Slot 0 is the missing glyph and never shown.
 */
export function toUnicodeMap(texts: readonly string[]): string {
  const entries = texts.flatMap((characters, slot) =>
    slot === 0 || characters === '' ? [] : [`<${hexWord(slot)}><${hexText(characters)}>`],
  )
  const sections: string[] = []
  for (let first = 0; first < entries.length; first += entriesPerSection) {
    const section = entries.slice(first, first + entriesPerSection)
    sections.push(`${section.length} beginbfchar\n${section.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
    '/CMapName/Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000><ffff>',
    'endcodespacerange',
    ...sections,
    'endcmap',
    'CMapName currentdict/CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

function hexText(characters: string): string {
  return Array.from({ length: characters.length }, (_, index) => hexWord(characters.charCodeAt(index))).join(
    '',
  )
}

function hexWord(value: number): string {
  return value.toString(16).padStart(4, '0')
}
