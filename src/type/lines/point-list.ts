import type { Breakpoints } from './break-lines.ts'

/** Where a line ends: before a token, or inside a word. */
export interface Place {
  /** Index of the space, forced break or word; the number of tokens at the end. */
  readonly token: number
  /** Offset in the word, or 0 where the break is no cut. */
  readonly offset: number
  readonly hyphenated: boolean
}

/** A breakpoint as it is found. The fields but those of a place are named as in `Breakpoints`. */
export interface Point extends Place {
  readonly end: number
  readonly endStretch: number
  readonly endShrink: number
  readonly start: number
  readonly startStretch: number
  readonly startShrink: number
  readonly penalty: number
  readonly flagged: boolean
}

/** Breakpoints of one paragraph after another, in arrays that are kept: making them anew takes longer than filling them. */
export interface PointList {
  /** Forgets the paragraph before. */
  readonly begin: (origin: number) => void
  readonly add: (point: Point) => void
  /** All there are; they hold until the next paragraph begins. */
  readonly points: () => Breakpoints
  readonly placeAt: (index: number) => Place
}

export function createPointList(): PointList {
  let columns = createColumns(256)
  let [count, origin] = [0, 0]
  return {
    begin: (from) => {
      count = 0
      origin = from
    },
    add: (point) => {
      if (count === columns.end.length) columns = enlarged(columns)
      columns.end[count] = point.end
      columns.endStretch[count] = point.endStretch
      columns.endShrink[count] = point.endShrink
      columns.start[count] = point.start
      columns.startStretch[count] = point.startStretch
      columns.startShrink[count] = point.startShrink
      columns.penalty[count] = point.penalty
      columns.flagged[count] = point.flagged ? 1 : 0
      columns.token[count] = point.token
      columns.offset[count] = point.offset
      columns.hyphenated[count] = point.hyphenated ? 1 : 0
      count += 1
    },
    points: () => ({ ...columns, count, origin }),
    placeAt: (index) => ({
      token: columns.token[index] ?? 0,
      offset: columns.offset[index] ?? 0,
      hyphenated: columns.hyphenated[index] === 1,
    }),
  }
}

type Columns = Omit<Breakpoints, 'count' | 'origin'> & {
  readonly token: Int32Array
  readonly offset: Int32Array
  readonly hyphenated: Uint8Array
}

function createColumns(length: number): Columns {
  return {
    end: new Float64Array(length),
    endStretch: new Float64Array(length),
    endShrink: new Float64Array(length),
    start: new Float64Array(length),
    startStretch: new Float64Array(length),
    startShrink: new Float64Array(length),
    penalty: new Float64Array(length),
    flagged: new Uint8Array(length),
    token: new Int32Array(length),
    offset: new Int32Array(length),
    hyphenated: new Uint8Array(length),
  }
}

function enlarged(columns: Columns): Columns {
  const larger = createColumns(2 * columns.end.length)
  larger.end.set(columns.end)
  larger.endStretch.set(columns.endStretch)
  larger.endShrink.set(columns.endShrink)
  larger.start.set(columns.start)
  larger.startStretch.set(columns.startStretch)
  larger.startShrink.set(columns.startShrink)
  larger.penalty.set(columns.penalty)
  larger.flagged.set(columns.flagged)
  larger.token.set(columns.token)
  larger.offset.set(columns.offset)
  larger.hyphenated.set(columns.hyphenated)
  return larger
}
