import type { Definitions, Term } from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, costs, penalty, space, withFirstFrame } from './atoms.ts'
import { flowBlocks, linesToAtoms } from './flow.ts'
import { setLines } from './lines.ts'
import type { Flow } from './setting.ts'
import { inset } from './sheet.ts'
import { paragraphGap } from './spacing.ts'

/** Terms at the edge of the column, what they mean under them, set in. */
export function flowDefinitions(definitions: Definitions, flow: Flow): readonly Atom[] {
  const indent = flow.style.size * indentEms
  const inner: Flow = { ...flow, column: inset(flow.column, indent, 0, flow.direction) }
  const atoms = definitions.children.flatMap((definition, index): readonly Atom[] => [
    ...(index === 0 ? [] : [penalty(costs.none)]),
    ...anchoredAt(
      definition,
      [
        ...definition.terms.flatMap((term) => flowTerm(term, flow)),
        ...flowBlocks(definition.children, inner),
        space(paragraphGap(flow.style, flow)),
      ],
      flow,
    ),
  ])
  return anchoredAt(definitions, atoms, flow)
}

const indentEms = 1.5

/** A term is never parted from what it means. */
function flowTerm(term: Term, flow: Flow): readonly Atom[] {
  const style = flow.setting.publication.brand.roles.term
  const lines = linesToAtoms(setLines(term.children, style, flow))
  const anchor = { node: term, x: flow.column.left, y: 0 }
  return [
    ...withFirstFrame(lines, (first) => ({ ...first, anchors: [anchor, ...first.anchors] })),
    space(style.spaceAfter),
    penalty(costs.stranded),
  ]
}
