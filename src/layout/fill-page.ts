import type { Atom } from './atoms.ts'
import { heightOf } from './candidate.ts'
import { noteRule } from './notes.ts'
import type { Anchor, Item } from './page.ts'
import { floatGap, type PagePlan, type PageSpec } from './page-plan.ts'
import { anchorsAt, itemsAt } from './place.ts'
import { type Pouring, pour } from './pour.ts'
import type { Flow } from './setting.ts'

/** What every page is filled from, and where this one begins. */
export interface Filling {
  readonly atoms: readonly Atom[]
  readonly spec: PageSpec
  readonly top: number
  readonly isLast: boolean
}

/** Puts what a page holds at its place: figures that floated here, text, end matter at the foot of the last page, notes. */
export function fillPage(
  plan: PagePlan,
  filling: Filling,
  flow: Flow,
): { readonly items: readonly Item[]; readonly anchors: readonly Anchor[] } {
  const { atoms, spec, top, isLast } = filling
  const { sheet } = flow.setting
  const foot = sheet.top + sheet.depth
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
  const pushesDown = isLast && hasText && end < plan.to
  const body = pour(pushesDown ? { ...text, to: end } : text)
  const area = foot - (plan.notes.length === 0 ? 0 : heightOf(plan.notes) + spec.noteRule)
  const tail = pushesDown
    ? pourAtFoot({ ...text, from: end, start: 0, gap: 0, isEmpty: true }, area)
    : undefined
  const over = Math.max(body.bottom, 0) - (area - top)
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
