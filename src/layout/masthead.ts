import { mastheadGround, type TextStyle } from '../brand/index.ts'
import type { Paragraph } from '../brief/index.ts'
import type { Byline, Masthead } from '../publication/index.ts'
import { anchoredAt } from './anchored.ts'
import { type Atom, type Frame, frame, space } from './atoms.ts'
import { setBalanced } from './balance.ts'
import { factGrid } from './facts.ts'
import { fillRooms } from './fill-rooms.ts'
import { flowParagraph } from './flow.ts'
import { polyline, rectangle } from './items.ts'
import { setLines } from './lines.ts'
import { logoFrame } from './logos.ts'
import type { Anchor, Item } from './page.ts'
import { anchorsAt, beside, itemsAt, shareOf } from './place.ts'
import type { Flow } from './setting.ts'
import { type Column, inset } from './sheet.ts'
import { stack } from './stack.ts'

/** The top of the first page with text, as it stands on the page, and how far the text area is pushed down. */
export interface SetMasthead extends MastheadPage {
  /** Pages that it fills before; none where it fits its page. */
  readonly before: readonly MastheadPage[]
  /** Below the top of the text area; a whole number of grid units. */
  readonly height: number
  readonly notes: readonly number[]
}

export interface MastheadPage {
  readonly items: readonly Item[]
  readonly anchors: readonly Anchor[]
}

/** Share of the top margin at which the running line stands, and so the top of the masthead about. */
export const headLine = 0.62

/** Sets logo, label and line, then the title with those who wrote it, across rail and text; what a page cannot hold goes on. */
export function setMasthead(flow: Flow): SetMasthead {
  const { publication, sheet } = flow.setting
  const { masthead, brand } = publication
  const wide: Flow = { ...flow, column: sheet.full, isBody: false }
  const leading = brand.roles.body.leading
  const top = mastheadTop(flow)
  const foot = sheet.top + sheet.depth
  const row = identityRow(masthead, wide)
  const isRow = row.height <= (foot - top) * mostInOnePiece
  const identity = isRow ? row : nothing
  const openingTop = top + identity.height + (identity.height === 0 ? 0 : titleGap * leading)
  const atoms = [...(isRow ? [] : identityAtoms(masthead, wide)), ...openingAtoms(masthead, wide)]
  const parts = fillRooms(atoms, (index) => (index === 0 ? foot - openingTop : sheet.depth)).map((part) =>
    stack(part, wide),
  )
  const topOf = (index: number): number => (index === 0 ? openingTop : sheet.top)
  const pages = parts.map(
    (part, index): MastheadPage => ({
      items: [...(index === 0 ? itemsAt(identity, top) : []), ...itemsAt(part, topOf(index))],
      anchors: [...(index === 0 ? anchorsAt(identity, top) : []), ...anchorsAt(part, topOf(index))],
    }),
  )
  const end = topOf(parts.length - 1) + (parts.at(-1)?.height ?? 0)
  const isOnBand = standsOnBand(flow)
  const onBand = (page: MastheadPage, height: number): MastheadPage => ({
    ...page,
    items: [...band(isOnBand ? height : 0, flow), ...page.items],
  })
  return {
    ...closeMasthead(onBand(pages.at(-1) ?? { items: [], anchors: [] }, end + ruleGap * leading), end, wide),
    before: pages.slice(0, -1).map((page) => onBand(page, sheet.height)),
    notes: [identity, ...parts].flatMap(({ notes }) => notes),
  }
}

/** The page on which a masthead ends: with the facts under its band, and the rule over the text. */
function closeMasthead(
  { items, anchors }: MastheadPage,
  end: number,
  flow: Flow,
): MastheadPage & Pick<SetMasthead, 'height'> {
  const { sheet, publication } = flow.setting
  const { masthead, brand } = publication
  const leading = brand.roles.body.leading
  const isOnBand = standsOnBand(flow)
  const openingEnd = end + ruleGap * leading
  const facts = isOnBand ? factsUnderBand(masthead, flow) : nothing
  const factsTop = openingEnd + textGap * leading
  const ruleTop = facts.height === 0 ? openingEnd : factsTop + facts.height + factsGap * leading
  const hasRule = !isOnBand || facts.height > 0
  const bottom = ruleTop + textGap * leading
  return {
    items: [
      ...items,
      ...itemsAt(facts, factsTop),
      ...(hasRule ? [hairline(sheet.full, ruleTop, brand.colours.line)] : []),
    ],
    anchors: [...anchors, ...anchorsAt(facts, factsTop)],
    height: Math.max(0, Math.ceil((bottom - sheet.top) / sheet.grid) * sheet.grid),
  }
}

/** Share of the page that logo, label and line in their row, or an author, may take in one piece; what is higher may be divided. */
const mostInOnePiece = 0.4

const nothing = frame({ height: 0 })

/** Facts in their own colours are read on paper, whatever the band's colour is. */
function factsUnderBand({ facts }: Masthead, flow: Flow): Frame {
  return flow.setting.sheet.rail !== undefined || facts.length === 0 ? nothing : factGrid(facts, flow)
}

/** In lines of body text: over the title, over the rule under the masthead, under it, and between facts and rule. */
const titleGap = 2.2
const ruleGap = 1.2
const textGap = 1.1
const factsGap = 0.2
/** Points between the band and what stands under it. */
const bandGap = 24
const share = 0.58

function mastheadTop({ setting }: Flow): number {
  const { brand } = setting.publication
  const { band } = brand.masthead
  const line = brand.page.margin.top * headLine - brand.roles.wordmark.size
  return standsOnBand({ setting }) ? Math.max(line, bandGap) : Math.max(line, band.height + bandGap)
}

