import { UnreadableEdition } from '../unreadable.ts'
import { asDictionary, dictionaryAt, itemsAt, nameAt, numberAt } from './access.ts'
import type { PdfFile } from './file.ts'
import type { Dictionary, PdfObject } from './objects.ts'

/** The width of the glyph of a code, in thousandths of the size; nothing where the font does not say it. */
export type WidthOf = (code: number) => number | undefined

/** How wide the glyphs of a font are (ISO 32000-2, 9.2.4 and 9.7.4.3). Codes of composite fonts are taken as CIDs, as in `Identity-H`. */
export function widthsOf(font: Dictionary, file: PdfFile): WidthOf {
  return nameAt(file, font, 'Subtype') === 'Type0'
    ? widthsOfComposite(font, file)
    : widthsOfSimple(font, file)
}

/** The standard fonts need not say their widths. */
function widthsOfSimple(font: Dictionary, file: PdfFile): WidthOf {
  const widths = itemsAt(file, font, 'Widths').map((item) => file.resolve(item))
  if (widths.length === 0) return () => undefined
  const first = numberAt(file, font, 'FirstChar') ?? 0
  const missing = numberAt(file, dictionaryAt(file, font, 'FontDescriptor'), 'MissingWidth') ?? 0
  return (code) => {
    const width = widths[code - first]
    return typeof width === 'number' ? width : missing
  }
}

/** Of a composite font that says nothing else. */
const usualWidth = 1000

function widthsOfComposite(font: Dictionary, file: PdfFile): WidthOf {
  const [first] = itemsAt(file, font, 'DescendantFonts')
  const descendant = asDictionary(file.resolve(first))
  const usual = numberAt(file, descendant, 'DW') ?? usualWidth
  const widths = readWidths(itemsAt(file, descendant, 'W'), file)
  return (code) => widths.get(code) ?? usual
}

/** More codes than one font can have. */
const mostCodes = 1 << 16

/** Groups of either kind: `first [width …]`, or `first last width`. */
function readWidths(items: readonly PdfObject[], file: PdfFile): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const set = (code: number, width: unknown): void => {
    if (widths.size > mostCodes) throw new UnreadableEdition('a font has more widths than any')
    if (typeof width === 'number') widths.set(code, width)
  }
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3).map((item) => file.resolve(item))
    if (typeof first !== 'number') at += 1
    else if (typeof second === 'object' && second?.type === 'array') {
      for (const [index, item] of second.items.entries()) set(first + index, file.resolve(item))
      at += 2
    } else {
      const last = typeof second === 'number' ? second : first
      if (last - first > mostCodes) throw new UnreadableEdition('a font has more widths than any')
      for (let code = first; code <= last; code += 1) set(code, third)
      at += 3
    }
  }
  return widths
}
