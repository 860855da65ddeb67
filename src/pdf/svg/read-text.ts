import type { SvgElement } from './document.ts'
import { parseLength, parseLengths } from './length.ts'
import { readInk } from './read-ink.ts'
import { missTextEffects, readLook } from './read-look.ts'
import type { Place, Reading } from './reading.ts'
import type { SceneNode, ShapeInk, TextChunk, TextLook, TextSpan } from './scene.ts'
import { fontSize, styleOf } from './style.ts'

/** Text and the spans in it: placed letter by letter, then gathered again to what is set at once (SVG 2, 11.5). */
export function readText(element: SvgElement, place: Place, reading: Reading): readonly SceneNode[] {
  const cells: Cell[] = []
  collect(element, { place, raised: 0 }, reading, cells)
  const chunks = gather(cells)
  const fit = parseLength(element.attributes.get('textLength'), { fontSize: fontSize(place.style), whole: 0 })
  const [only] = chunks
  if (only === undefined) return []
  if (fit === undefined) return [{ type: 'text', matrix: place.matrix, chunks }]
  if (chunks.length > 1) reading.miss('textLength')
  const fitted = chunks.length > 1 ? chunks : [{ ...only, fit }]
  return [{ type: 'text', matrix: place.matrix, chunks: fitted }]
}

/** What all letters of one element have in common. */
interface Dress {
  readonly look: TextLook
  readonly ink: ShapeInk
  readonly anchor: TextChunk['anchor']
}

/** A letter with its marks, or a space. */
interface Cell {
  readonly text: string
  readonly dress: Dress
  x?: number
  y?: number
  dx?: number
  dy?: number
}

interface Standing {
  readonly place: Place
  readonly raised: number
}

function collect(element: SvgElement, { place, raised }: Standing, reading: Reading, cells: Cell[]): void {
  const { style } = place
  const look = readLook(style, raised)
  const isVisible = (style.get('visibility') ?? 'visible') === 'visible'
  const ink = isVisible ? readInk(place, reading) : { strokeFirst: false }
  const dress: Dress = { look, ink, anchor: anchorOf(style.get('text-anchor')) }
  const isKept = element.attributes.get('space') === 'preserve' || /^pre/.test(style.get('white-space') ?? '')
  missTextEffects(element, style, reading)
  const first = cells.length
  for (const child of element.children) {
    if (typeof child === 'string') addLetters(child, dress, isKept, cells)
    else if (spans.has(child.name)) {
      if (child.name === 'textPath') reading.miss('<textPath>')
      const inner = styleOf(child, style, reading.document)
      if (inner.get('display') !== 'none')
        collect(child, { place: { ...place, style: inner }, raised: look.raised }, reading, cells)
    }
  }
  placeLetters(element, place, cells.slice(first))
}

/** A link within text was made a group when the drawing was cleaned. */
const spans = new Set(['tspan', 'textPath', 'g'])

function anchorOf(stated: string | undefined): TextChunk['anchor'] {
  return stated === 'middle' || stated === 'end' ? stated : 'start'
}

/** White space collapses across elements, and is gone at the beginning. */
function addLetters(text: string, dress: Dress, isKept: boolean, cells: Cell[]): void {
  for (const [letter] of text.replace(/\s/g, ' ').matchAll(/.[\p{M}\p{Join_C}\p{VS}]*/gsu)) {
    const before = cells.at(-1)?.text ?? ' '
    if (letter !== ' ' || isKept || before !== ' ') cells.push({ text: letter, dress })
  }
}

/** What an element states of its letters; what a span in it has stated of them is nearer. */
function placeLetters(element: SvgElement, { style, viewport }: Place, cells: readonly Cell[]): void {
  const list = (name: string, whole: number): readonly number[] =>
    parseLengths(element.attributes.get(name), { fontSize: fontSize(style), whole })
  const [x, y] = [list('x', viewport.width), list('y', viewport.height)]
  const [dx, dy] = [list('dx', viewport.width), list('dy', viewport.height)]
  cells.forEach((cell, index) => {
    if (x[index] !== undefined) cell.x ??= x[index]
    if (y[index] !== undefined) cell.y ??= y[index]
    if (dx[index] !== undefined) cell.dx ??= dx[index]
    if (dy[index] !== undefined) cell.dy ??= dy[index]
  })
}

interface OpenChunk extends TextChunk {
  readonly spans: OpenSpan[]
}

interface OpenSpan extends TextSpan {
  text: string
  readonly dress: Dress
}

/** A stated place begins a chunk; within it, letters that are dressed alike and not moved are one span. */
function gather(cells: readonly Cell[]): readonly TextChunk[] {
  const chunks: OpenChunk[] = []
  for (const { text, dress, x, y, dx = 0, dy = 0 } of cells) {
    let chunk = chunks.at(-1)
    if (chunk === undefined || x !== undefined || y !== undefined) {
      const isFirst = chunk === undefined
      chunk = {
        ...(isFirst || x !== undefined ? { x: x ?? 0 } : {}),
        ...(isFirst || y !== undefined ? { y: y ?? 0 } : {}),
        anchor: dress.anchor,
        spans: [],
      }
      chunks.push(chunk)
    }
    const span = chunk.spans.at(-1)
    if (span?.dress === dress && dx === 0 && dy === 0) span.text += text
    else chunk.spans.push({ text, dx, dy, look: dress.look, ink: dress.ink, dress })
  }
  for (const { spans: ofChunk } of chunks) trimEnd(ofChunk)
  return chunks.filter(({ spans: ofChunk }) => ofChunk.length > 0)
}

/** A space before the next chunk would only push anchored text aside. */
function trimEnd(ofChunk: OpenSpan[]): void {
  const last = ofChunk.at(-1)
  if (last === undefined) return
  last.text = last.text.replace(/ $/, '')
  if (last.text === '') ofChunk.pop()
}
