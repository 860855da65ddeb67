import { matchesContext } from './context.ts'
import { coverageIndex } from './coverage.ts'
import type { Lookup } from './lookups.ts'

/** Glyphs of a word with the characters each stands for; changed in place while it is being shaped. */
export interface GlyphRow {
  readonly ids: number[]
  readonly texts: string[]
}

/**
 * Applies single substitutions, alternates (the first) and ligatures of GSUB. False when a rule of another kind would
 * apply: then the row is spoilt, and the word is one for the full shaper.
 */
export function substitute(view: DataView, lookups: readonly Lookup[], row: GlyphRow): boolean {
  for (const lookup of lookups) {
    for (let index = 0; index < row.ids.length; index++)
      if (applyLookup(view, lookup, row, index) === 'beyond') return false
  }
  return true
}

type Outcome = 'applied' | 'unchanged' | 'beyond'

function applyLookup(
  view: DataView,
  { type, flags, subtables }: Lookup,
  row: GlyphRow,
  index: number,
): Outcome {
  for (const table of subtables) {
    const outcome = appliers[type]?.(view, table, row, index) ?? 'beyond'
    // Rules that skip bases or ligatures look past their neighbours.
    if (outcome !== 'unchanged') return (flags & skipping) === 0 ? outcome : 'beyond'
  }
  return 'unchanged'
}

const skipping = 0x0006

const appliers: Readonly<
  Record<number, (view: DataView, table: number, row: GlyphRow, index: number) => Outcome>
> = {
  1: substituteSingle,
  2: (view, table, row, index) => (coverageAt(view, table, row, index) < 0 ? 'unchanged' : 'beyond'),
  3: substituteAlternate,
  4: substituteLigature,
  5: (view, table, row, index) =>
    matchesContext(view, table, false, row.ids, index) ? 'beyond' : 'unchanged',
  6: (view, table, row, index) =>
    matchesContext(view, table, true, row.ids, index) ? 'beyond' : 'unchanged',
}

function coverageAt(view: DataView, table: number, { ids }: GlyphRow, index: number): number {
  return coverageIndex(view, table + view.getUint16(table + 2), ids[index] ?? 0)
}

function substituteSingle(view: DataView, table: number, row: GlyphRow, index: number): Outcome {
  const covered = coverageAt(view, table, row, index)
  if (covered < 0) return 'unchanged'
  const isDelta = view.getUint16(table) === 1
  row.ids[index] = isDelta
    ? ((row.ids[index] ?? 0) + view.getInt16(table + 4)) & 0xffff
    : view.getUint16(table + 6 + covered * 2)
  return 'applied'
}

function substituteAlternate(view: DataView, table: number, row: GlyphRow, index: number): Outcome {
  const covered = coverageAt(view, table, row, index)
  if (covered < 0) return 'unchanged'
  const set = table + view.getUint16(table + 6 + covered * 2)
  row.ids[index] = view.getUint16(set + 2)
  return 'applied'
}

function substituteLigature(view: DataView, table: number, row: GlyphRow, index: number): Outcome {
  const covered = coverageAt(view, table, row, index)
  if (covered < 0) return 'unchanged'
  const set = table + view.getUint16(table + 6 + covered * 2)
  const count = view.getUint16(set)
  for (let at = 0; at < count; at++) {
    const ligature = set + view.getUint16(set + 2 + at * 2)
    const components = view.getUint16(ligature + 2)
    if (!matchesComponents(view, ligature + 4, components - 1, row.ids, index + 1)) continue
    row.ids.splice(index, components, view.getUint16(ligature))
    row.texts.splice(index, components, row.texts.slice(index, index + components).join(''))
    return 'applied'
  }
  return 'unchanged'
}

function matchesComponents(
  view: DataView,
  list: number,
  count: number,
  ids: readonly number[],
  from: number,
): boolean {
  for (let at = 0; at < count; at++) if (ids[from + at] !== view.getUint16(list + at * 2)) return false
  return true
}
