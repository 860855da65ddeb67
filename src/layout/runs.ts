import type { Block } from '../brief/index.ts'
import { type Atom, costs, penalty, space } from './atoms.ts'
import { flowEndMatter } from './end-matter.ts'
import { flowStretch } from './flow-body.ts'
import type { SetMasthead } from './masthead.ts'
import { breakRun, type Paper, type PlannedPage, paperOf, type Run } from './run.ts'
import type { Flow, Setting } from './setting.ts'
import { type Sheet, spanningSheet } from './sheet.ts'
import { divideBody, type Stretch } from './stretches.ts'
import { tableFitter } from './table-fit.ts'
import { planZones } from './zones.ts'

/** Flows the body and what comes after it, stretch by stretch, and breaks each into pages of its kind. */
export function planPages(flow: Flow, masthead: SetMasthead): readonly PlannedPage[] {
  const { brief, endMatter } = flow.setting.publication
  const { sheet, turned } = flow.setting
  const upright = paperOf(flow)
  const spanning = sheet.columns.length === 1 ? upright : paperOf(onPages(spanningSheet(sheet), flow))
  const papers: Papers = { upright, spanning, turned: paperOf(onPages(turned, flow)) }
  const tail = endMatter.length === 0 ? [] : flowEndMatter(endMatter, spanning.flow)
  const stretches = divideBody(brief.children, spanning.flow)
  return stretches.flatMap((stretch, index): readonly PlannedPage[] => {
    const opening = index === 0 ? masthead : undefined
    return planStretch(stretch, { papers, opening, tail: index === stretches.length - 1 ? tail : [] })
  })
}

interface Papers {
  readonly upright: Paper
  /** For what stands across the columns of an upright page. */
  readonly spanning: Paper
  readonly turned: Paper
}

function onPages(sheet: Sheet, flow: Flow): Flow {
  return { ...flow, column: sheet.text, setting: { ...flow.setting, sheet } }
}

/** What stands around a stretch: the masthead over the first, the end matter behind the last. */
interface Surroundings {
  readonly papers: Papers
  readonly opening: SetMasthead | undefined
  readonly tail: readonly Atom[]
}

function planStretch(stretch: Stretch, surroundings: Surroundings): readonly PlannedPage[] {
  const { papers, tail } = surroundings
  if (stretch.isTurned)
    return [...pagesOf(breakTurned(stretch.blocks, papers.turned)), ...alone(tail, papers)]
  const isColumned = papers.upright.flow.setting.sheet.columns.length > 1
  return isColumned ? planColumns(stretch, surroundings) : planColumn(stretch, surroundings)
}

function alone(tail: readonly Atom[], { spanning }: Papers): readonly PlannedPage[] {
  return tail.length === 0 ? [] : pagesOf(breakRun(tail, tail.length, spanning))
}

/** Turned pages that stand behind the one on which the atoms up to `at` end. */
interface Behind {
  readonly at: number
  readonly pages: readonly PlannedPage[]
}

/**
 * Breaks a stretch into pages of one column. The end matter follows on its last page, unless something stands apart behind
 * it: nothing comes after the imprint.
 */
function planColumn(stretch: Stretch, { papers, opening, tail }: Surroundings): readonly PlannedPage[] {
  const { upright, turned } = papers
  const { atoms, ends } = flowStretch(stretch.blocks, opening !== undefined, upright.flow)
  const apart = stretch.apart.map(
    ({ after, tables }): Behind => ({
      at: ends[after - 1] ?? 0,
      pages: pagesOf(breakTurned(tables, turned)),
    }),
  )
  const joint =
    atoms.length === 0 || tail.length === 0
      ? []
      : [space(upright.flow.style.leading * tailGap), penalty(costs.none)]
  const whole = breakRun([...atoms, ...joint, ...tail], tail.length, upright, opening)
  const closing = whole.plans.find(({ to }) => to > whole.spec.endMatter)?.from
  const isBehind = closing !== undefined && apart.some(({ at }) => closing === 0 || at > closing)
  const top = opening?.height ?? 0
  if (!isBehind) return pagesOf(whole, top, apart)
  return [...pagesOf(breakRun(atoms, 0, upright, opening), top, apart), ...alone(tail, papers)]
}

/** Lines of body text between the end of the text and the end matter, at least. */
const tailGap = 2

/** The pages of a run of one column, the first filled down to `top`, with what stands apart between them. */
function pagesOf(run: Run, top = 0, apart: readonly Behind[] = []): readonly PlannedPage[] {
  const { flow } = run
  const pages: PlannedPage[] = []
  let next = 0
  for (const [index, plan] of run.plans.entries()) {
    const area = { run, plan, top: index === 0 ? top : 0, foot: flow.setting.sheet.depth, along: 0 }
    pages.push({ flow, areas: [area] })
    for (let behind = apart[next]; behind !== undefined && behind.at <= plan.to; behind = apart[next]) {
      pages.push(...behind.pages)
      next += 1
    }
  }
  return pages
}

/** Breaks a stretch into pages of several columns, with what stands across them. */
function planColumns(stretch: Stretch, { papers, opening, tail }: Surroundings): readonly PlannedPage[] {
  const apart = stretch.apart.map(({ after, tables }) => ({
    after,
    pages: pagesOf(breakTurned(tables, papers.turned)),
  }))
  return planZones(stretch.blocks, papers, { opening, apart, tail })
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
