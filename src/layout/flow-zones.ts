import { type BodyBlock, divideByWidth, leavesOf, openingLength, type Zone } from '../brief/index.ts'
import { type Atom, frame } from './atoms.ts'
import { beginning, breakFrom } from './break-pages.ts'
import { leadsInto } from './flow.ts'
import { type FlowedStretch, flowStretch, leadOf } from './flow-body.ts'
import { type Paper, specOf } from './run.ts'
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
  /** The same as text that goes on from that of the zone before, where what stands between them floats. */
  readonly continued: () => FlowedStretch
  /** Whether text after it may fill the page that it leaves: nobody says that it stands there, and it calls no notes. */
  readonly floats: boolean
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
      const before = zones.slice(0, index).findLast((other) => !other.isWide)
      return {
        paper,
        isWide,
        ...flowStretch(own, false, paper.flow),
        continued: () => flowStretch(own, false, paper.flow, before?.blocks.at(-1)),
        startsPage,
        gap,
        from: zone.from + length,
        floats: mayFloat(zone, body[zone.from - 1]),
      }
    }),
  ]
}

function mayFloat({ isWide, startsPage, blocks }: Zone, before: BodyBlock | undefined): boolean {
  const [first] = blocks
  if (!isWide || startsPage || first === undefined) return false
  if (before?.type === 'paragraph' && leadsInto(first, before)) return false
  const areShown = blocks.every(({ type }) => type === 'figure' || type === 'table')
  return areShown && leavesOf(blocks).every(({ type }) => type !== 'note-ref')
}

function flowOpening(blocks: readonly BodyBlock[], paper: Paper): FlowedZone {
  const { atoms, ends } = flowStretch(blocks, true, paper.flow)
  const continued = () => ({ atoms: silent, ends })
  const notes = atoms.flatMap((atom) => (atom.type === 'frame' ? atom.notes : []))
  const silent = atoms.map((atom) => (atom.type === 'frame' ? frame({ ...atom, notes: [] }) : atom))
  const place = { startsPage: false, gap: 0, from: 0, floats: false }
  return { paper, isWide: true, atoms: silent, ends, continued, notes, ...place }
}

/** Height of what stands in a zone if nothing divides it, notes included. */
export function wholeHeight({ atoms, paper }: FlowedZone): number {
  const spec = specOf(atoms, 0, paper, { top: 0, notes: [] })
  return breakFrom(beginning, atoms, { ...spec, depth: endless, depths: [endless] }).page?.height ?? 0
}

const endless = 1e6
