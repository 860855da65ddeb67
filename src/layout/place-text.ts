import type { Atom } from './atoms.ts'
import { balanceEnd, lastPageStart } from './balance-columns.ts'
import { beginning, breakFrom, plansTo } from './break-pages.ts'
import type { Start } from './candidate.ts'
import type { FlowedStretch } from './flow-body.ts'
import { type FlowedZone, wholeHeight } from './flow-zones.ts'
import type { PageSpec } from './page-plan.ts'
import { type Area, areasOf, breakRun, type Run, specOf } from './run.ts'
import { leastLines, onGrid, spaceBehind } from './zone-space.ts'

/** Text in columns with what floats to the head of its pages. The first page is the rest of one that is filled already. */
export interface PlacedText {
  readonly pages: readonly (readonly Area[])[]
  readonly used: number
  readonly gap: number
  readonly pageOf: ReadonlyMap<FlowedZone, (blocks: number) => number>
  /** Zones that are still to be placed. */
  readonly rest: readonly FlowedZone[]
}

/** How far the page is filled on which text begins, and the notes called for up there. */
export interface TextPlace {
  readonly used: number
  readonly notes: readonly number[]
}

/**
 * Places the text that comes first among zones, or behind a wide one that may float. Text behind a wide zone that has no
 * room fills the page, and what the zone shows stands at the head of the next one. Pages before the one on which text ends
 * stay as they are when more is added.
 */
export function placeText(zones: readonly FlowedZone[], place: TextPlace): PlacedText {
  const [first, ...others] = zones
  if (first === undefined) throw new Error('there is no text to place')
  const begun: Text = { atoms: [], parts: [], start: beginning, heads: [place.used], floats: [] }
  let rest = first.isWide ? zones : others
  let text: Text = first.isWide ? begun : withPart(begun, first, first)
  for (;;) {
    const broken = breakText(text, place)
    const [wide, next, ...further] = rest
    const isBegun = text.parts.length > 0
    if (wide === undefined || next === undefined || (isBegun && !isOvertaken(rest, text, broken)))
      return { ...finished(text, broken), rest }
    text = withPart(withFloat(text, wide, broken), next, next.continued())
    rest = further
  }
}

/** Text as far as it is gathered. */
interface Text {
  readonly atoms: readonly Atom[]
  readonly parts: readonly { readonly zone: FlowedZone; readonly ends: readonly number[] }[]
  /** Where it is broken from: what stands before stays. */
  readonly start: Start
  /** How far each page is filled from its top before any text. */
  readonly heads: readonly number[]
  readonly floats: readonly Float[]
}

interface Float {
  readonly zone: FlowedZone
  readonly atoms: readonly Atom[]
  readonly page: number
  readonly top: number
}

function withPart(text: Text, zone: FlowedZone, { atoms, ends }: FlowedStretch): Text {
  const from = text.atoms.length
  return {
    ...text,
    atoms: [...text.atoms, ...atoms],
    parts: [...text.parts, { zone, ends: ends.map((end) => from + end) }],
  }
}

/** Text as it stands on its pages, or that there is none. */
interface Broken {
  readonly run?: Run
  readonly start: Start
  readonly lastPage: number
  readonly used: number
}

function breakText({ atoms, parts, start, heads }: Text, { notes }: TextPlace): Broken {
  const [first] = parts
  const [top = 0] = heads
  if (first === undefined) return { start, lastPage: 0, used: top }
  const { paper } = first.zone
  const { flow } = paper
  const { depth, columns } = flow.setting.sheet
  const depths = heads.map((head) => Math.max(0, depth - head))
  const spec: PageSpec = { ...specOf(atoms, 0, paper, { top, notes }), depths }
  const end = breakFrom(start, atoms, spec)
  const plans = plansTo(balanceEnd(end, atoms, spec))
  const lastPage = Math.floor((plans.length - 1) / columns.length)
  const filled = plans.slice(lastPage * columns.length).map(({ height }) => height)
  return {
    run: { flow, atoms, spec, plans },
    start: lastPageStart(end, columns.length) ?? start,
    lastPage,
    used: (heads[lastPage] ?? 0) + Math.max(...filled),
  }
}

