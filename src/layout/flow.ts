import type { Role, TextStyle } from '../brand/index.ts'
import type { Block, Heading, Paragraph, Rule } from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, costs, forced, frame, penalty, space, withFirstFrame } from './atoms.ts'
import { setBalanced } from './balance.ts'
import { flowBox } from './flow-box.ts'
import { flowCode } from './flow-code.ts'
import { flowContents } from './flow-contents.ts'
import { flowDefinitions } from './flow-definitions.ts'
import { flowFigure } from './flow-figure.ts'
import { flowList } from './flow-list.ts'
import { flowPullQuote, flowQuote } from './flow-quote.ts'
import { flowTable } from './flow-table.ts'
import { polyline } from './items.ts'
import { type LineOptions, setLines, type TextLine } from './lines.ts'
import { anchorsAt, itemsAt } from './place.ts'
import type { Flow } from './setting.ts'
import { displayGap, paragraphGap } from './spacing.ts'
import { stack } from './stack.ts'
import { withinPages } from './within-pages.ts'

/** Turns blocks, one after the other, into the atoms of a column. */
export function flowBlocks(blocks: readonly Block[], flow: Flow): readonly Atom[] {
  return flowEach(blocks, flow).flat()
}

/** The same, block by block, behind `ahead`; the place to break between two is the first atom of the second. */
export function flowEach(blocks: readonly Block[], flow: Flow, ahead?: Block): readonly (readonly Atom[])[] {
  let isOneLine = false
  return blocks.map((block, index) => {
    const [before = ahead, after] = [blocks[index - 1], blocks[index + 1]]
    const joint = before === undefined ? [] : [penalty(costBetween(before, block, isOneLine))]
    const own = withinPages(flowBlock(block, { before, after }, localised(block, flow)), flow)
    isOneLine = before?.type === 'heading' && own.filter((atom) => atom.type === 'frame').length === 1
    return [...joint, ...own]
  })
}

/** What stands next to a block, for its indent and its space. */
export interface Neighbours {
  readonly before: Block | undefined
  readonly after: Block | undefined
}

/** Sets a paragraph in a style of its own; `before` it stands what decides on its indent. */
export function flowParagraph(
  paragraph: Paragraph,
  style: TextStyle,
  flow: Flow,
  options: LineOptions = {},
): readonly Atom[] {
  const lines = linesToAtoms(setDivisible(paragraph.children, style, flow, options))
  return withFirstFrame(lines, (first) => ({
    ...first,
    anchors: [{ node: paragraph, x: flow.column.left, y: 0 }, ...first.anchors],
  }))
}

/** Lines of a paragraph; without hyphens where a page could only end at one, unless lines become loose. */
function setDivisible(
  inlines: Paragraph['children'],
  style: TextStyle,
  flow: Flow,
  options: LineOptions,
): readonly TextLine[] {
  const lines = setLines(inlines, style, flow, options)
  const inner = lines.slice(1, -2)
  if (inner.length === 0 || inner.some(({ hyphenated }) => !hyphenated)) return lines
  const whole = setLines(inlines, { ...style, hyphenate: false }, flow, options)
  return whole.length <= lines.length + 1 && whole.every(({ ratio }) => ratio <= loosest) ? whole : lines
}

/** Shares of their stretch that spaces may take up before a line looks loose. */
const loosest = 2

/** Lines with the places between them where a page may end: never after the first or before the last one. */
export function linesToAtoms(lines: readonly TextLine[]): readonly Atom[] {
  return lines.flatMap((line, index): readonly Atom[] => {
    if (index === 0) return [line.frame]
    const isEdge = index === 1 || index === lines.length - 1
    const isHyphenated = lines[index - 1]?.hyphenated === true
    const cost = costs.betweenLines + (isEdge ? costs.widow : 0) + (isHyphenated ? costs.hyphen : 0)
    return [penalty(cost), line.frame]
  })
}

