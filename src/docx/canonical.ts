import type { Direction } from '../brief/index.ts'

/**
 * The library's parts without what changes from run to run: relationships are numbered in their order, lists and notes have
 * their own numbers, parts stand in an order of their names with the content types first.
 */
export function canonicalParts(
  parts: ReadonlyMap<string, string | Uint8Array>,
  notes: readonly MarkedNote[],
  direction: Direction,
): ReadonlyMap<string, Uint8Array> {
  const texts = new Map<string, string>()
  const binaries = new Map<string, Uint8Array>()
  for (const [path, data] of parts) {
    if (typeof data === 'string') texts.set(path, data)
    else binaries.set(path, data)
  }
  for (const path of [...texts.keys()].filter((name) => name.endsWith('.rels')))
    renumberRelationships(path, texts)
  for (const [path, text] of texts) texts.set(path, mended(path, text, notes, direction))
  const encoder = new TextEncoder()
  const all = new Map([
    ...binaries,
    ...[...texts].map(([path, text]) => [path, encoder.encode(text)] as const),
  ])
  return new Map([...all].sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)))
}

/** A note with its number as words, where Word would count to another. */
export interface MarkedNote {
  readonly id: number
  readonly mark?: string
}

/** Readers that stream want the content types and the root relationships first. */
function placeOf(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2
}

/** `rId1`, `rId2` … in the order of the relationships, there and in the part that uses them. */
function renumberRelationships(path: string, texts: Map<string, string>): void {
  const part = path.replace(/_rels\/([^/]+)\.rels$/, '$1')
  const relationships = texts.get(path) ?? ''
  const numbers = new Map<string, string>()
  for (const [, id] of relationships.matchAll(/<Relationship Id="([^"]+)"/g))
    if (id !== undefined) numbers.set(id, `rId${numbers.size + 1}`)
  const numbered = (id: string): string => numbers.get(id) ?? id
  texts.set(
    path,
    relationships.replace(/(<Relationship Id=")([^"]+)/g, (_, before, id) => before + numbered(id)),
  )
  const text = texts.get(part)
  if (text !== undefined)
    texts.set(
      part,
      text.replace(/( r:(?:id|embed|link)=")([^"]+)/g, (_, before, id) => before + numbered(id)),
    )
}

function mended(path: string, text: string, notes: readonly MarkedNote[], direction: Direction): string {
  const numbered = text.replace(/(<w:numId w:val=")\{list-(\d+)\}/g, '$1$2')
  return path === 'word/footnotes.xml' || path === 'word/endnotes.xml'
    ? withOwnMarks(withoutStrayMarks(numbered), notes)
    : direction === 'rtl' && path === 'word/document.xml'
      ? fromTheRight(numbered)
      : numbered
}

/** The library cannot say that columns are read from right to left (ISO/IEC 29500-1, 17.6.1). */
function fromTheRight(text: string): string {
  return text.replace(/(<w:cols(?:(?!<\/w:sectPr>).)*?)(<w:docGrid)/g, '$1<w:bidi/>$2')
}

/** Notes that Word does not count begin with their own mark instead. */
function withOwnMarks(text: string, notes: readonly MarkedNote[]): string {
  const marks = new Map(notes.map(({ id, mark }) => [String(id), mark]))
  return text.replace(/(<w:footnote w:id="(\d+)".*?)<w:footnoteRef\/>/g, (whole, before, id) => {
    const mark = marks.get(id)
    return mark === undefined ? whole : `${before}<w:t>${mark}</w:t>`
  })
}

/** The library puts a note's mark into the separator lines as well; Word would print a number there. */
function withoutStrayMarks(text: string): string {
  return text.replace(
    /(<w:(?:footnote|endnote) w:type="(?:separator|continuationSeparator)".*?)<w:r>(?:(?!<\/w:r>).)*<w:(?:footnote|endnote)Ref\/><\/w:r>/g,
    '$1',
  )
}