/** Whether text fills the page that a wide zone leaves: it has no room there, or one before it had none. */
function isOvertaken(rest: readonly FlowedZone[], { heads }: Text, { lastPage, used }: Broken): boolean {
  return mayFloat(rest) && (heads.length - 1 > lastPage || !hasRoom(rest, used))
}

/** Whether the first of some zones lets the text of the next one come before it, and a page can hold it. */
export function mayFloat([zone, next]: readonly FlowedZone[]): boolean {
  if (zone?.floating === undefined || next === undefined || next.isWide || next.startsPage) return false
  if (zone.numbered.some((kind) => next.numbered.includes(kind))) return false
  return wholeHeight(zone.floating(), zone.paper) <= zone.paper.flow.setting.sheet.depth
}

/** Whether the first of some zones fits a page that is filled down to `used`. */
export function hasRoom([zone]: readonly FlowedZone[], used: number): boolean {
  if (zone === undefined) return true
  const { depth, grid } = zone.paper.flow.setting.sheet
  const top = used === 0 ? 0 : onGrid(used + zone.gap, grid)
  return top + wholeHeight(zone.atoms, zone.paper) <= depth
}

/** Puts a zone at the head of the page after the text, or under what floated there before it. */
function withFloat(text: Text, zone: FlowedZone, { start, lastPage }: Broken): Text {
  const { setting, style } = zone.paper.flow
  const { depth, grid } = setting.sheet
  const atoms = zone.floating?.() ?? zone.atoms
  const height = wholeHeight(atoms, zone.paper)
  const latest = Math.max(lastPage + 1, text.heads.length - 1)
  const filled = text.heads[latest] ?? 0
  const [page, top] = filled + height > depth ? [latest + 1, 0] : [latest, filled]
  const below = onGrid(top + height + zone.gap, grid)
  const heads = Array.from({ length: page + 1 }, (_, index) => text.heads[index] ?? 0)
  heads[page] = depth - below < leastLines * style.leading ? depth : below
  return { ...text, start, heads, floats: [...text.floats, { zone, atoms, page, top }] }
}

function finished(
  { atoms, parts, heads, floats }: Text,
  { run, lastPage, used }: Broken,
): Omit<PlacedText, 'rest'> {
  const count = Math.max(lastPage + 1, heads.length)
  const plans = run?.plans ?? []
  const columns = run?.spec.columns ?? 1
  const pages = Array.from({ length: count }, (_, page): readonly Area[] => {
    const top = heads[page] ?? 0
    const foot = page < lastPage ? (run?.flow.setting.sheet.depth ?? 0) : used
    return [
      ...floats.filter((float) => float.page === page).flatMap(floatedAreas),
      ...(run === undefined ? [] : areasOf(run, page, top, foot)),
    ]
  })
  const pageOf = parts.map(({ zone, ends }) => {
    const of = (blocks: number) => {
      const plan = plans.findIndex(({ to }) => to >= (ends[blocks - 1] ?? 0))
      return Math.floor(Math.max(plan, 0) / columns)
    }
    return [zone, of] as const
  })
  const isUnderText = count === lastPage + 1
  return {
    pages,
    used: isUnderText ? used : (heads.at(-1) ?? 0),
    gap: isUnderText ? spaceBehind(atoms) : 0,
    pageOf: new Map([...pageOf, ...floats.map(({ zone, page }) => [zone, () => page] as const)]),
  }
}

function floatedAreas({ zone, atoms, top }: Float): readonly Area[] {
  const run = breakRun(atoms, 0, zone.paper)
  return areasOf(run, 0, top, top + (run.plans[0]?.height ?? 0))
}
