import { brandWithin } from '../brand/index.ts'
import type { Box } from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, type Container, costs, frame, penalty, space } from './atoms.ts'
import { flowBlocks, linesToAtoms } from './flow.ts'
import { setComposed, setLines } from './lines.ts'
import { composeWords } from './looks.ts'
import type { Flow } from './setting.ts'
import { inset } from './sheet.ts'
import { displayGap } from './spacing.ts'
import { trimmed } from './trimmed.ts'

/** A box on its ground, with its title kept to what follows. It may go on to the next page. */
export function flowBox(box: Box, flow: Flow): readonly Atom[] {
  const { boxes, colours } = flow.setting.publication.brand
  const { background, rule, ruleSide, ruleWidth, padding } = boxes[box.kind]
  const startSide = flow.direction === 'ltr' ? 'left' : 'right'
  const container: Container = {
    column: flow.column,
    cut: padding / 2,
    background: colours[background],
    ...(ruleSide === 'none'
      ? {}
      : {
          rule: { side: ruleSide === 'top' ? 'top' : startSide, width: ruleWidth, colour: colours[rule] },
        }),
  }
  const { publication } = flow.setting
  const brand = brandWithin(box.kind, publication.brand)
  const inner: Flow = {
    ...flow,
    setting: { ...flow.setting, publication: { ...publication, brand } },
    style: brand.roles.box,
    column: inset(flow.column, padding + (ruleSide === 'start' ? ruleWidth : 0), padding, flow.direction),
    containers: [...flow.containers, container],
    isBody: false,
  }
  const edge = frame({ height: padding, containers: inner.containers })
  const content = trimmed([...flowTitle(box, inner), ...flowBlocks(box.children, inner)])
  const gap = space(displayGap(flow))
  return [
    gap,
    ...anchoredAt(box, [edge, penalty(costs.torn), ...content, penalty(costs.torn), edge], flow),
    gap,
  ]
}

function flowTitle(box: Box, flow: Flow): readonly Atom[] {
  const { publication } = flow.setting
  const style = publication.brand.roles['box-title']
  const lines =
    box.title !== undefined
      ? setLines(box.title, style, flow)
      : box.kind === 'box'
        ? []
        : setComposed(
            composeWords(
              publication.locale.words[box.kind],
              style,
              { type: 'content', node: box, part: 'label' },
              flow,
            ),
            style,
            flow,
          )
  if (lines.length === 0) return []
  return [...linesToAtoms(lines), space(style.spaceAfter), penalty(costs.stranded)]
}
