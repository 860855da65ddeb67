import { UnreadableEdition } from '../unreadable.ts'
import { dictionaryAt, itemsAt, nameAt } from './access.ts'
import type { PdfFile } from './file.ts'
import { type Font, fontReader } from './font.ts'
import {
  type FilledContent,
  type Mark,
  type Marked,
  type MarkedContent,
  noMark,
  paintIn,
} from './marked-content.ts'
import { identity, type Matrix, matrixFrom, multiply } from './matrix.ts'
import type { Dictionary, Keyword, PdfObject, Stream } from './objects.ts'
import { operators } from './operators.ts'
import { type Box, boxAt, broughtBy, hasArea, overlap, unitSquare } from './page-box.ts'
import type { PdfPage } from './pages.ts'
import { parseToken } from './parse-object.ts'
import { type Scanner, skipInlineImage } from './scanner.ts'
import { type Graphics, newTextState, type TextState } from './text-state.ts'

/** What the reading of all content shares. */
interface Desk {
  readonly file: PdfFile
  readonly fontOf: (font: Dictionary | undefined) => Font
  readonly content: FilledContent
  /** Drawings whose own content has been read. */
  readonly drawn: Set<Dictionary>
  /** Drawings under way: none is a part of itself. */
  readonly underway: Set<Dictionary>
  /** Operators, drawings and letters that may still be looked at: drawings in drawings can ask for any number. */
  readonly left: { operators: number; drawings: number; letters: number }
}

/** A stream of operators under way. */
export interface Sheet extends TextState {
  readonly desk: Desk
  readonly page: number
  /** What of the page is seen. */
  readonly box: Box
  readonly resources: Dictionary | undefined
  readonly depth: number
  readonly saved: Graphics[]
  /** Never empty. */
  readonly marks: Mark[]
  readonly markedBy: (number: number) => Marked
}

export type Operands = readonly (PdfObject | Keyword)[]

/** More than any operator takes. */
const mostOperands = 1 << 12

/** The text in the marked content of all pages (ISO 32000-2, 14.6). */
export function readContent(file: PdfFile, pages: readonly PdfPage[]): MarkedContent {
  const { limits } = file
  const desk: Desk = {
    file,
    fontOf: fontReader(file),
    content: new Map(),
    drawn: new Set(),
    underway: new Set(),
    left: { operators: limits.operators, drawings: 1 << 14, letters: limits.letters },
  }
  for (const { index, dictionary, resources, box } of pages)
    run(contentsOf(file, dictionary), {
      ...newTextState(identity),
      ...{ desk, page: index, box, resources, depth: 0, saved: [], marks: [noMark] },
      markedBy: markedIn(desk, dictionary),
    })
  return desk.content
}

/** Several streams are read as one, parted as words are (ISO 32000-2, 7.8.2). */
function contentsOf(file: PdfFile, page: Dictionary): Uint8Array {
  const parts = itemsAt(file, page, 'Contents').flatMap((item) => {
    const stream = file.resolve(item)
    return typeof stream === 'object' && stream?.type === 'stream' ? [file.decode(stream), lineFeed] : []
  })
  return Buffer.concat(parts)
}

const lineFeed = Uint8Array.of(0x0a)

function markedIn({ content }: Desk, owner: Dictionary): (number: number) => Marked {
  return (number) => {
    const byNumber = content.get(owner) ?? new Map<number, Marked>()
    content.set(owner, byNumber)
    const marked = byNumber.get(number) ?? { runs: [], isSeen: false }
    byNumber.set(number, marked)
    return marked
  }
}

function run(bytes: Uint8Array, sheet: Sheet): void {
  const { desk } = sheet
  const scanner: Scanner = { bytes, at: 0 }
  let operands: (PdfObject | Keyword)[] = []
  for (let token = parseToken(scanner); token !== undefined; token = parseToken(scanner)) {
    if (typeof token !== 'object' || token?.type !== 'keyword') {
      if (operands.push(token) > mostOperands) throw new UnreadableEdition('its pages have no operators')
      continue
    }
    spend('operators', desk)
    if (token.word === 'ID') {
      skipInlineImage(scanner)
      paint(unitSquare, sheet.graphics.matrix, sheet)
    } else if (token.word === 'Do') draw(operands, sheet)
    else operators.get(token.word)?.(operands, sheet)
    operands = []
  }
}

/** What tens of thousands of pages need is there. */
export function spend(what: keyof Desk['left'], { left }: Desk, amount = 1): void {
  left[what] -= amount
  if (left[what] < 0) throw new UnreadableEdition('it is too large: it draws more than any edition')
}

/** Drawings in one another. */
const deepestDrawing = 16

/** A picture in a space of its own, which is seen where it meets the page. */
function paint(area: Box, matrix: Matrix, { box, marks }: Sheet): void {
  if (hasArea(overlap(broughtBy(matrix, area), box))) paintIn(marks.at(-1) ?? noMark)
}

function draw([name]: Operands, sheet: Sheet): void {
  const { desk, graphics } = sheet
  const drawn = objectNamed(name, sheet)
  if (drawn === undefined) return
  const { dictionary } = drawn
  if (nameAt(desk.file, dictionary, 'Subtype') === 'Form') drawForm(drawn, sheet)
  else paint(unitSquare, graphics.matrix, sheet)
}

/** A drawing numbers its own content; what has no number in it belongs to where it is drawn. */
function drawForm(form: Stream, sheet: Sheet): void {
  const { desk, resources, graphics, marks } = sheet
  if (sheet.depth >= deepestDrawing || marks.at(-1)?.isArtifact) return
  const { dictionary } = form
  if (desk.underway.has(dictionary)) return
  spend('drawings', desk)
  const isFirst = !desk.drawn.has(dictionary)
  desk.drawn.add(dictionary)
  desk.underway.add(dictionary)
  const placed = matrixFrom(itemsAt(desk.file, dictionary, 'Matrix').map((item) => desk.file.resolve(item)))
  const matrix = multiply(placed, graphics.matrix)
  const area = boxAt(desk.file, dictionary, 'BBox')
  run(desk.file.decode(form), {
    ...newTextState(matrix),
    ...{ desk, page: sheet.page, depth: sheet.depth + 1, saved: [], marks: marks.slice(-1) },
    box: area === undefined ? sheet.box : overlap(broughtBy(matrix, area), sheet.box),
    resources: dictionaryAt(desk.file, dictionary, 'Resources') ?? resources,
    markedBy: isFirst ? markedIn(desk, dictionary) : unmarked,
  })
  desk.underway.delete(dictionary)
}

/** What a drawing marks is read where it is drawn first. */
function unmarked(): Marked {
  return { runs: [], isSeen: false }
}

function objectNamed(name: Operands[number] | undefined, { desk, resources }: Sheet): Stream | undefined {
  if (typeof name !== 'object' || name?.type !== 'name') return undefined
  const objects = dictionaryAt(desk.file, resources, 'XObject')
  const found = desk.file.resolve(objects?.entries.get(name.name))
  return typeof found === 'object' && found?.type === 'stream' ? found : undefined
}
