import { type BodyBlock, divideByWidth, leavesOf, openingLength, type Zone } from '../brief/index.ts'
import { type Atom, frame } from './atoms.ts'
import { beginning, breakFrom } from './break-pages.ts'
import { leadsInto } from './flow.ts'
import { type FlowedStretch, flowStretch, leadOf } from './flow-body.ts'
import { type Paper, specOf } from './run.ts'
import type { Flow } from './setting.ts'
import { spansColumns } from './spanning-blocks.ts'

/** What is set on pages of several columns: in these, or across them. */
export interface Papers {
  readonly upright: Paper
  readonly spanning: Paper
}

/** Atoms that stand in columns or across them, as their paper has it. */
export interface FlowedZone {
  readonly paper: Paper
  readonly isWide: boolean
  readonly atoms: readonly Atom[]
  readonly startsPage: boolean
  /** Space above it, where it is not the first on its page. */
  readonly gap: number
  /** Place of its first block, and how many atoms there are up to the end of each. */
  readonly from: number
  readonly ends: readonly number[]
  /** The same as text that goes on from that of the zone before, where what stands between them floats: headings of that stay. */
  readonly continued: () => FlowedStretch
  /**
   * What of it stands on the next page where text after it may fill the page that it leaves: nobody says that it stands
   * there, and it calls no notes.
   */
  readonly floating?: () => readonly Atom[]
  /** Kinds of what it shows that are numbered: of these, none comes before another. */
  readonly numbered: readonly string[]
  /** Notes that stand under the columns below, because it is part of the opening. */
  readonly notes?: readonly number[]
  /** Whether it is the end matter, at the foot of the last page. */
  readonly isTail?: true
}

/** Flows blocks by where they stand on pages of several columns; the opening is one zone, with the abstract or the lead. */
export function flowZones(
  blocks: readonly BodyBlock[],
  { upright, spanning }: Papers,
  isOpening: boolean,
): readonly FlowedZone[] {
  const hasLead = leadOf(blocks, spanning.flow) !== undefined
  const length = isOpening ? openingLength(blocks, hasLead) : 0
  const opening = isOpening ? [flowOpening(blocks.slice(0, length), spanning)] : []
  const body = blocks.slice(length)
  const zones = divideByWidth(body, (block) => spansColumns(block, upright.flow))
  const gap = upright.flow.style.leading
  return [
    ...opening,
    ...zones.map((zone, index): FlowedZone => {
      const { isWide, startsPage, blocks: own } = zone
      const paper = isWide ? spanning : upright
      const shown = mayFloat(zone, body[zone.from - 1]) ? shownIn(own) : undefined
      return {
        paper,
        isWide,
        ...flowStretch(own, false, paper.flow),
        continued: () => flowContinued(zones, index, quiet(paper.flow)),
        startsPage,
        gap,
        from: zone.from + length,
        numbered: own.flatMap(numberedKind),
        ...(shown === undefined
          ? {}
          : { floating: () => flowStretch(shown, false, quiet(paper.flow)).atoms }),
      }
    }),
  ]
}

/** What is wrong with these blocks has been said. */
function quiet(flow: Flow): Flow {
  return { ...flow, setting: { ...flow.setting, complain: () => {} } }
}

function mayFloat({ isWide, startsPage, blocks }: Zone, before: BodyBlock | undefined): boolean {
  const shown = shownIn(blocks)
  const [first] = shown
  if (!isWide || startsPage || first === undefined) return false
  if (before?.type === 'paragraph' && first === blocks[0] && leadsInto(first, before)) return false
  const areShown = shown.every(({ type }) => type === 'figure' || type === 'table')
  return areShown && leavesOf(shown).every(({ type }) => type !== 'note-ref')
}

function numberedKind(block: BodyBlock): readonly string[] {
  const isShown = block.type === 'figure' || block.type === 'table'
  return isShown && block.caption?.number !== undefined ? [block.type] : []
}

/** Without the headings that it stands under. */
function shownIn(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  return blocks.slice(headingsOf(blocks).length)
}

function headingsOf(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const end = blocks.findIndex(({ type }) => type !== 'heading')
  return blocks.slice(0, end === -1 ? blocks.length : end)
}

function flowContinued(zones: readonly Zone[], index: number, flow: Flow): FlowedStretch {
  const earlier = zones.slice(0, index)
  const headings = headingsOf(earlier.at(-1)?.blocks ?? [])
  const before = earlier.findLast(({ isWide }) => !isWide)?.blocks.at(-1)
  const { atoms, ends } = flowStretch([...headings, ...(zones[index]?.blocks ?? [])], false, flow, before)
  return { atoms, ends: ends.slice(headings.length) }
}

function flowOpening(blocks: readonly BodyBlock[], paper: Paper): FlowedZone {
  const { atoms, ends } = flowStretch(blocks, true, paper.flow)
  const continued = () => ({ atoms: silent, ends })
  const notes = atoms.flatMap((atom) => (atom.type === 'frame' ? atom.notes : []))
  const silent = atoms.map((atom) => (atom.type === 'frame' ? frame({ ...atom, notes: [] }) : atom))
  const place = { startsPage: false, gap: 0, from: 0, numbered: [] }
  return { paper, isWide: true, atoms: silent, ends, continued, notes, ...place }
}

/** Height of atoms if nothing divides them, notes included. */
export function wholeHeight(atoms: readonly Atom[], paper: Paper): number {
  const spec = specOf(atoms, 0, paper, { top: 0, notes: [] })
  return breakFrom(beginning, atoms, { ...spec, depth: endless, depths: [endless] }).page?.height ?? 0
}

const endless = 1e6
