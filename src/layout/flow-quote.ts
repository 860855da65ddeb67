import type { PullQuote, Quote } from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, type Container, costs, frame, penalty, space } from './atoms.ts'
import { flowBlocks, flowParagraph } from './flow.ts'
import type { Flow } from './setting.ts'
import { inset } from './sheet.ts'
import { displayGap } from './spacing.ts'

/** Set in on both sides, in the style of quotations. */
export function flowQuote(quote: Quote, flow: Flow): readonly Atom[] {
  const style = flow.setting.publication.brand.roles.quote
  const indent = flow.style.size * indentEms
  const inner: Flow = { ...flow, style, column: inset(flow.column, indent, indent, flow.direction) }
  const gap = Math.max(style.spaceBefore, displayGap(flow) / 2)
  return [
    space(gap),
    ...anchoredAt(quote, flowBlocks(quote.children, inner), flow),
    space(Math.max(style.spaceAfter, gap)),
  ]
}

const indentEms = 1.6

/** Large, under a line of the accent colour, in one piece. */
export function flowPullQuote(quote: PullQuote, flow: Flow): readonly Atom[] {
  const { roles, colours } = flow.setting.publication.brand
  const style = roles['pull-quote']
  const container: Container = {
    column: flow.column,
    cut: 0,
    rule: { side: 'top', width: ruleWidth, colour: colours.accent },
  }
  const inner: Flow = {
    ...flow,
    style,
    isBody: false,
    containers: [...flow.containers, container],
    silent: flow.silent || quote.repeated,
  }
  const lines = quote.children.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [space(style.leading / 2)]),
    ...flowParagraph(paragraph, style, inner),
  ])
  const gap = Math.max(displayGap(flow), style.spaceBefore)
  return [
    space(gap),
    frame({ height: style.leading / 2, containers: inner.containers }),
    ...anchoredAt(quote, inOnePiece(lines), flow),
    space(Math.max(displayGap(flow), style.spaceAfter)),
  ]
}

const ruleWidth = 1.5

function inOnePiece(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom) => (atom.type === 'penalty' ? penalty(costs.torn) : atom))
}
