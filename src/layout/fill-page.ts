import type { Atom } from './atoms.ts'
import { heightOf } from './candidate.ts'
import { shift } from './items.ts'
import { noteRule } from './notes.ts'
import type { Anchor, Item } from './page.ts'
import { floatGap, type PagePlan, type PageSpec } from './page-plan.ts'
import { anchorsAt, itemsAt } from './place.ts'
import { type Pouring, pour } from './pour.ts'
import type { Area } from './run.ts'
import type { Flow } from './setting.ts'

/** Ink at its place on a page. */
export interface Filled {
  readonly items: readonly Item[]
  readonly anchors: readonly Anchor[]
}

/** Fills the areas of a page, one after the other. */
export function fillPage(areas: readonly Area[], isLastPage: boolean): Filled {
  const filled = areas.map((area, index) => {
    const sinks = !isLastPage ? 'never' : index === 0 ? 'under-text' : 'always'
    return moved(fillArea(area, sinks), area.along)
  })
  return {
    items: filled.flatMap(({ items }) => items),
    anchors: filled.flatMap(({ anchors }) => anchors),
  }
}

function moved(filled: Filled, along: number): Filled {
  if (along === 0) return filled
  return {
    items: filled.items.map((item) => shift(item, along)),
    anchors: filled.anchors.map((anchor) => ({ ...anchor, x: anchor.x + along })),
  }
}

/**
 * Puts what an area holds at its place: figures that floated here, text, end matter, notes. End matter sinks to the foot of the
 * last page where there is text above it.
 */
function fillArea(area: Area, sinks: 'never' | 'under-text' | 'always'): Filled {
  const { run, plan } = area
  const { atoms, spec, flow } = run
  const { sheet } = flow.setting
  const top = sheet.top + area.top
  const foot = sheet.top + area.foot
  const floated = placeFloats(plan, top, spec)
  const notesTop = foot - heightOf(plan.notes)
  const notes = placeNotes(plan, notesTop)
  const text: Pouring = {
    atoms,
    from: plan.from,
    to: plan.to,
    origin: top,
    start: floated.bottom,
    gap: floated.gap,
    isEmpty: plan.floated.length === 0,
    grid: spec.grid,
    skipped: new Set(plan.deferred),
  }
  const end = Math.max(plan.from, Math.min(plan.to, spec.endMatter))
  const hasText = plan.floated.length > 0 || atoms.slice(plan.from, end).some((atom) => atom.type === 'frame')
  const pushesDown = (sinks === 'always' || (sinks === 'under-text' && hasText)) && end < plan.to
  const body = pour(pushesDown ? { ...text, to: end } : text)
  const floor = foot - (plan.notes.length === 0 ? 0 : heightOf(plan.notes) + spec.noteRule)
  const tail = pushesDown
    ? pourAtFoot({ ...text, from: end, start: 0, gap: 0, isEmpty: true }, floor)
    : undefined
  const over = Math.max(body.bottom, 0) - (floor - top)
  if (plan.overfull && over > 0) complainAt(plan, atoms, over, flow)
  return {
    items: [
      ...body.background,
      ...(tail?.background ?? []),
      ...floated.items,
      ...body.items,
      ...(plan.notes.length === 0 ? [] : [noteRule(notesTop, flow)]),
      ...notes.items,
      ...(tail?.items ?? []),
    ],
    anchors: [...floated.anchors, ...body.anchors, ...notes.anchors, ...(tail?.anchors ?? [])],
  }
}

function placeFloats(plan: PagePlan, top: number, spec: PageSpec) {
  const items: Item[] = []
  const anchors: Anchor[] = []
  let y = 0
  for (const [index, frame] of plan.floated.entries()) {
    if (index > 0) y += floatGap * spec.grid
    items.push(...itemsAt(frame, top + y))
    anchors.push(...anchorsAt(frame, top + y))
    y += frame.height
  }
  return { items, anchors, bottom: y, gap: plan.floated.length === 0 ? 0 : floatGap * spec.grid }
}

function placeNotes(plan: PagePlan, top: number) {
  const items: Item[] = []
  const anchors: Anchor[] = []
  let y = top
  for (const [index, { frame, gap }] of plan.notes.entries()) {
    if (index > 0) y += gap
    items.push(...itemsAt(frame, y))
    anchors.push(...anchorsAt(frame, y))
    y += frame.height
  }
  return { items, anchors }
}

/** Measures first, then pours so that the last frame ends at `foot`. */
function pourAtFoot(pouring: Pouring, foot: number) {
  const { bottom } = pour(pouring)
  return pour({ ...pouring, origin: foot - bottom })
}

function complainAt({ from, to }: PagePlan, atoms: readonly Atom[], over: number, flow: Flow): void {
  const anchor = atoms
    .slice(from, to)
    .flatMap((atom) => (atom.type === 'frame' ? atom.anchors : []))
    .find(({ node }) => 'position' in node)
  const node = anchor?.node
  const position = node !== undefined && 'position' in node ? node.position : undefined
  flow.setting.complain('layout/too-tall', position, { over: Math.ceil(over) })
}