function flowBlock(block: Block, neighbours: Neighbours, flow: Flow): readonly Atom[] {
  switch (block.type) {
    case 'paragraph':
      return flowTextParagraph(block, neighbours, flow)
    case 'heading':
      return flowHeading(block, flow)
    case 'list':
      return flowList(block, flow)
    case 'definitions':
      return flowDefinitions(block, flow)
    case 'quote':
      return flowQuote(block, flow)
    case 'pull-quote':
      return flowPullQuote(block, flow)
    case 'box':
      return flowBox(block, flow)
    case 'figure':
      return flowFigure(block, onDisplay(flow))
    case 'table':
      return flowTable(block, onDisplay(flow))
    case 'code':
      return flowCode(block, onDisplay(flow))
    case 'contents':
      return flowContents(block, flow)
    case 'page-break':
      return [penalty(forced)]
    case 'rule':
      return flowRule(block, flow)
  }
}

/** What is shown in the text itself may be wider than its lines. */
function onDisplay(flow: Flow): Flow {
  const { text, display } = flow.setting.sheet
  return flow.isBody && flow.column === text ? { ...flow, column: display } : flow
}

function flowTextParagraph(paragraph: Paragraph, { before }: Neighbours, flow: Flow): readonly Atom[] {
  const { type } = flow.setting.publication.brand
  const gap = space(paragraphGap(flow.style, flow))
  const firstIndent = before?.type === 'paragraph' ? type.paragraphIndent : 0
  return [...flowParagraph(paragraph, flow.style, flow, { firstIndent }), gap]
}

/** A heading fills whole grid units, with what is left over above it, so that its text follows at the space it asks for. */
function flowHeading(heading: Heading, flow: Flow): readonly Atom[] {
  const style = flow.setting.publication.brand.roles[headingRole(heading)]
  const { grid, columns } = flow.setting.sheet
  const lines = setBalanced(heading.children, style, flow).map((line) => line.frame)
  const atoms = lines.flatMap((line, index): readonly Atom[] =>
    index === 0 ? [line] : [penalty(costs.torn), line],
  )
  const whole = stack(anchoredAt(heading, atoms, flow), flow)
  if (!flow.isBody) return [space(style.spaceBefore), whole, space(style.spaceAfter)]
  const height = whole.height + style.spaceAfter
  const slack = Math.ceil(height / grid - 0.01) * grid - height
  const lowered = {
    ...whole,
    height: height + slack,
    items: itemsAt(whole, slack),
    anchors: anchorsAt(whole, slack),
    onGrid: true,
  }
  // Beside another column all lines count: there what is left over is part of the space.
  const above = columns.length > 1 ? Math.max(0, style.spaceBefore - slack) : style.spaceBefore
  return [space(above), lowered]
}

function headingRole({ level }: Heading): Role {
  return `h${level}`
}

/** A short line in the middle of the column. */
function flowRule(rule: Rule, flow: Flow): readonly Atom[] {
  const { left, width } = flow.column
  const half = Math.min(width, ruleLength) / 2
  const middle = left + width / 2
  const height = flow.style.leading
  const stroke = { colour: flow.setting.publication.brand.colours.line, width: ruleWidth }
  const line = polyline(
    { type: 'artifact', kind: 'layout' },
    [
      [middle - half, height / 2],
      [middle + half, height / 2],
    ],
    stroke,
  )
  const gap = space(displayGap(flow) / 2)
  return [
    gap,
    ...anchoredAt(rule, [frame({ height, items: [line], containers: flow.containers })], flow),
    gap,
  ]
}

const ruleLength = 72
const ruleWidth = 0.75

/** What a page break between two blocks costs; a heading with no more than one line under it is as good as stranded. */
export function costBetween(before: Block, after: Block, isOneLineOfSection: boolean): number {
  if (after.type === 'page-break' || before.type === 'page-break') return costs.none
  if (before.type === 'heading') return costs.stranded
  if (before.type !== 'paragraph' || after.type === 'heading') return costs.none
  return leadsInto(after, before) ? costs.stranded : isOneLineOfSection ? costs.widow : costs.none
}

/** A paragraph leads into what is no text by a colon, into a list also by a sentence that goes on there. */
export function leadsInto(after: Block, { children }: Paragraph): boolean {
  if (after.type === 'paragraph') return false
  const last = children.findLast((inline) => inline.type === 'run')?.text.trimEnd() ?? ''
  return /[:：]$/.test(last) || (after.type === 'list' && /[\p{L}\p{M},،;؛–—]$/u.test(last))
}

export function localised(block: Block, flow: Flow): Flow {
  if (block.lang === undefined && block.direction === undefined) return flow
  return { ...flow, lang: block.lang ?? flow.lang, direction: block.direction ?? flow.direction }
}
