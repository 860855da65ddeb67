import type { Atom } from './atoms.ts'
import { breakPages } from './break-pages.ts'
import type { SetMasthead } from './masthead.ts'
import { noteRuleHeight, noteSetter } from './notes.ts'
import type { PagePlan, PageSpec } from './page-plan.ts'
import type { Flow } from './setting.ts'

/** A column of atoms, broken into pages of one kind. */
export interface Run {
  readonly flow: Flow
  readonly atoms: readonly Atom[]
  readonly spec: PageSpec
  readonly plans: readonly PagePlan[]
}

/** A page whose content is known, before anything has its place on it. */
export interface PlannedPage {
  readonly flow: Flow
  /** In the order in which they are read. */
  readonly areas: readonly Area[]
}

/** A part of a page: all of it, a column, or a piece of a column. */
export interface Area {
  readonly run: Run
  readonly plan: PagePlan
  /** Where it begins, and where notes end at its foot; down from the top of the text area. */
  readonly top: number
  readonly foot: number
  /** From the column of its flow to the one it stands in. */
  readonly along: number
}

/** What is set on pages of one kind, and the notes as they stand at their foot. */
export interface Paper {
  readonly flow: Flow
  readonly linesOfNote: PageSpec['linesOfNote']
}

export function paperOf(flow: Flow): Paper {
  return { flow, linesOfNote: noteSetter(flow.setting.publication.brief.notes, flow) }
}

/** Breaks atoms, of which the last `tail` are end matter, into pages; those of the opening begin under the masthead. */
export function breakRun(atoms: readonly Atom[], tail: number, paper: Paper, opening?: SetMasthead): Run {
  const spec = specOf(atoms, tail, paper, { top: opening?.height ?? 0, notes: opening?.notes ?? [] })
  return { flow: paper.flow, atoms, spec, plans: breakPages(atoms, spec) }
}

/** What pages are broken to of which the first is filled down to `top`, with notes called for up there. */
export function specOf(
  atoms: readonly Atom[],
  tail: number,
  { flow, linesOfNote }: Paper,
  { top, notes }: { readonly top: number; readonly notes: readonly number[] },
): PageSpec {
  const { depth, grid, columns } = flow.setting.sheet
  return {
    columns: columns.length,
    depth,
    depths: [Math.max(depth - top, 0)],
    grid,
    noteRule: noteRuleHeight(flow),
    openingNotes: notes,
    linesOfNote,
    endMatter: atoms.length - tail,
  }
}

/** The areas of a run on one of its pages: a column each, but for those that stay empty. */
export function areasOf(run: Run, page: number, top: number, foot: number): readonly Area[] {
  const { columns } = run.flow.setting.sheet
  const plans = run.plans.slice(page * columns.length, (page + 1) * columns.length)
  return plans.flatMap((plan, column) => {
    const along = (columns[column]?.left ?? 0) - (columns[0]?.left ?? 0)
    return isEmpty(plan) ? [] : [{ run, plan, top, foot, along }]
  })
}

function isEmpty({ from, to, floated, notes }: PagePlan): boolean {
  return from === to && floated.length === 0 && notes.length === 0
}
