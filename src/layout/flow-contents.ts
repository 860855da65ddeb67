import type { Role } from '../brand/index.ts'
import type { Contents, Heading } from '../brief/index.ts'
import type { Piece } from '../type/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, costs, type Frame, penalty, space } from './atoms.ts'
import { linesToAtoms } from './flow.ts'
import { coordinate } from './items.ts'
import { setComposed, type TextLine } from './lines.ts'
import { compose, composeWords } from './looks.ts'
import type { Content, Item } from './page.ts'
import type { Flow } from './setting.ts'
import { inset } from './sheet.ts'
import { displayGap } from './spacing.ts'

/** Headings with a leader and the number of their page. The numbers of the last round stand in until it settles. */
export function flowContents(contents: Contents, flow: Flow): readonly Atom[] {
  const { publication } = flow.setting
  const headings = publication.brief.children.filter(
    (block): block is Heading => block.type === 'heading' && block.level <= deepest,
  )
  if (headings.length === 0) return []
  const plain: Flow = { ...flow, isBody: false }
  const style = publication.brand.roles['matter-head']
  const title = composeWords(
    publication.locale.words.contents,
    style,
    { type: 'content', node: contents, part: 'label' },
    plain,
  )
  const atoms = [
    ...linesToAtoms(setComposed(title, style, plain)),
    space(Math.max(style.spaceAfter, style.leading * 0.4)),
    penalty(costs.stranded),
    ...headings.flatMap((heading, index) => [
      ...(index === 0 ? [] : [penalty(costs.none)]),
      ...flowEntry(heading, plain),
    ]),
  ]
  const gap = space(displayGap(flow))
  return [gap, ...anchoredAt(contents, atoms, flow), gap]
}

const deepest = 3
const entryRoles: Readonly<Record<number, Role>> = { 1: 'contents-1', 2: 'contents-2', 3: 'contents-3' }

/** Ems: how far each level is set in, what is kept free for the number, and the parts of a leader. */
const levelIndent = 1.2
const numberRoom = 3
const leaderPitch = 0.6
const leaderGap = 0.5
const dotSide = 0.09

/** A picture of a heading stands in its entry no higher than a line. */
function inLine(piece: Piece, leading: number): Piece {
  if (piece.type !== 'object' || piece.height <= leading) return piece
  return { ...piece, width: (piece.width * leading) / piece.height, height: leading }
}

function flowEntry(heading: Heading, flow: Flow): readonly Atom[] {
  const style = flow.setting.publication.brand.roles[entryRoles[heading.level] ?? 'contents-3']
  const indent = (heading.level - 1) * style.size * levelIndent
  const column = inset(flow.column, indent, style.size * numberRoom, flow.direction)
  const composed = compose(
    heading.children.filter((inline) => inline.type !== 'note-ref'),
    style,
    flow,
  )
  // The words of the heading belong to its runs; these, said again, to its entry.
  const origin: Content = { type: 'content', node: heading, part: 'entry' }
  const entry = composed.pieces.map(
    (piece) => [inLine(piece, style.leading), composed.looks.get(piece)] as const,
  )
  const looks = new Map(
    entry.flatMap(([piece, look]) => (look === undefined ? [] : [[piece, { ...look, origin }]])),
  )
  const pieces = entry.map(([piece]) => piece)
  const lines = setComposed({ pieces, looks }, style, flow, { column, align: 'start' })
  const frames = lines.map(({ frame }) => frame)
  const last = lines.at(-1)
  if (last !== undefined) frames.splice(-1, 1, withNumber(last, heading, indent, flow))
  return [
    space(style.spaceBefore),
    ...frames.flatMap((frame, index): readonly Atom[] =>
      index === 0 ? [frame] : [penalty(costs.torn), frame],
    ),
    space(style.spaceAfter),
  ]
}

/** Adds the leader and the page number to the last line of an entry. */
function withNumber(line: TextLine, heading: Heading, indent: number, flow: Flow): Frame {
  const style = flow.setting.publication.brand.roles[entryRoles[heading.level] ?? 'contents-3']
  const label = flow.setting.labels.get(heading) ?? ''
  const numberStyle = { ...style, align: 'end', figures: 'tabular' } as const
  const part = (name: 'leader' | 'page-number'): Content => ({ type: 'content', node: heading, part: name })
  const [number] =
    label === ''
      ? []
      : setComposed(composeWords(label, numberStyle, part('page-number'), flow), numberStyle, flow)
  const room = flow.column.width - style.size * numberRoom
  const ink = leader(
    indent + line.width + leaderGap * style.size,
    room,
    part('leader'),
    line.frame.baseline ?? 0,
    flow,
  )
  return { ...line.frame, items: [...line.frame.items, ...ink, ...(number?.frame.items ?? [])] }
}

/** Dots at the same places in every entry, so that they stand in columns. */
function leader(from: number, to: number, origin: Content, baseline: number, flow: Flow): readonly Item[] {
  const { colours, roles } = flow.setting.publication.brand
  const { size } = roles['contents-1']
  const { column, direction } = flow
  const pitch = size * leaderPitch
  const side = size * dotSide
  const [first, last] = [Math.ceil(from / pitch), Math.floor(to / pitch)]
  if (last - first < 2) return []
  const dots = Array.from({ length: last - first }, (_, index) => {
    const along = (first + index) * pitch
    const left = direction === 'ltr' ? column.left + along : column.left + column.width - along - side
    const [x, right] = [coordinate(left), coordinate(left + side)]
    const [top, y] = [coordinate(baseline - side), coordinate(baseline)]
    return `M${x} ${top} L${right} ${top} L${right} ${y} L${x} ${y} Z`
  })
  return [{ type: 'path', origin, path: dots.join(' '), fill: colours.muted }]
}
