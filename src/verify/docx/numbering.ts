import { elementsOf, type XmlElement } from '../xml.ts'
import { attribute, childOf, integer, nameOf, settingOf, toggleOf } from './names.ts'

/** The lists of a file, which count the paragraphs in them one after another. */
export interface Numbering {
  /** Counts a paragraph at a level (0 to 8) of the list with this `w:numId`; nothing where there is no such list. */
  readonly count: (numId: string, level: number) => Counted | undefined
  /** The level of a list that belongs to a paragraph style. */
  readonly levelOfStyle: (numId: string, style: string) => number | undefined
}

export interface Counted {
  /** Absent where a sign stands before the paragraph. */
  readonly number?: number
  /** As it is printed, with the numbers of the levels above where the list shows them. */
  readonly text: string
  /** The paragraph style that the level belongs to. */
  readonly style?: string
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly style?: string
  /** Levels below this one begin it anew; absent means all. */
  readonly restart?: number
  readonly isLegal: boolean
}

/** Nine numbers and what is between them; it is printed with every heading. */
const longestPattern = 200

/** The state of one abstract list, which the lists made of it share. */
interface Counter {
  readonly levels: readonly (Level | undefined)[]
  readonly counts: (number | undefined)[]
  /** How often each level has begun anew: lists with counts of their own see by it that theirs are over. */
  readonly rounds: number[]
  /** The list with counts of its own that has begun each level, where no other has: those that follow it go on from there. */
  readonly begunBy: (List['own'] | undefined)[]
}

interface List {
  readonly counter: Counter
  readonly levels: readonly (Level | undefined)[]
  /** Levels that count for this list alone. */
  readonly own: Map<number, { count?: number; round: number }>
}

export const deepestLevel = 8

export function parseNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root)
  return {
    count: (numId, level) => {
      const list = lists.get(numId)
      return list === undefined ? undefined : countIn(list, level)
    },
    levelOfStyle: (numId, style) => {
      const found = lists.get(numId)?.levels.findIndex((level) => level?.style === style) ?? -1
      return found < 0 ? undefined : found
    },
  }
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const counters = new Map<string, Counter>()
  const lists = new Map<string, List>()
  const children = root === undefined ? [] : elementsOf(root)
  for (const abstract of children) {
    if (nameOf(abstract) !== 'w:abstractNum') continue
    const levels = levelsIn(abstract)
    counters.set(attribute(abstract, 'w:abstractNumId') ?? '', {
      levels,
      counts: [],
      begunBy: [],
      rounds: Array.from({ length: deepestLevel + 1 }, () => 0),
    })
  }
  for (const num of children) {
    const counter = counters.get(settingOf(num, 'w:abstractNumId') ?? '')
    if (nameOf(num) === 'w:num' && counter !== undefined)
      lists.set(attribute(num, 'w:numId') ?? '', readList(num, counter))
  }
  return lists
}

function levelsIn(parent: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const child of elementsOf(parent)) {
    const at = integer(attribute(child, 'w:ilvl'))
    if (nameOf(child) === 'w:lvl' && at !== undefined && at >= 0 && at <= deepestLevel)
      levels[at] = readLevel(child)
  }
  return levels
}

function readLevel(level: XmlElement): Level {
  const style = settingOf(level, 'w:pStyle')
  const restart = integer(settingOf(level, 'w:lvlRestart'))
  return {
    start: integer(settingOf(level, 'w:start')) ?? 0,
    format: settingOf(level, 'w:numFmt') ?? 'decimal',
    text: (settingOf(level, 'w:lvlText') ?? '').slice(0, longestPattern),
    isLegal: toggleOf(level, 'w:isLgl') ?? false,
    ...(style !== undefined && { style }),
    ...(restart !== undefined && { restart }),
  }
}

function readList(num: XmlElement, counter: Counter): List {
  const levels = [...counter.levels]
  const own: List['own'] = new Map()
  for (const override of elementsOf(num)) {
    const at = integer(attribute(override, 'w:ilvl'))
    if (nameOf(override) !== 'w:lvlOverride' || at === undefined || at < 0 || at > deepestLevel) continue
    const level = childOf(override, 'w:lvl')
    const start = integer(settingOf(override, 'w:startOverride'))
    if (level !== undefined) levels[at] = readLevel(level)
    if (start === undefined) continue
    const { format = 'decimal', text = '', isLegal = false, ...rest } = levels[at] ?? {}
    levels[at] = { ...rest, format, text, isLegal, start }
    own.set(at, { round: 0 })
  }
  return { counter, levels, own }
}

function countIn(list: List, at: number): Counted {
  const level = list.levels[at]
  const { counter } = list
  const number = nextCount(list, at)
  for (let below = at + 1; below <= deepestLevel; below += 1) {
    const restart = list.levels[below]?.restart
    if (restart !== undefined && (restart === 0 || at >= restart)) continue
    counter.counts[below] = undefined
    counter.rounds[below] = (counter.rounds[below] ?? 0) + 1
  }
  const style = level?.style === undefined ? {} : { style: level.style }
  if (level === undefined) return { text: '' }
  if (level.format === 'bullet' || level.format === 'none') return { text: level.text, ...style }
  return { number, text: labelIn(list, at, level), ...style }
}

function nextCount({ counter, levels, own }: List, at: number): number {
  const start = levels[at]?.start ?? 1
  const mine = own.get(at)
  if (mine === undefined) {
    const count = (counter.counts[at] ?? start - 1) + 1
    counter.counts[at] = count
    counter.begunBy[at] = undefined
    return count
  }
  const round = counter.rounds[at] ?? 0
  mine.count = mine.count === undefined || mine.round !== round ? start : mine.count + 1
  mine.round = round
  // LibreOffice gives the first item a list of its own, which begins anew, and the others the list that this one is of.
  if (counter.counts[at] === undefined || counter.begunBy[at] === own) {
    counter.counts[at] = mine.count
    counter.begunBy[at] = own
  }
  return mine.count
}

/** The level's pattern, with `%1` to `%9` for the numbers of the levels. */
function labelIn({ counter, levels, own }: List, at: number, { text, isLegal }: Level): string {
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const above = Number(digit) - 1
    const level = levels[above]
    if (level === undefined || above > at) return ''
    const count = own.get(above)?.count ?? counter.counts[above] ?? level.start
    return formatted(count, isLegal && above < at ? 'decimal' : level.format)
  })
}

/** Numbers in the formats that lists of our languages have (17.18.59); any other is shown in digits. */
export function formatted(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    default:
      return String(number)
  }
}

/** a … z, aa, bb … as Word counts. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 30) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  return romanSigns
    .map(([sign, value]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}

const romanSigns: readonly (readonly [string, number])[] = [
  ...([
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
  ] as const),
  ...([
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
  ] as const),
  ...([
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
]
