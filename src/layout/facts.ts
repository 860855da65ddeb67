import type { Fact } from '../publication/index.ts'
import { type Atom, type Frame, space } from './atoms.ts'
import { flowParagraph } from './flow.ts'
import { beside } from './place.ts'
import type { Flow } from './setting.ts'
import type { Column } from './sheet.ts'
import { stack } from './stack.ts'

/** Facts one under the other, each whole, for the rail beside the opening. */
export function factFrames(facts: readonly Fact[], rail: Column, flow: Flow): readonly Frame[] {
  return facts.map((fact) => factFrame(fact, { ...flow, column: rail, isBody: false }))
}

/** Between two facts, in points. */
export function factGap({ setting }: Flow): number {
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

function factFrame({ term, details }: Fact, flow: Flow): Frame {
  const { roles } = flow.setting.publication.brand
  return stack(
    [
      ...flowParagraph(term, roles['fact-term'], flow),
      ...details.flatMap((detail) => flowParagraph(detail, roles.fact, flow)),
    ],
    flow,
  )
}
