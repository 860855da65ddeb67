import { classOf, coverageIndex } from './coverage.ts'

/**
 * Whether a contextual rule (GSUB 5, GPOS 7) or a chained one (GSUB 6, GPOS 8) applies at `index`. Only the question is
 * answered: a word that needs such a rule is given to the full shaper.
 */
export function matchesContext(
  view: DataView,
  table: number,
  chained: boolean,
  glyphs: readonly number[],
  index: number,
): boolean {
  const rule: Rule = { view, table, chained, glyphs, index }
  switch (view.getUint16(table)) {
    case 1:
      return matchesRules(rule, byGlyph(rule))
    case 2:
      return matchesRules(rule, byClass(rule))
    default:
      return matchesCoverages(rule)
  }
}

interface Rule {
  readonly view: DataView
  readonly table: number
  readonly chained: boolean
  readonly glyphs: readonly number[]
  readonly index: number
}

/** How a rule set names glyphs: themselves, or classes that may differ before, in and after the sequence. */
interface Naming {
  readonly set: number
  readonly sets: number
  readonly before: (glyph: number) => number
  readonly inside: (glyph: number) => number
  readonly after: (glyph: number) => number
}

function byGlyph({ view, table, glyphs, index }: Rule): Naming {
  const itself = (glyph: number) => glyph
  const set = coverageIndex(view, table + view.getUint16(table + 2), glyphs[index] ?? 0)
  return { set, sets: table + 4, before: itself, inside: itself, after: itself }
}

function byClass({ view, table, chained, glyphs, index }: Rule): Naming {
  const reader = (at: number) => {
    const offset = view.getUint16(table + at)
    return (glyph: number) => (offset === 0 ? 0 : classOf(view, table + offset, glyph))
  }
  const glyph = glyphs[index] ?? 0
  const isCovered = coverageIndex(view, table + view.getUint16(table + 2), glyph) >= 0
  const inside = reader(chained ? 6 : 4)
  return {
    set: isCovered ? inside(glyph) : -1,
    sets: table + (chained ? 10 : 6),
    before: reader(4),
    inside,
    after: reader(chained ? 8 : 4),
  }
}

function matchesRules(rule: Rule, { set, sets, ...naming }: Naming): boolean {
  const { view, table, chained } = rule
  if (set < 0 || set >= view.getUint16(sets)) return false
  const offset = view.getUint16(sets + 2 + set * 2)
  if (offset === 0) return false
  const rules = table + offset
  const count = view.getUint16(rules)
  for (let at = 0; at < count; at++) {
    const place = rules + view.getUint16(rules + 2 + at * 2)
    if (chained ? matchesChain(rule, place, naming) : matchesPlain(rule, place, naming)) return true
  }
  return false
}

type Classes = Pick<Naming, 'before' | 'inside' | 'after'>

function matchesPlain({ view, glyphs, index }: Rule, place: number, { inside }: Classes): boolean {
  const count = view.getUint16(place) - 1
  return matchesRow(view, place + 4, count, glyphs, index + 1, 1, inside)
}

function matchesChain({ view, glyphs, index }: Rule, place: number, classes: Classes): boolean {
  const before = view.getUint16(place)
  let at = place + 2
  if (!matchesRow(view, at, before, glyphs, index - 1, -1, classes.before)) return false
  at += before * 2
  const inside = view.getUint16(at) - 1
  if (!matchesRow(view, at + 2, inside, glyphs, index + 1, 1, classes.inside)) return false
  at += 2 + inside * 2
  return matchesRow(view, at + 2, view.getUint16(at), glyphs, index + 1 + inside, 1, classes.after)
}

function matchesRow(
  view: DataView,
  row: number,
  count: number,
  glyphs: readonly number[],
  from: number,
  step: number,
  name: (glyph: number) => number,
): boolean {
  for (let at = 0; at < count; at++) {
    const glyph = glyphs[from + at * step]
    if (glyph === undefined || name(glyph) !== view.getUint16(row + at * 2)) return false
  }
  return true
}

function matchesCoverages({ view, table, chained, glyphs, index }: Rule): boolean {
  const covers = (row: number, count: number, from: number, step: number): boolean => {
    for (let at = 0; at < count; at++) {
      const glyph = glyphs[from + at * step]
      if (glyph === undefined) return false
      if (coverageIndex(view, table + view.getUint16(row + at * 2), glyph) < 0) return false
    }
    return true
  }
  if (!chained) return covers(table + 6, view.getUint16(table + 2), index, 1)
  const before = view.getUint16(table + 2)
  const insideAt = table + 4 + before * 2
  const inside = view.getUint16(insideAt)
  const afterAt = insideAt + 2 + inside * 2
  return (
    covers(insideAt + 2, inside, index, 1) &&
    covers(table + 4, before, index - 1, -1) &&
    covers(afterAt + 2, view.getUint16(afterAt), index + inside, 1)
  )
}
