import type { TextStyle } from '../brand/index.ts'
import { type List, type ListItem, withNumerals } from '../brief/index.ts'
import { type Frame, frame } from './atoms.ts'
import { coordinate, lower, shift } from './items.ts'
import { baselineOf, setComposed } from './lines.ts'
import { composeWords } from './looks.ts'
import type { Item } from './page.ts'
import type { Flow } from './setting.ts'

/** The words of a marker, by the brand's pattern for its depth; none before a box to be ticked that has no number. */
export function markerText(list: List, item: ListItem, index: number, { setting, depth }: Flow): string {
  const { lists } = setting.publication.brand
  if (!list.ordered) return item.checked === undefined ? atDepth(lists.bullets, depth.bullets) : ''
  return fillPattern(withNumerals(atDepth(lists.ordered, depth.ordered), list), list.start + index)
}

export function markerWidth(item: ListItem, text: string, flow: Flow): number {
  const [line] = text === '' ? [] : setMarker({ type: 'artifact', kind: 'layout' }, text, flow)
  return (line?.width ?? 0) + boxWidth(item, text, flow)
}

/** Width of the box of a task, and of the space between its number and it. */
function boxWidth({ checked }: ListItem, text: string, { style }: Flow): number {
  return checked === undefined ? 0 : style.size * (text === '' ? tickBox : tickBox + boxGap)
}

/** The ink of a marker that ends at `end`, on whatever baseline it is given: its words, then the box of a task. */
export function markerInk(
  item: ListItem,
  text: string,
  end: number,
  flow: Flow,
): (baseline: number) => Frame {
  const room = boxWidth(item, text, flow)
  const words = wordsInk(item, text, flow.direction === 'ltr' ? end - room : end + room, flow)
  const box = boxInk(item, end, flow)
  return (baseline) =>
    frame({
      height: flow.style.leading,
      baseline,
      containers: flow.containers,
      items: [...words(baseline), ...box(baseline)],
    })
}

type Ink = (baseline: number) => readonly Item[]

function wordsInk(item: ListItem, text: string, end: number, flow: Flow): Ink {
  const [line] = text === '' ? [] : setMarker(originOf(item, 'marker', flow), text, flow)
  if (line === undefined) return () => []
  const left = flow.direction === 'ltr' ? end - line.width : end - (flow.setting.sheet.width - line.width)
  const base = baselineOf(markerStyle(flow))
  return (baseline) => line.frame.items.map((ink) => shiftText(ink, left, baseline - base))
}

function boxInk(item: ListItem, end: number, flow: Flow): Ink {
  const { checked } = item
  if (checked === undefined) return () => []
  const side = flow.style.size * tickBox
  const left = flow.direction === 'ltr' ? end - side : end
  return (baseline) => tickInk(originOf(item, 'box', flow), left, baseline, side, checked, flow)
}

function originOf(node: ListItem, part: 'marker' | 'box', { silent }: Flow): Item['origin'] {
  return silent ? { type: 'artifact', kind: 'layout' } : { type: 'content', node, part }
}

/** Side of the box of a task, and the space between its number and it, in ems. */
const tickBox = 0.7
const boxGap = 0.4

function setMarker(origin: Item['origin'], text: string, flow: Flow) {
  const style = markerStyle(flow)
  const column = { left: 0, width: flow.setting.sheet.width }
  return setComposed(composeWords(text, style, origin, flow), style, flow, { column, align: 'start' })
}

/** Markers keep their own face and colour and take the size of the text they stand beside. */
function markerStyle({ setting, style }: Flow): TextStyle {
  const { roles } = setting.publication.brand
  const scale = style.size / roles.body.size
  const marker = roles['list-marker']
  return { ...marker, size: marker.size * scale, leading: style.leading }
}

function shiftText(item: Item, right: number, down: number): Item {
  return item.type === 'text' ? lower(shift(item, right), down) : item
}

function tickInk(
  origin: Item['origin'],
  left: number,
  baseline: number,
  side: number,
  isChecked: boolean,
  { setting, style }: Flow,
): readonly Item[] {
  const { colours } = setting.publication.brand
  const at = (x: number, y: number) => `${coordinate(left + x * side)} ${coordinate(baseline - y * side)}`
  const stroke = { colour: colours.accent, width: style.size * 0.07 }
  const box: Item = {
    type: 'path',
    origin,
    path: `M${at(0, 0)} L${at(1, 0)} L${at(1, 1)} L${at(0, 1)} Z`,
    stroke,
  }
  const tick: Item = {
    type: 'path',
    origin,
    path: `M${at(0.2, 0.5)} L${at(0.43, 0.25)} L${at(0.82, 0.78)}`,
    stroke: { ...stroke, width: style.size * 0.11 },
  }
  return isChecked ? [box, tick] : [box]
}

function atDepth(patterns: readonly string[], depth: number): string {
  return patterns[Math.min(depth, patterns.length - 1)] ?? ''
}

/** `1`, `a` and `i` in a pattern stand for the number, its letter, its roman numeral; `A` and `I` are their capitals. */
function fillPattern(pattern: string, number: number): string {
  return pattern.replace(/[1aiAI]/, (kind) => numerals[kind]?.(number) ?? kind)
}

const numerals: Readonly<Record<string, (number: number) => string>> = {
  1: String,
  a: letters,
  i: roman,
  A: (number) => letters(number).toUpperCase(),
  I: (number) => roman(number).toUpperCase(),
}

/** a … z, aa, ab …; numbers that have no letter stay numbers. */
function letters(number: number): string {
  if (number < 1) return String(number)
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

const romans: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  const [digits] = romans.reduce<readonly [string, number]>(
    ([text, rest], [digit, value]) => [text + digit.repeat(Math.floor(rest / value)), rest % value],
    ['', number],
  )
  return digits
}
