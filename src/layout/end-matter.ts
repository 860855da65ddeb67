import type { EndMatterKind, TextStyle } from '../brand/index.ts'
import type { EndSection } from '../publication/index.ts'
import { anchoredAt } from './anchored.ts'
import {
  type Atom,
  type Container,
  costs,
  type Frame,
  frame,
  penalty,
  space,
  withFirstFrame,
} from './atoms.ts'
import { drawEmblem, emblemHeight, emblemWidth } from './emblem.ts'
import { flowBlocks } from './flow.ts'
import { setLines } from './lines.ts'
import { logoRows } from './logos.ts'
import { anchorsAt, itemsAt, shareOf } from './place.ts'
import type { Flow } from './setting.ts'
import type { Column } from './sheet.ts'
import { stack } from './stack.ts'
import { trimmed } from './trimmed.ts'
import { widestWord } from './widest-word.ts'

/** The sections after the body, heads in the rail; those about people and projects share a panel where they are neighbours. */
export function flowEndMatter(sections: readonly EndSection[], flow: Flow): readonly Atom[] {
  const { roles } = flow.setting.publication.brand
  const plain: Flow = { ...flow, style: roles.matter, isBody: false, depth: { ordered: 0, bullets: 0 } }
  return groupSections(sections).flatMap(({ isPanel, members }, index): readonly Atom[] => {
    const inner = isPanel ? onPanel(plain) : plain
    const content = members.flatMap((section, place): readonly Atom[] => [
      ...(place === 0 ? [] : [space(sectionGap(flow)), penalty(costs.stranded)]),
      ...flowSection(section, inner),
    ])
    const edge = frame({ height: panelPadding, containers: inner.containers })
    const group = isPanel ? [edge, penalty(costs.torn), ...content, penalty(costs.torn), edge] : content
    return index === 0 ? group : [space(sectionGap(flow) * 1.4), penalty(costs.widow), ...group]
  })
}

const panelKinds: ReadonlySet<EndMatterKind> = new Set(['about-authors', 'about-project', 'partners'])
const panelPadding = 13
/** How far a panel reaches beyond the text on both sides, so that what stands on it keeps the edges of the page. */
const panelReach = 12
const panelRule = 1.5

interface SectionGroup {
  readonly isPanel: boolean
  readonly members: EndSection[]
}

function groupSections(sections: readonly EndSection[]): readonly SectionGroup[] {
  const groups: SectionGroup[] = []
  for (const section of sections) {
    const isPanel = panelKinds.has(section.kind)
    const last = groups.at(-1)
    if (last?.isPanel === isPanel) last.members.push(section)
    else groups.push({ isPanel, members: [section] })
  }
  return groups
}

function sectionGap({ setting }: Flow): number {
  return setting.publication.brand.roles.matter.leading
}

function onPanel(flow: Flow): Flow {
  const { colours } = flow.setting.publication.brand
  const { full } = flow.setting.sheet
  const container: Container = {
    column: { left: full.left - panelReach, width: full.width + 2 * panelReach },
    cut: panelPadding,
    background: colours.tint,
    rule: { side: 'top', width: panelRule, colour: colours.accent },
  }
  return { ...flow, containers: [...flow.containers, container] }
}

/**
 * What is said, with its head or the emblem beside it: in the rail, or in a share of the column in brands without one. Where
 * a word of it has no room there, it stands above what is said, for neither heads nor the name of the Union are broken.
 */
function flowSection(section: EndSection, flow: Flow): readonly Atom[] {
  const { rail, full } = flow.setting.sheet
  const aside = rail ?? shareOf(full, asideShare, 'start', flow.direction)
  const isAbove = leastWidth(section, flow) > aside.width
  const column =
    rail !== undefined
      ? flow.column
      : isAbove
        ? full
        : shareOf(full, 1 - asideShare - gutter, 'end', flow.direction)
  const inner: Flow = { ...flow, column }
  const text = trimmed([
    ...logosOf(section, column, inner),
    ...(section.logos.length > 0 && section.children.length > 0 ? [space(sectionGap(flow) / 2)] : []),
    ...flowBlocks(section.children, inner),
  ])
  const head = sideFrame(section, isAbove ? column : aside, flow)
  const whole = isAbove ? headAbove(head, text, flow) : headBeside(head, text, flow)
  return anchoredAt(section, kept(whole), inner)
}

