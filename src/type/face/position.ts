import { matchesContext } from './context.ts'
import { classOf, coverageIndex } from './coverage.ts'
import type { Lookup } from './lookups.ts'

/** Places of a word's glyphs in units of the face; changed in place while it is being shaped. */
export interface Placing {
  readonly advances: number[]
  readonly xs: number[]
  readonly ys: number[]
}

/**
 * Applies single and pair adjustments of GPOS, kerning above all. False when a rule of another kind would apply: then
 * the placing is spoilt, and the word is one for the full shaper. Rules that attach marks are passed over, for there
 * are no marks here.
 */
export function position(
  view: DataView,
  lookups: readonly Lookup[],
  ids: readonly number[],
  placing: Placing,
): boolean {
  for (const { type, flags, subtables } of lookups) {
    for (let index = 0; index < ids.length; index++) {
      for (const table of subtables) {
        const outcome = applySubtable(view, type, table, ids, index, placing)
        if (outcome === 'unchanged') continue
        if (outcome === 'beyond' || (flags & skipping) !== 0) return false
        break
      }
    }
  }
  return true
}

const skipping = 0x0006

type Outcome = 'applied' | 'unchanged' | 'beyond'

function applySubtable(
  view: DataView,
  type: number,
  table: number,
  ids: readonly number[],
  index: number,
  placing: Placing,
): Outcome {
  switch (type) {
    case 1:
      return adjustSingle(view, table, ids, index, placing)
    case 2:
      return adjustPair(view, table, ids, index, placing)
    case 3:
      return coverageIndex(view, table + view.getUint16(table + 2), ids[index] ?? 0) < 0
        ? 'unchanged'
        : 'beyond'
    case 7:
    case 8:
      return matchesContext(view, table, type === 8, ids, index) ? 'beyond' : 'unchanged'
    default:
      return 'unchanged'
  }
}

function adjustSingle(
  view: DataView,
  table: number,
  ids: readonly number[],
  index: number,
  placing: Placing,
): Outcome {
  const covered = coverageIndex(view, table + view.getUint16(table + 2), ids[index] ?? 0)
  if (covered < 0) return 'unchanged'
  const format = view.getUint16(table + 4)
  const value = view.getUint16(table) === 1 ? table + 6 : table + 8 + covered * sizeOf(format)
  adjust(view, value, format, placing, index)
  return 'applied'
}

function adjustPair(
  view: DataView,
  table: number,
  ids: readonly number[],
  index: number,
  placing: Placing,
): Outcome {
  const [first, second] = [ids[index], ids[index + 1]]
  if (first === undefined || second === undefined) return 'unchanged'
  const covered = coverageIndex(view, table + view.getUint16(table + 2), first)
  if (covered < 0) return 'unchanged'
  const [format1, format2] = [view.getUint16(table + 4), view.getUint16(table + 6)]
  const place =
    view.getUint16(table) === 1
      ? findPair(
          view,
          table + view.getUint16(table + 10 + covered * 2),
          second,
          sizeOf(format1) + sizeOf(format2),
        )
      : classPair(view, table, first, second, sizeOf(format1) + sizeOf(format2))
  if (place === undefined) return 'unchanged'
  adjust(view, place, format1, placing, index)
  adjust(view, place + sizeOf(format1), format2, placing, index + 1)
  return 'applied'
}

/** Pairs of one first glyph are sorted by the second. */
function findPair(view: DataView, set: number, second: number, size: number): number | undefined {
  let low = 0
  let high = view.getUint16(set) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const record = set + 2 + middle * (2 + size)
    const glyph = view.getUint16(record)
    if (second < glyph) high = middle - 1
    else if (second > glyph) low = middle + 1
    else return record + 2
  }
  return undefined
}

function classPair(view: DataView, table: number, first: number, second: number, size: number): number {
  const class1 = classOf(view, table + view.getUint16(table + 8), first)
  const class2 = classOf(view, table + view.getUint16(table + 10), second)
  return table + 16 + (class1 * view.getUint16(table + 14) + class2) * size
}

/** Bytes of a value record: two for each bit of its format. */
function sizeOf(format: number): number {
  let size = 0
  for (let bits = format; bits !== 0; bits >>= 1) size += (bits & 1) * 2
  return size
}

/** Adds the fields of a value record that matter in a horizontal line: placement and advance along x, placement along y. */
function adjust(view: DataView, value: number, format: number, placing: Placing, index: number): void {
  let at = value
  const next = (bit: number): number => {
    if ((format & bit) === 0) return 0
    at += 2
    return view.getInt16(at - 2)
  }
  const [x, y, advance] = [next(0x0001), next(0x0002), next(0x0004)]
  placing.xs[index] = (placing.xs[index] ?? 0) + x
  placing.ys[index] = (placing.ys[index] ?? 0) + y
  placing.advances[index] = (placing.advances[index] ?? 0) + advance
}
