import type { Item, Page, TextItem, Typesetter } from '../../../src/layout/index.ts'
import type { PlacedObject, Segment, SetLine, TextPiece } from '../../../src/type/index.ts'

export { heading, list, note, noteRef, paragraph, position, run } from '../../support/brief.ts'
export { publicationWith, type Stated } from '../../support/composed.ts'

/** So many different words, numbered, to be found again on the pages. */
export function words(count: number, from = 1): string {
  return Array.from({ length: count }, (_, index) => `w${from + index}`).join(' ')
}

/** A typesetter with a ruler: every character half an em wide, words put on lines as they come. */
export const ruler: Typesetter = ({ pieces, widths, align, firstIndent }) => {
  const lines: SetLine[] = []
  let segments: Segment[] = []
  let objects: PlacedObject[] = []
  let x = firstIndent
  const measure = () => widths[Math.min(lines.length, widths.length - 1)] ?? 0
  const end = () => {
    const slack = Math.max(0, measure() - x)
    const shift = align === 'end' ? slack : align === 'center' ? slack / 2 : 0
    const moved = segments.map((segment) => ({ ...segment, x: segment.x + shift }))
    lines.push({
      width: x,
      segments: moved,
      objects,
      endSpace: undefined,
      hyphenated: false,
      ratio: 0,
      overfull: x > measure(),
    })
    segments = []
    objects = []
    x = 0
  }
  for (const piece of pieces) {
    if (piece.type === 'break') end()
    else if (piece.type === 'object') {
      if (x > 0 && x + piece.width > measure()) end()
      objects.push({ piece, x })
      x += piece.width
    } else
      for (const word of piece.text.split(/(?<= )|(?= )/)) {
        const width = word.length * piece.size * 0.5
        if (word !== ' ' && x > 0 && x + width > measure()) end()
        if (word === ' ' && segments.length + objects.length === 0) continue
        segments.push({ piece, shaped: shapedAs(word, piece), x, width, scale: 1 })
        x += width
      }
  }
  if (segments.length > 0 || objects.length > 0) end()
  return lines
}

function shapedAs(text: string, piece: TextPiece): Segment['shaped'] {
  const [face] = piece.family.faces
  if (face === undefined) throw new Error('a family has a face')
  const raised = piece.features.includes('sups') ? 1000 : 0
  const glyphs = [...text].map((letter) => ({
    id: (letter.codePointAt(0) ?? 0) + raised,
    text: letter,
    advance: 500,
    x: 0,
    y: 0,
  }))
  return { text, face, glyphs, width: 500 * glyphs.length, direction: 'ltr' }
}

/** Text that is read, in the order of painting, page by page. */
export function textsOf(pages: readonly Page[]): readonly TextItem[] {
  return pages.flatMap(({ items }) => items.filter(isContentText))
}

export function wordsOf(items: readonly TextItem[]): readonly string[] {
  return items.flatMap((item) => item.words.map(({ shaped }) => shaped.text)).filter((word) => word !== ' ')
}

function isContentText(item: Item): item is TextItem {
  return item.type === 'text' && item.origin.type === 'content'
}
