import type { Atom, Container, Frame } from './atoms.ts'
import { lower, rectangle } from './items.ts'
import type { Anchor, Item } from './page.ts'
import { cutContainers, topOf } from './page-plan.ts'

/** Ink at its place: what lies behind, then the rest, in order. */
export interface Poured {
  readonly background: readonly Item[]
  readonly items: readonly Item[]
  readonly anchors: readonly Anchor[]
  /** Where the last frame ends, room for cut containers included. */
  readonly bottom: number
}

/** A stretch of atoms and where it goes. */
export interface Pouring {
  readonly atoms: readonly Atom[]
  readonly from: number
  readonly to: number
  /** Top of the area; the grid begins here. */
  readonly origin: number
  /** Down from the origin, and the space that has to follow what stands there. */
  readonly start: number
  readonly gap: number
  readonly isEmpty: boolean
  readonly grid: number
  readonly skipped: ReadonlySet<Frame>
}

/** Sets a stretch of atoms one under the other and draws its containers around what came into each: flatten, break, re-nest. */
export function pour(pouring: Pouring): Poured {
  const { atoms, from, to, origin, grid, skipped } = pouring
  const items: Item[] = []
  const anchors: Anchor[] = []
  const boxes = openBoxes()
  let { start: y, gap, isEmpty } = pouring
  const continued = from > 0 ? cutContainers(atoms, from) : []
  if (continued.length > 0) {
    y += gap
    gap = 0
  }
  for (const container of continued) {
    boxes.open(container, origin + y, false)
    y += container.cut
    if (container.repeat !== undefined) {
      items.push(...container.repeat.items.map((item) => lower(asArtifact(item), origin + y)))
      y += container.repeat.height
    }
  }
  for (let index = from; index < to; index += 1) {
    const atom = atoms[index]
    if (atom === undefined || atom.type === 'penalty') continue
    if (atom.type === 'space') gap = Math.max(gap, atom.height)
    else if (!skipped.has(atom)) {
      const top = topOf(atom, y + (isEmpty ? 0 : gap), grid)
      boxes.keep(atom.containers, origin + y, origin + top)
      items.push(...atom.items.map((item) => lower(item, origin + top)))
      for (const anchor of atom.anchors) anchors.push({ ...anchor, y: anchor.y + origin + top })
      y = top + atom.height
      gap = 0
      isEmpty = false
    }
  }
  const cut = to < atoms.length ? cutContainers(atoms, to) : []
  const below = cut.reduce((sum, container) => sum + container.cut, 0)
  const background = boxes.close(origin + y, cut)
  return { background, items, anchors, bottom: y + below }
}

interface OpenBox {
  readonly container: Container
  readonly top: number
  /** Place among the background items, so that outer boxes lie behind inner ones. */
  readonly place: number
  readonly isFirst: boolean
}

function openBoxes() {
  const drawn: (readonly Item[])[] = []
  let stack: OpenBox[] = []
  const open = (container: Container, top: number, isFirst: boolean) => {
    stack.push({ container, top, place: drawn.push([]) - 1, isFirst })
  }
  const closeFrom = (depth: number, bottom: number) => {
    for (const box of stack.slice(depth)) drawn[box.place] = drawContainer(box, bottom)
    stack = stack.slice(0, depth)
  }
  return {
    open,
    /** Ends the boxes a frame is outside of at `bottom`, and begins those it is the first in at `top`. */
    keep(containers: readonly Container[], bottom: number, top: number) {
      const shared = stack.findIndex(({ container }, depth) => containers[depth] !== container)
      closeFrom(shared === -1 ? stack.length : shared, bottom)
      for (const container of containers.slice(stack.length)) open(container, top, true)
    },
    /** Ends all boxes; those that go on have room below their last line. */
    close(bottom: number, cut: readonly Container[]): readonly Item[] {
      let edge = bottom
      for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
        const container = stack[depth]?.container
        if (container !== undefined && cut.includes(container)) edge += container.cut
        closeFrom(depth, edge)
      }
      return drawn.flat()
    },
  }
}

function drawContainer({ container, top, isFirst }: OpenBox, bottom: number): readonly Item[] {
  const { column, background, rule } = container
  const area = { left: column.left, top, width: column.width, height: bottom - top }
  const ground = { type: 'artifact', kind: 'background' } as const
  const line = { type: 'artifact', kind: 'layout' } as const
  return [
    ...(background === undefined ? [] : [rectangle(ground, area, background)]),
    ...(rule === undefined || (rule.side === 'top' && !isFirst)
      ? []
      : [
          rectangle(
            line,
            rule.side === 'top'
              ? { ...area, height: rule.width }
              : {
                  ...area,
                  left: rule.side === 'left' ? area.left : area.left + area.width - rule.width,
                  width: rule.width,
                },
            rule.colour,
          ),
        ]),
  ]
}

/** What is set again is no content: it has been read where it stood first. */
function asArtifact(item: Item): Item {
  return item.origin.type === 'artifact' ? item : { ...item, origin: { type: 'artifact', kind: 'page' } }
}
