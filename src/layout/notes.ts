import type { Note } from '../brief/index.ts'
import { anchoredAt } from './anchored.ts'
import type { Atom, Frame } from './atoms.ts'
import { divideFrame } from './divide-frame.ts'
import { flowBlocks } from './flow.ts'
import { lower, polyline } from './items.ts'
import { baselineOf, setComposed } from './lines.ts'
import { composeWords } from './looks.ts'
import type { Item } from './page.ts'
import type { NoteLine } from './page-plan.ts'
import type { Flow } from './setting.ts'
import { inset } from './sheet.ts'
import { stack } from './stack.ts'
import { trimmed } from './trimmed.ts'

/** Notes as lines for the foot of a page, each set when a page first asks for it. */
export function noteSetter(notes: readonly Note[], flow: Flow): (number: number) => readonly NoteLine[] {
  const known = new Map<number, readonly NoteLine[]>()
  const byNumber = new Map(notes.map((note) => [note.number, note]))
  const linesOf = (number: number): readonly NoteLine[] => {
    const set = known.get(number)
    if (set !== undefined) return set
    const note = byNumber.get(number)
    if (note === undefined) throw new Error(`there is no note ${number}`)
    const own = setNote(note, flow)
    // Notes called for in a note follow it at once.
    const lines = [...own, ...own.flatMap(({ frame }) => frame.notes.flatMap(linesOf))]
    known.set(number, lines)
    return lines
  }
  return linesOf
}

/** Height of the rule above notes with the space around it. */
export function noteRuleHeight({ setting }: Flow): number {
  return setting.publication.brand.roles.note.leading * 1.3
}

/** The rule, for notes whose first line begins at `top`. */
export function noteRule(top: number, { setting, direction }: Flow): Item {
  const { colours, roles } = setting.publication.brand
  const { text } = setting.sheet
  const y = top - roles.note.leading * 0.4
  const left = direction === 'ltr' ? text.left : text.left + text.width - ruleLength
  return polyline(
    { type: 'artifact', kind: 'layout' },
    [
      [left, y],
      [left + ruleLength, y],
    ],
    { colour: colours.muted, width: 0.5 },
  )
}

const ruleLength = 54
/** Ems that the text of a note is set in, for its number. */
const indentEms = 1.7

function setNote(note: Note, flow: Flow): readonly NoteLine[] {
  const style = flow.setting.publication.brand.roles.note
  const outer: Flow = {
    ...flow,
    style,
    isBody: false,
    containers: [],
    lang: note.lang ?? flow.lang,
    direction: note.direction ?? flow.direction,
  }
  const inner: Flow = { ...outer, column: inset(flow.column, style.size * indentEms, 0, outer.direction) }
  const atoms = anchoredAt(note, trimmed(flowBlocks(note.children, inner)), outer)
  const frames = toLines(note, atoms, outer)
  const [first, ...others] = frames
  if (first === undefined) return []
  const marker = label(note, first.frame.baseline, outer)
  const frame = { ...first.frame, items: [...marker, ...first.frame.items] }
  return [{ ...first, frame }, ...others]
}

/** Each frame with the space above it; notes with boxes or quotes drawn around are divided with what is drawn. */
function toLines(note: Note, atoms: readonly Atom[], flow: Flow): readonly NoteLine[] {
  const gap = flow.style.leading * 0.25
  if (atoms.some((atom) => atom.type === 'frame' && atom.containers.length > 0))
    return dividedLines(note, stack(atoms, flow), gap, flow)
  const lines: NoteLine[] = []
  let above = gap
  for (const atom of atoms) {
    if (atom.type === 'space') above = Math.max(above, atom.height)
    if (atom.type !== 'frame') continue
    lines.push({ note: note.number, frame: atom, gap: above })
    above = 0
  }
  return lines
}

function dividedLines(note: Note, whole: Frame, gap: number, { setting }: Flow): readonly NoteLine[] {
  const calls = [{ y: 0, notes: whole.notes }]
  const most = setting.sheet.depth / 4
  return divideFrame(whole, { edges: [], calls, most }).map(({ frame }, index) => ({
    note: note.number,
    frame,
    gap: index === 0 ? gap : 0,
  }))
}

function label(note: Note, baseline: number | undefined, flow: Flow): readonly Item[] {
  const { style } = flow
  const origin = { type: 'content', node: note, part: 'marker' } as const
  const composed = composeWords(String(note.number), { ...style, figures: 'tabular' }, origin, flow)
  const [line] = setComposed(composed, style, flow, { align: 'start' })
  if (line === undefined) throw new Error('a number has a line')
  const down = (baseline ?? baselineOf(style)) - baselineOf(style)
  return line.frame.items.map((item) => lower(item, down))
}