function standsOnBand({ setting }: Pick<Flow, 'setting'>): boolean {
  return mastheadGround(setting.publication.brand) !== 'paper'
}

function band(least: number, { setting }: Flow): readonly Item[] {
  const { masthead, colours } = setting.publication.brand
  const height = Math.max(masthead.band.height, least)
  if (height === 0) return []
  const area = { left: 0, top: 0, width: setting.sheet.width, height }
  return [rectangle({ type: 'artifact', kind: 'background' }, area, colours[masthead.band.colour])]
}

/** Logo or wordmark with its tagline at the start; label and line at the end, on the same first baseline. */
function identityRow(masthead: Masthead, flow: Flow): Frame {
  const start = stack(
    senderAtoms(masthead, { ...flow, column: shareOf(flow.column, share, 'start', flow.direction) }),
    flow,
  )
  const end = stack(
    kindAtoms(masthead, 'end', { ...flow, column: shareOf(flow.column, 1 - share, 'end', flow.direction) }),
    flow,
  )
  const down = Math.max(0, (start.baseline ?? 0) - (end.baseline ?? 0))
  return beside(start, end, down)
}

/** The same one under the other, across the page. */
function identityAtoms(masthead: Masthead, flow: Flow): readonly Atom[] {
  const gap = space(titleGap * flow.setting.publication.brand.roles.body.leading)
  return [...senderAtoms(masthead, flow), gap, ...kindAtoms(masthead, 'start', flow), gap]
}

function senderAtoms({ logo, wordmark, tagline }: Masthead, flow: Flow): readonly Atom[] {
  const { roles } = flow.setting.publication.brand
  return [
    ...(logo === undefined
      ? []
      : [logoFrame(logo, flow.column, logo.height, flow), space(roles.tagline.spaceBefore)]),
    ...paragraphIn(wordmark, roles.wordmark, flow.column, flow),
    ...paragraphIn(tagline, roles.tagline, flow.column, flow),
  ]
}

function kindAtoms({ label, line }: Masthead, align: 'start' | 'end', flow: Flow): readonly Atom[] {
  const { roles } = flow.setting.publication.brand
  return [
    ...paragraphIn(label, { ...roles.label, align }, flow.column, flow),
    ...paragraphIn(line, { ...roles.date, align }, flow.column, flow),
  ]
}

function openingAtoms({ title, subtitle, byline, facts }: Masthead, flow: Flow): readonly Atom[] {
  const { roles } = flow.setting.publication.brand
  const hasFacts = flow.setting.sheet.rail === undefined && facts.length > 0 && !standsOnBand(flow)
  return [
    ...displayLines(title, roles.title, flow),
    space(roles.title.spaceAfter),
    ...(subtitle === undefined
      ? []
      : [
          space(roles.subtitle.spaceBefore),
          ...displayLines(subtitle, roles.subtitle, flow),
          space(roles.subtitle.spaceAfter),
        ]),
    space(roles.author.spaceBefore),
    ...byline.flatMap((entry) => bylineAtoms(entry, flow)),
    ...(hasFacts ? [space(roles.body.leading), factGrid(facts, flow)] : []),
  ]
}

function displayLines(paragraph: Paragraph, style: TextStyle, flow: Flow): readonly Atom[] {
  const lines = setBalanced(paragraph.children, style, flow).map((line) => line.frame)
  return anchoredAt(paragraph, lines, flow)
}

function paragraphIn(
  paragraph: Paragraph | undefined,
  style: TextStyle,
  column: Column,
  flow: Flow,
): readonly Atom[] {
  if (paragraph === undefined) return []
  return [
    space(style.spaceBefore),
    ...flowParagraph(paragraph, style, { ...flow, column }),
    space(style.spaceAfter),
  ]
}

/** An entry stays in one piece, but for one that is as high as a page. */
function bylineAtoms(entry: Byline, flow: Flow): readonly Atom[] {
  const whole = bylineFrame(entry, flow)
  return whole.height <= flow.setting.sheet.depth * mostInOnePiece ? [whole] : bylineLines(entry, flow)
}

/** A name with what is said of it on the same line where there is room, under it otherwise. */
function bylineFrame({ name, details }: Byline, flow: Flow): Frame {
  const { roles } = flow.setting.publication.brand
  const gap = roles.affiliation.size
  const names = setLines(name.children, roles.author, flow, { align: 'start' })
  let row = stack(flowParagraph(name, roles.author, flow), flow)
  let used = (names[0]?.width ?? 0) + gap
  for (const detail of details) {
    const column = inset(flow.column, used, 0, flow.direction)
    const [line, ...further] = setLines(detail.children, roles.affiliation, flow, { column, align: 'start' })
    if (line === undefined || further.length > 0 || names.length > 1 || line.width > column.width)
      return stack(bylineLines({ name, details }, flow), flow)
    const frame = { ...line.frame, anchors: [{ node: detail, x: column.left, y: 0 }] }
    row = beside(row, frame, (row.baseline ?? 0) - (frame.baseline ?? 0))
    used += line.width + gap
  }
  return row
}

function bylineLines({ name, details }: Byline, flow: Flow): readonly Atom[] {
  const { roles } = flow.setting.publication.brand
  const below = details.flatMap((detail) => flowParagraph(detail, roles.affiliation, flow))
  return [...flowParagraph(name, roles.author, flow), ...below]
}

function hairline({ left, width }: Column, y: number, colour: string): Item {
  const ends: readonly (readonly [number, number])[] = [
    [left, y],
    [left + width, y],
  ]
  return polyline({ type: 'artifact', kind: 'layout' }, ends, { colour, width: 0.4 })
}
