import {
  type Brief,
  type Inline,
  linesOf,
  type Point,
  type Position,
  withSeparators,
} from '../brief/index.ts'
import { type Letters, lettersBefore, lettersOf } from './letters.ts'

/** A line of words of the post (a paragraph, a heading, a cell …) with the place of each of its letters. */
export interface Passage {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

/** Text of a passage from `from` on, and where it was written. */
interface Stretch {
  readonly from: number
  readonly text: string
  readonly position: Position
}

/** Every passage of a post, in the order in which they are read. */
export function passagesOf(brief: Brief): readonly Passage[] {
  return linesOf(brief).flatMap((line) => {
    const passage = passageOf(line)
    return passage.text.trim() === '' ? [] : [passage]
  })
}

function passageOf(line: readonly Inline[]): Passage {
  const stretches: Stretch[] = []
  let text = ''
  for (const inline of withSeparators(line)) {
    const words = inline.type === 'run' ? inline.text : inline.type === 'break' ? ' ' : ''
    stretches.push({ from: text.length, text: words, position: inline.position })
    text += words
  }
  return { text, stretches }
}

/** Where the whole passage was written. */
export function positionOfPassage({ stretches }: Passage): Position | undefined {
  const [first, last] = [stretches[0], stretches.at(-1)]
  return first && last && { ...first.position, end: last.position.end }
}

/**
 * Where the letters from `from` up to `to` were written in `source`; an empty range is the place before a letter. What
 * typography has changed is found by its letters; where even these differ, the whole stretch is meant.
 */
export function positionWithin(
  { stretches }: Passage,
  from: number,
  to: number,
  source: string,
): Position | undefined {
  const holds = (stretch: Stretch): boolean => stretch.text !== ''
  const first =
    stretches.findLast(
      (stretch) => holds(stretch) && (to > from ? stretch.from <= from : stretch.from < from),
    ) ?? stretches.find(holds)
  const last = stretches.findLast((stretch) => holds(stretch) && stretch.from < to) ?? first
  if (first === undefined || last === undefined) return undefined
  const start = pointAt(first, from - first.from, to > from ? 'before' : 'behind', source)
  const end = to > from ? pointAt(last, to - last.from, 'behind', source) : start
  return { ...first.position, start, end: end.offset < start.offset ? start : end }
}

/** The place before the letter at `offset` of a stretch, or the one behind the letter that ends there. */
function pointAt(stretch: Stretch, offset: number, side: 'before' | 'behind', source: string): Point {
  const { position } = stretch
  const { start, end } = position
  const { shown, written, shift } = alignmentOf(stretch, source)
  if (shift < 0 || shown.letters === '') return side === 'before' ? start : end
  const count = shift + lettersBefore(shown, offset)
  const unit = side === 'before' ? written.places[count] : (written.places[count - 1] ?? -1) + 1
  return pointIn(source, position, unit ?? end.offset - start.offset)
}

interface Alignment {
  readonly source: string
  readonly shown: Letters
  readonly written: Letters
  /** How many letters of the source stand before those of the stretch; negative where they are not there. */
  readonly shift: number
}

/** Worked out once a stretch: a thousand remarks may be about one paragraph. */
const alignments = new WeakMap<Stretch, Alignment>()

function alignmentOf(stretch: Stretch, source: string): Alignment {
  const known = alignments.get(stretch)
  if (known?.source === source) return known
  const { start, end } = stretch.position
  const [shown, written] = [lettersOf(stretch.text), lettersOf(source.slice(start.offset, end.offset))]
  const alignment = { source, shown, written, shift: written.letters.indexOf(shown.letters) }
  alignments.set(stretch, alignment)
  return alignment
}

/** Units from the start of a position as a line and a column. */
function pointIn(source: string, { start }: Position, unit: number): Point {
  const before = source.slice(start.offset, start.offset + unit).split(/\r\n|\n|\r/)
  const last = before.at(-1) ?? ''
  const isSameLine = before.length === 1
  return {
    line: start.line + before.length - 1,
    column: (isSameLine ? start.column : 1) + last.length,
    offset: start.offset + unit,
  }
}