/** Rows of logos, the first of which begins level with the letters of the head beside it. */
function logosOf({ logos }: EndSection, column: Column, flow: Flow): readonly Atom[] {
  const { matter } = flow.setting.publication.brand.roles
  const top = letterTop(matter.leading, matter.size)
  return logoRows(logos, column, emblemHeight, emblemHeight, flow).flatMap((row, index): readonly Atom[] =>
    index === 0
      ? [{ ...row, height: row.height + top, items: itemsAt(row, top) }]
      : [space(sectionGap(flow) / 2), row],
  )
}

/** How narrow the place of a head or an emblem may be, in points. */
function leastWidth({ emblem, heading }: EndSection, flow: Flow): number {
  const { roles } = flow.setting.publication.brand
  if (emblem !== undefined)
    return Math.max(emblemWidth, widestWord(emblem.name.children, nameStyle(roles.matter), flow))
  const style = roles['matter-head']
  return heading === undefined || style.hyphenate ? 0 : widestWord(heading.children, style, flow)
}

function headAbove(head: Frame, text: readonly Atom[], flow: Flow): readonly Atom[] {
  return text.length === 0
    ? [head]
    : [head, penalty(costs.torn), space(sectionGap(flow) / 2), penalty(costs.torn), ...text]
}

const asideShare = 0.24
const gutter = 0.03

/** Sections are short: one is divided only when it is longer than a page. */
function kept(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom) => (atom.type === 'penalty' ? penalty(Math.max(atom.cost, costs.stranded)) : atom))
}

/** Head and text on one first baseline; a head longer than its text makes the section as long as itself. */
function headBeside(head: Frame, text: readonly Atom[], flow: Flow): readonly Atom[] {
  const missing = head.height - stack(text, flow).height
  const filler =
    missing > 0 ? [penalty(costs.torn), frame({ height: missing, containers: flow.containers })] : []
  if (!text.some((atom) => atom.type === 'frame')) return [head]
  const joined = withFirstFrame(text, (first) => {
    // Logos have no baseline: a head begins where they do.
    const down =
      head.baseline === undefined || first.baseline === undefined ? 0 : first.baseline - head.baseline
    const items = [...itemsAt(head, down), ...first.items]
    return { ...first, items, anchors: [...anchorsAt(head, down), ...first.anchors] }
  })
  return [...joined, ...filler]
}

function sideFrame(section: EndSection, column: Column, flow: Flow): Frame {
  const { roles } = flow.setting.publication.brand
  const plain: Flow = { ...flow, column }
  if (section.emblem !== undefined) return emblemFrame(section, column, plain)
  const { heading } = section
  if (heading === undefined) return frame({ height: 0, containers: flow.containers })
  const lines = setLines(heading.children, roles['matter-head'], plain, { align: 'start' }).map(
    (line) => line.frame,
  )
  return stack(anchoredAt(heading, lines, plain), plain)
}

/**
 * The flag with the name of the Union beside it, or below it where a word of the name has no room beside. Its top is level
 * with the letters of the first line.
 */
function emblemFrame({ emblem }: EndSection, column: Column, flow: Flow): Frame {
  if (emblem === undefined) return frame({ height: 0 })
  const { matter } = flow.setting.publication.brand.roles
  const style = nameStyle(matter)
  const isLtr = flow.direction === 'ltr'
  const left = isLtr ? column.left : column.left + column.width - emblemWidth
  const room = column.width - emblemWidth - nameGap
  const isBeside = widestWord(emblem.name.children, style, flow) <= room
  const place: Column = isBeside
    ? { left: isLtr ? left + emblemWidth + nameGap : column.left, width: room }
    : column
  const name = stack(
    anchoredAt(
      emblem.name,
      setLines(emblem.name.children, style, flow, { column: place }).map((line) => line.frame),
      flow,
    ),
    flow,
  )
  const top = letterTop(matter.leading, matter.size)
  const flag = frame({
    height: top + emblemHeight,
    items: drawEmblem(emblem, left, top),
    anchors: [{ node: emblem, x: left, y: top }],
    containers: flow.containers,
  })
  const down = top + (isBeside ? (emblemHeight - name.height) / 2 : emblemHeight + nameGap / 2)
  return {
    ...flag,
    height: isBeside ? flag.height : down + name.height,
    items: [...flag.items, ...itemsAt(name, down)],
    anchors: [...flag.anchors, ...anchorsAt(name, down)],
  }
}

function nameStyle(matter: TextStyle): TextStyle {
  return {
    ...matter,
    weight: Math.max(matter.weight, nameWeight),
    colour: 'ink',
    align: 'start',
    hyphenate: false,
  }
}

const nameGap = 7
const nameWeight = 600

/** Height of a line above its capital letters. */
function letterTop(leading: number, size: number): number {
  return leading / 2 - size * 0.39
}
