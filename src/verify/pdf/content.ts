import { UnreadableEdition } from '../unreadable.ts'
import { asDictionary, dictionaryAt, itemsAt, nameAt } from './access.ts'
import type { PdfFile } from './file.ts'
import { type Decoder, fontReader } from './font.ts'
import { type FilledContent, type Mark, type MarkedContent, noMark, type Run } from './marked-content.ts'
import { identity, matrixFrom, multiply } from './matrix.ts'
import type { Dictionary, Keyword, PdfObject, Stream } from './objects.ts'
import { operators } from './operators.ts'
import type { PdfPage } from './pages.ts'
import { parseToken } from './parse-object.ts'
import { type Scanner, skipInlineImage } from './scanner.ts'
import { type Graphics, newTextState, type TextState } from './text-state.ts'

/** What the reading of all content shares. */
interface Desk {
  readonly file: PdfFile
  readonly fontOf: (font: Dictionary | undefined) => Decoder
  readonly content: FilledContent
  /** Drawings whose own content has been read. */
  readonly drawn: Set<Dictionary>
  /** Drawings under way: none is a part of itself. */
  readonly underway: Set<Dictionary>
  /** Operators and drawings that may still be looked at: drawings in drawings can ask for any number. */
  readonly left: { operators: number; drawings: number }
}

/** A stream of operators under way. */
export interface Sheet extends TextState {
  readonly desk: Desk
  readonly page: number
  readonly resources: Dictionary | undefined
  readonly depth: number
  readonly saved: Graphics[]
  /** Never empty. */
  readonly marks: Mark[]
  readonly runsOf: (number: number) => Run[]
}

export type Operands = readonly (PdfObject | Keyword)[]

/** More than any operator takes. */
const mostOperands = 1 << 12

/** The text in the marked content of all pages (ISO 32000-2, 14.6). */
export function readContent(file: PdfFile, pages: readonly PdfPage[]): MarkedContent {
  const desk: Desk = {
    file,
    fontOf: fontReader(file),
    content: new Map(),
    drawn: new Set(),
    underway: new Set(),
    left: { operators: 1 << 25, drawings: 1 << 14 },
  }
  for (const { index, dictionary, resources } of pages)
    run(contentsOf(file, dictionary), {
      ...newTextState(identity),
      ...{ desk, page: index, resources, depth: 0, saved: [], marks: [noMark] },
      runsOf: runsIn(desk, dictionary),
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

function runsIn({ content }: Desk, owner: Dictionary): (number: number) => Run[] {
  return (number) => {
    const byNumber = content.get(owner) ?? new Map<number, Run[]>()
    content.set(owner, byNumber)
    const runs = byNumber.get(number) ?? []
    byNumber.set(number, runs)
    return runs
  }
}

function run(bytes: Uint8Array, sheet: Sheet): void {
  const scanner: Scanner = { bytes, at: 0 }
  const { desk } = sheet
  let operands: (PdfObject | Keyword)[] = []
  for (let token = parseToken(scanner); token !== undefined; token = parseToken(scanner)) {
    if (typeof token !== 'object' || token?.type !== 'keyword') {
      if (operands.push(token) > mostOperands) throw new UnreadableEdition('its pages have no operators')
      continue
    }
    spend('operators', desk)
    if (token.word === 'ID') skipInlineImage(scanner)
    else if (token.word === 'Do') draw(operands, sheet)
    else operators.get(token.word)?.(operands, sheet)
    operands = []
  }
}

/** What tens of thousands of pages need is there. */
function spend(what: 'operators' | 'drawings', { left }: Desk): void {
  left[what] -= 1
  if (left[what] < 0) throw new UnreadableEdition('it draws more than any edition')
}

/** Drawings in one another. */
const deepestDrawing = 16

/** A drawing numbers its own content; what has no number in it belongs to where it is drawn. */
function draw([name]: Operands, sheet: Sheet): void {
  const { desk, resources, graphics, marks } = sheet
  const form = drawingNamed(name, sheet)
  if (form === undefined || sheet.depth >= deepestDrawing || marks.at(-1)?.isArtifact) return
  const { dictionary } = form
  if (desk.underway.has(dictionary)) return
  spend('drawings', desk)
  const isFirst = !desk.drawn.has(dictionary)
  desk.drawn.add(dictionary)
  desk.underway.add(dictionary)
  const placed = matrixFrom(itemsAt(desk.file, dictionary, 'Matrix').map((item) => desk.file.resolve(item)))
  run(desk.file.decode(form), {
    ...newTextState(multiply(placed, graphics.matrix)),
    ...{ desk, page: sheet.page, depth: sheet.depth + 1, saved: [], marks: marks.slice(-1) },
    resources: dictionaryAt(desk.file, dictionary, 'Resources') ?? resources,
    runsOf: isFirst ? runsIn(desk, dictionary) : () => [],
  })
  desk.underway.delete(dictionary)
}

function drawingNamed(name: Operands[number] | undefined, { desk, resources }: Sheet): Stream | undefined {
  if (typeof name !== 'object' || name?.type !== 'name') return undefined
  const objects = dictionaryAt(desk.file, resources, 'XObject')
  const found = desk.file.resolve(objects?.entries.get(name.name))
  if (typeof found !== 'object' || found?.type !== 'stream') return undefined
  return nameAt(desk.file, asDictionary(found), 'Subtype') === 'Form' ? found : undefined
}
