import type { BodyBlock } from '../brief/index.ts'
import type { Atom } from './atoms.ts'
import { type FlowedZone, flowZones, type Papers } from './flow-zones.ts'
import type { SetMasthead } from './masthead.ts'
import { type Progress, placeZones } from './place-zones.ts'
import type { PlannedPage } from './run.ts'

/** What stands around the body, and between its pages. */
export interface Around {
  readonly opening: SetMasthead | undefined
  /** Turned pages, to stand behind the page on which the first `after` blocks end; in order. */
  readonly apart: readonly { readonly after: number; readonly pages: readonly PlannedPage[] }[]
  readonly tail: readonly Atom[]
}

/**
 * Breaks blocks into pages of several columns. What one column has no room for stands across all of them: those above are
 * balanced, and the columns go on below. The end matter follows across the last page, unless something stands apart behind it.
 */
export function planZones(
  blocks: readonly BodyBlock[],
  papers: Papers,
  { opening, apart, tail }: Around,
): readonly PlannedPage[] {
  const { height: used = 0, notes = [] } = opening ?? {}
  const zones = flowZones(blocks, papers, opening !== undefined)
  const begun: Progress = { pages: [[]], used, gap: 0, notes, isEnded: false, pageOf: new Map() }
  const body = placeZones(zones, begun)
  const behind = apart.map(({ after, pages }) => ({ page: pageOf(after, zones, body), pages }))
  const isApartLast = behind.some(({ page }) => page === body.pages.length - 1)
  const hasMatter = tail.length > 0 || body.notes.length > 0
  const all = hasMatter ? placeZones([endMatterZone(tail, papers, isApartLast)], body) : body
  return all.pages.flatMap((areas, index) => [
    { flow: papers.upright.flow, areas },
    ...behind.flatMap(({ page, pages }) => (page === index ? pages : [])),
  ])
}

/** The page on which the first `after` blocks end. */
function pageOf(after: number, zones: readonly FlowedZone[], progress: Progress): number {
  const zone = zones.findLast(({ from, ends }) => from < after && ends.length > 0)
  if (zone === undefined) return 0
  return progress.pageOf.get(zone)?.(Math.min(after - zone.from, zone.ends.length)) ?? 0
}

function endMatterZone(tail: readonly Atom[], { spanning }: Papers, startsPage: boolean): FlowedZone {
  const flowed = { atoms: tail, ends: [] }
  return {
    paper: spanning,
    isWide: true,
    ...flowed,
    continued: () => flowed,
    startsPage,
    gap: spanning.flow.style.leading * gapLines,
    from: 0,
    numbered: [],
    isTail: true,
  }
}

/** Lines of body text between the end of the text and the end matter, at least. */
const gapLines = 2
