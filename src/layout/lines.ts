import type { TextStyle } from '../brand/index.ts'
import type { Direction, Inline } from '../brief/index.ts'
import type { SetLine } from '../type/index.ts'
import type { Cursors } from './as-written.ts'
import { type Frame, frame } from './atoms.ts'
import { inkOf } from './ink.ts'
import { type Composed, compose } from './looks.ts'
import type { Flow } from './setting.ts'
import type { Column } from './sheet.ts'

/** How a run of lines differs from what its style and flow say. */
export interface LineOptions {
  readonly column?: Column
  readonly firstIndent?: number
  readonly align?: TextStyle['align']
}

/** A line as a frame, and whether the typesetter ended it with a hyphen. */
export interface TextLine {
  readonly frame: Frame
  readonly hyphenated: boolean
  /** How far its spaces are stretched, as a share of what they stretch by. */
  readonly ratio: number
  /** From the edge of its column where lines begin to the far end of its words. */
  readonly width: number
}

/** Share of the size that the baseline stands below the middle of the line. */
const baselineDrop = 0.27

/** Breaks inline content into lines of its style, one frame each. */
export function setLines(
  inlines: readonly Inline[],
  style: TextStyle,
  flow: Flow,
  options: LineOptions = {},
): readonly TextLine[] {
  return setComposed(compose(inlines, style, flow), style, flow, options)
}

export function setComposed(
  composed: Composed,
  style: TextStyle,
  flow: Flow,
  { column = flow.column, firstIndent = 0, align: wanted = style.align }: LineOptions = {},
): readonly TextLine[] {
  const align = wanted === 'justify' && holdsWidePicture(composed, column) ? 'start' : wanted
  const lines = flow.setting.set({
    pieces: composed.pieces,
    widths: [Math.max(column.width, 1)],
    align,
    direction: flow.direction,
    firstIndent,
    hang: align === 'justify',
    expand: flow.setting.publication.brand.type.expansion,
  })
  const cursors: Cursors = new Map()
  return lines.map((line) => ({
    frame: frameOf(line, composed, style, flow, column, cursors),
    hyphenated: line.hyphenated,
    ratio: line.ratio,
    width: extentOf(line, column, flow.direction),
  }))
}

/** Whether a picture leaves so little room on its line that justified words beside it would be torn apart. */
function holdsWidePicture({ pieces }: Composed, { width }: Column): boolean {
  return pieces.some((piece) => piece.type === 'object' && piece.width > width * widePicture)
}

/** Share of the measure. */
const widePicture = 1 / 3

/** How wide inline content is when nothing but a forced break ends a line, in points. */
export function naturalWidth(inlines: readonly Inline[], style: TextStyle, flow: Flow): number {
  const { pieces } = compose(inlines, style, flow)
  const column = { left: 0, width: endless }
  const lines = flow.setting.set({
    pieces,
    widths: [column.width],
    align: 'start',
    direction: flow.direction,
    firstIndent: 0,
    hang: false,
    expand: false,
  })
  return Math.max(0, ...lines.map((line) => extentOf(line, column, flow.direction)))
}

const endless = 1e6

/** Where the first baseline of a style stands under the top of its line, in points. */
export function baselineOf(style: TextStyle): number {
  return style.leading / 2 + style.size * baselineDrop
}

function frameOf(
  line: SetLine,
  composed: Composed,
  style: TextStyle,
  flow: Flow,
  column: Column,
  cursors: Cursors,
): Frame {
  // A picture taller than the letters pushes its line down.
  const tallest = Math.max(0, ...line.objects.map(({ piece }) => piece.height))
  const extra = Math.max(0, tallest - baselineOf(style))
  const baseline = baselineOf(style) + extra
  return frame({
    height: style.leading + extra,
    baseline,
    items: inkOf(line, composed.looks, column.left, baseline, flow.setting.publication, cursors),
    notes: notesIn(line),
    containers: flow.containers,
    // Lines that are further apart than those of the body would each take up more of the grid than they need.
    onGrid: flow.isBody && style.leading === flow.setting.publication.brand.roles.body.leading,
  })
}

/** Notes whose first reference is in a line; one reference may be more than one word. */
function notesIn({ segments }: SetLine): readonly number[] {
  const numbers = new Set<number>()
  for (const { piece } of segments)
    if (piece.node.type === 'note-ref' && piece.node.occurrence === 1) numbers.add(piece.node.number)
  return numbers.size === 0 ? none : [...numbers]
}

const none: readonly number[] = []

function extentOf({ segments, objects }: SetLine, column: Column, direction: Direction): number {
  const inked = [
    ...segments.filter(({ shaped }) => shaped.text.trim() !== ''),
    ...objects.map(({ x, piece }) => ({ x, width: piece.width })),
  ]
  const measure = Math.max(column.width, 1)
  return Math.max(0, ...inked.map(({ x, width }) => (direction === 'ltr' ? x + width : measure - x)))
}
