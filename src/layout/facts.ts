import type { Fact } from '../publication/index.ts'
import { type Atom, type Frame, space } from './atoms.ts'
import { fillRooms } from './fill-rooms.ts'
import { flowParagraph } from './flow.ts'
import { beside } from './place.ts'
import type { Flow } from './setting.ts'
import type { Column } from './sheet.ts'
import { stack } from './stack.ts'

/** What stands in one piece in the rail, and the space above it where something stands there. */
export interface FactPart {
  readonly frame: Frame
  readonly gap: number
}

/** Facts one under the other for the rail beside the opening: each whole, but for those that are higher than a page. */
export function factParts(facts: readonly Fact[], rail: Column, flow: Flow): readonly FactPart[] {
  const inRail: Flow = { ...flow, column: rail, isBody: false }
  return facts.flatMap((fact, index): readonly FactPart[] => {
    const gap = index === 0 ? 0 : factGap(flow)
    const rooms = fillRooms(factAtoms(fact, inRail), () => flow.setting.sheet.depth)
    return rooms.map((atoms, part) => ({ frame: stack(atoms, inRail), gap: part === 0 ? gap : 0 }))
  })
}

/** Between two facts, in points. */
function factGap({ setting }: Flow): number {
  const { fact } = setting.publication.brand.roles
  return Math.max(fact.spaceAfter, fact.leading * 0.55)
}

/** Facts side by side across the masthead, for brands without a rail. */
export function factGrid(facts: readonly Fact[], flow: Flow): Frame {
  const count = Math.min(facts.length, mostInRow)
  const gutter = flow.style.size * 1.5
  const width = (flow.column.width - gutter * (count - 1)) / count
  const rows: Atom[] = []
  for (let first = 0; first < facts.length; first += count) {
    const frames = facts.slice(first, first + count).map((fact, index) => {
      const along = index * (width + gutter)
      const left =
        flow.direction === 'ltr'
          ? flow.column.left + along
          : flow.column.left + flow.column.width - along - width
      return factFrame(fact, { ...flow, column: { left, width } })
    })
    const [start, ...others] = frames
    if (start !== undefined)
      rows.push(
        others.reduce((row, frame) => beside(row, frame, 0), start),
        space(factGap(flow)),
      )
  }
  return stack(rows, flow)
}

const mostInRow = 4

function factFrame(fact: Fact, flow: Flow): Frame {
  return stack(factAtoms(fact, flow), flow)
}

function factAtoms({ term, details }: Fact, flow: Flow): readonly Atom[] {
  const { roles } = flow.setting.publication.brand
  return [
    ...flowParagraph(term, roles['fact-term'], flow),
    ...details.flatMap((detail) => flowParagraph(detail, roles.fact, flow)),
  ]
}
