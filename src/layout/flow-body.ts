import type { Block, Paragraph } from '../brief/index.ts'
import { type Atom, costs, penalty, space } from './atoms.ts'
import { costBetween, flowBlocks, flowEach, flowParagraph } from './flow.ts'
import type { Flow } from './setting.ts'
import { paragraphGap } from './spacing.ts'

/** A stretch of the body as atoms, and how many of them there are up to the end of each block. */
export interface FlowedStretch {
  readonly atoms: readonly Atom[]
  readonly ends: readonly number[]
}

/** Flows blocks of the body, behind `before`; the stretch that opens it begins with the abstract. */
export function flowStretch(
  blocks: readonly Block[],
  isOpening: boolean,
  flow: Flow,
  before?: Block,
): FlowedStretch {
  const atoms: Atom[] = isOpening ? [...flowAbstract(flow)] : []
  const ends: number[] = []
  for (const own of isOpening ? flowOpening(blocks, flow) : flowEach(blocks, flow, before)) {
    for (const atom of own) atoms.push(atom)
    ends.push(atoms.length)
  }
  return { atoms, ends }
}

function flowAbstract(flow: Flow): readonly Atom[] {
  const { masthead, brand } = flow.setting.publication
  const { abstract } = masthead
  if (abstract === undefined) return []
  const { roles } = brand
  const style = roles.abstract
  return [
    ...flowParagraph(abstract.heading, roles['box-title'], flow),
    space(roles['box-title'].spaceAfter),
    penalty(costs.stranded),
    ...flowBlocks(abstract.children, { ...flow, style, isBody: false }),
    space(Math.max(style.spaceAfter, roles.body.leading)),
    penalty(costs.none),
  ]
}

/** The paragraph that opens the body is the lead where the brand has one, and no abstract stands before it. */
export function leadOf([first]: readonly Block[], { setting }: Flow): Paragraph | undefined {
  const { masthead, brand, brief } = setting.publication
  if (!brand.type.lead || masthead.abstract !== undefined || first !== brief.children[0]) return undefined
  return first?.type === 'paragraph' ? first : undefined
}

function flowOpening(blocks: readonly Block[], flow: Flow): readonly (readonly Atom[])[] {
  const { roles } = flow.setting.publication.brand
  const first = leadOf(blocks, flow)
  const [, second, ...others] = blocks
  if (first === undefined) return flowEach(blocks, flow)
  const gap = Math.max(roles.lead.spaceAfter, paragraphGap(roles.body, flow))
  const lead = [...flowParagraph(first, roles.lead, flow), space(gap)]
  if (second === undefined) return [lead]
  const [next = [], ...rest] = flowEach([second, ...others], flow)
  return [lead, [penalty(costBetween(first, second, false)), ...next], ...rest]
}
