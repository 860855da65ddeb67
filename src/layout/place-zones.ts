import { beginning, breakFrom, plansTo } from './break-pages.ts'
import type { FlowedZone } from './flow-zones.ts'
import { hasRoom, mayFloat, type PlacedText, placeText } from './place-text.ts'
import { type Area, areasOf, type Run, specOf } from './run.ts'
import { leastLines, onGrid, spaceAhead, spaceBehind } from './zone-space.ts'

/** Pages as far as they are filled. */
export interface Progress {
  readonly pages: readonly (readonly Area[])[]
  /** How far the last page is filled, down from the top of the text area. */
  readonly used: number
  /** Space that what stands last wants under it. */
  readonly gap: number
  /** Notes called for above what comes next. */
  readonly notes: readonly number[]
  /** Whether the author wants a new page here. */
  readonly isEnded: boolean
  /** The page on which so many blocks of a zone end. */
  readonly pageOf: ReadonlyMap<FlowedZone, (blocks: number) => number>
}

/** Fills pages with zones, each going on where the last one ended, or at the head of the next page. */
export function placeZones(zones: readonly FlowedZone[], begun: Progress): Progress {
  let progress = begun
  let rest = zones
  for (let zone = rest[0]; zone !== undefined; zone = rest[0]) {
    const place = nextPlace(zone, progress)
    const floats = mayFloat(rest) && !hasRoom(rest, progress.used)
    if (zone.atoms.length === 0 && zone.isTail !== true) {
      progress = passOver(zone, progress)
      rest = rest.slice(1)
    } else if (zone.isWide && !floats) {
      progress = placeWide(zone, place)
      rest = rest.slice(1)
    } else {
      const placed = placeText(rest, place)
      progress = withText(placed, place)
      rest = placed.rest
    }
  }
  return progress
}

function passOver({ notes = [], startsPage }: FlowedZone, progress: Progress): Progress {
  const isEnded = progress.isEnded || startsPage
  return { ...progress, isEnded, notes: [...progress.notes, ...notes] }
}

/** The progress from which a zone goes on: where `used` ends, or on a new page. */
function nextPlace(zone: FlowedZone, progress: Progress): Progress {
  const { style, setting } = zone.paper.flow
  const { depth, grid } = setting.sheet
  const isUnderAreas = progress.pages.at(-1)?.length !== 0
  const above = Math.max(progress.gap, zone.gap, spaceAhead(zone.atoms))
  const used = onGrid(progress.used + (isUnderAreas ? above : 0), grid)
  const hasNoRoom = depth - used < leastLines * style.leading
  const needsPage = progress.used > 0 && (zone.startsPage || progress.isEnded || hasNoRoom)
  const placed = { ...progress, gap: 0, isEnded: false }
  return needsPage ? { ...placed, pages: [...progress.pages, []], used: 0 } : { ...placed, used }
}

function placeWide(zone: FlowedZone, { pages, used: top, ...progress }: Progress): Progress {
  const { paper, atoms, ends, isTail = false } = zone
  const { depth } = paper.flow.setting.sheet
  const isOpening = zone.notes !== undefined
  const notes = [...progress.notes, ...(zone.notes ?? [])]
  const spec = specOf(atoms, isTail ? atoms.length : 0, paper, { top, notes: isOpening ? [] : notes })
  const run: Run = { flow: paper.flow, atoms, spec, plans: plansTo(breakFrom(beginning, atoms, spec)) }
  const last = run.plans.length - 1
  const used = (last === 0 ? top : 0) + (run.plans[last]?.height ?? 0)
  const own = run.plans.map((_, page) =>
    areasOf(run, page, page === 0 ? top : 0, isTail || page < last ? depth : used),
  )
  const start = pages.length - 1
  const pageOf = (blocks: number) => start + run.plans.findIndex(({ to }) => to >= (ends[blocks - 1] ?? 0))
  return {
    ...progress,
    pages: joined(pages, own),
    used,
    gap: spaceBehind(atoms),
    notes: isOpening ? notes : [],
    pageOf: new Map([...progress.pageOf, [zone, pageOf]]),
  }
}

function withText({ pages, used, gap, pageOf }: PlacedText, place: Progress): Progress {
  const start = place.pages.length - 1
  const own = [...pageOf].map(([zone, of]) => [zone, (blocks: number) => start + of(blocks)] as const)
  return {
    ...place,
    pages: joined(place.pages, pages),
    used,
    gap,
    notes: [],
    pageOf: new Map([...place.pageOf, ...own]),
  }
}

/** The first of further pages is the rest of the last one. */
function joined(
  pages: readonly (readonly Area[])[],
  [first = [], ...others]: readonly (readonly Area[])[],
): readonly (readonly Area[])[] {
  return [...pages.slice(0, -1), [...(pages.at(-1) ?? []), ...first], ...others]
}
