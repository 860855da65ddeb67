import type { Block } from '../brief/index.ts'
import { type Atom, costs, penalty, space } from './atoms.ts'
import { breakPages } from './break-pages.ts'
import { flowEndMatter } from './end-matter.ts'
import { flowStretch } from './flow-body.ts'
import type { SetMasthead } from './masthead.ts'
import { noteRuleHeight, noteSetter } from './notes.ts'
import type { PagePlan, PageSpec } from './page-plan.ts'
import type { Flow, Setting } from './setting.ts'
import { divideBody, type Stretch } from './stretches.ts'
import { tableFitter } from './table-fit.ts'

/** A column of atoms, broken into pages of one kind. */
export interface Run {
  readonly flow: Flow
  readonly atoms: readonly Atom[]
  readonly spec: PageSpec
  readonly plans: readonly PagePlan[]
  /** Runs that stand behind the page on which the atoms up to `at` end. */
  readonly apart: readonly { readonly at: number; readonly run: Run }[]
}

/** A page whose content is known, before anything has its place on it. */
export interface PlannedPage {
  readonly run: Run
  readonly plan: PagePlan
}

/** Flows the body and what comes after it, stretch by stretch, and breaks each into pages of its kind. */
export function planPages(flow: Flow, masthead: SetMasthead): readonly PlannedPage[] {
  const { brief, endMatter } = flow.setting.publication
  const papers: Papers = { upright: paperOf(flow), turned: paperOf(onTurnedPages(flow)) }
  const tail = endMatter.length === 0 ? [] : flowEndMatter(endMatter, flow)
  const stretches = divideBody(brief.children, flow)
  const runs = stretches.flatMap((stretch, index): readonly Run[] => {
    const opening = index === 0 ? masthead : undefined
    return planStretch(stretch, { papers, opening, tail: index === stretches.length - 1 ? tail : [] })
  })
  return runs.flatMap(pagesOf)
}

/** The pages of a run, with those of what stands apart behind the page on which the text before it ends. */
function pagesOf(run: Run): readonly PlannedPage[] {
  const pages: PlannedPage[] = []
  let next = 0
  for (const plan of run.plans) {
    pages.push({ run, plan })
    for (let apart = run.apart[next]; apart !== undefined && apart.at <= plan.to; apart = run.apart[next]) {
      pages.push(...pagesOf(apart.run))
      next += 1
    }
  }
  return pages
}

/** What is set on pages of one kind, and the notes as they stand at their foot. */
interface Paper {
  readonly flow: Flow
  readonly linesOfNote: PageSpec['linesOfNote']
}

interface Papers {
  readonly upright: Paper
  readonly turned: Paper
}

function paperOf(flow: Flow): Paper {
  return { flow, linesOfNote: noteSetter(flow.setting.publication.brief.notes, flow) }
}

function onTurnedPages(flow: Flow): Flow {
  const { turned } = flow.setting
  return { ...flow, column: turned.text, setting: { ...flow.setting, sheet: turned } }
}

/** What stands around a stretch: the masthead over the first, the end matter behind the last. */
interface Surroundings {
  readonly papers: Papers
  readonly opening: SetMasthead | undefined
  readonly tail: readonly Atom[]
}

/**
 * Breaks a stretch into pages. The end matter follows on its last page, unless that was turned, or something stands apart
 * behind it: nothing comes after the imprint.
 */
function planStretch(stretch: Stretch, { papers, opening, tail }: Surroundings): readonly Run[] {
  const { upright, turned } = papers
  const alone = (): readonly Run[] => (tail.length === 0 ? [] : [breakRun(tail, tail.length, upright)])
  if (stretch.isTurned) return [breakTurned(stretch.blocks, turned), ...alone()]
  const { atoms, ends } = flowStretch(stretch.blocks, opening !== undefined, upright.flow)
  const apart = stretch.apart.map(({ after, tables }) => ({
    at: ends[after - 1] ?? 0,
    run: breakTurned(tables, turned),
  }))
  const joint =
    atoms.length === 0 || tail.length === 0
      ? []
      : [space(upright.flow.style.leading * tailGap), penalty(costs.none)]
  const whole = { ...breakRun([...atoms, ...joint, ...tail], tail.length, upright, opening), apart }
  const closing = whole.plans.find(({ to }) => to > whole.spec.endMatter)?.from
  const isBehind = closing !== undefined && apart.some(({ at }) => closing === 0 || at > closing)
  return isBehind ? [{ ...breakRun(atoms, 0, upright, opening), apart }, ...alone()] : [whole]
}

/** Lines of body text between the end of the text and the end matter, at least. */
const tailGap = 2

/** Breaks atoms, of which the last `tail` are end matter, into pages; those of the opening begin under the masthead. */
function breakRun(
  atoms: readonly Atom[],
  tail: number,
  { flow, linesOfNote }: Paper,
  opening?: SetMasthead,
): Run {
  const { depth, grid } = flow.setting.sheet
  const spec: PageSpec = {
    depth,
    firstDepth: Math.max(depth - (opening?.height ?? 0), 0),
    grid,
    noteRule: noteRuleHeight(flow),
    openingNotes: opening?.notes ?? [],
    linesOfNote,
    endMatter: atoms.length - tail,
  }
  return { flow, atoms, spec, plans: breakPages(atoms, spec), apart: [] }
}

/** Breaks what stands on turned pages; tables of which but a few rows would be left for the last take smaller type if that saves it. */
function breakTurned(blocks: readonly Block[], paper: Paper): Run {
  const run = breakRun(flowStretch(blocks, false, paper.flow).atoms, 0, paper)
  if (!endsInStub(run)) return run
  // What is wrong with these blocks has been said.
  const setting: Setting = { ...paper.flow.setting, complain: () => {} }
  for (const largest of savingScales) {
    const flow: Flow = { ...paper.flow, setting: { ...setting, fit: tableFitter(largest) } }
    const smaller = breakRun(flowStretch(blocks, false, flow).atoms, 0, { ...paper, flow })
    if (smaller.plans.length < run.plans.length) return smaller
  }
  return run
}

/** Sizes of type, as shares of a table's own, that save a page without being much smaller. */
const savingScales = [0.92, 0.84]

function endsInStub({ plans, atoms, flow }: Run): boolean {
  const last = plans.at(-1)
  if (last === undefined || plans.length < 2) return false
  const height = atoms
    .slice(last.from, last.to)
    .reduce((sum, atom) => sum + (atom.type === 'frame' ? atom.height : 0), 0)
  return height < flow.setting.sheet.depth * stubShare
}

/** A page that is filled less looks like an oversight. */
const stubShare = 0.25
