import { breakLines as breakAsTex, forcedBreak, type InputItem } from 'tex-linebreak'
import { describe, expect, it } from 'vitest'
import {
  type BreakOptions,
  type Breakpoints,
  createLineBreaker,
} from '../../../src/type/lines/break-lines.ts'
import fc from '../../support/property.ts'
import { breakpointsOf, type Row } from './breakpoints.ts'

const breakLines = createLineBreaker()

/** What a paragraph is made of, in the words of the paper: boxes, glue, and penalties of hyphens that a break may add. */
type Item =
  | { readonly type: 'box'; readonly width: number; readonly text: string }
  | { readonly type: 'glue'; readonly width: number; readonly stretch: number; readonly shrink: number }
  | { readonly type: 'hyphen'; readonly width: number; readonly cost: number }

/** Glue that fills the last line, as in the paper. */
const filling = 1000

/** Breakpoints as the breaker takes them, each with the index of its item; the last is the end. */
function pointsOf(items: readonly Item[]): Breakpoints & { readonly at: readonly number[] } {
  const rows: Row[] = []
  const places: number[] = []
  let [width, stretch, shrink] = [0, 0, 0]
  const add = (at: number, added: number, penalty: number, flagged: 0 | 1, fill = 0): void => {
    const item = items[at]
    const end = [width + added, stretch + fill, shrink] as const
    // Glue at a break is gone.
    if (item?.type === 'glue')
      [width, stretch, shrink] = [width + item.width, stretch + item.stretch, shrink + item.shrink]
    rows.push([...end, width, stretch, shrink, penalty, flagged])
    places.push(at)
  }
  items.forEach((item, at) => {
    if (item.type === 'box') width += item.width
    else if (item.type === 'glue') add(at, 0, 0, 0)
    else add(at, item.width, item.cost, 1)
  })
  add(items.length, 0, Number.NEGATIVE_INFINITY, 0, filling)
  return { ...breakpointsOf(rows), at: places }
}

/** The rules of the paper (p. 1128), without those that this program adds. */
const rules: Omit<BreakOptions, 'widths' | 'tolerance'> = {
  linePenalty: 1,
  consecutiveHyphens: 3000,
  fitnessChange: 3000,
  finalHyphen: 0,
  lastLineMinimum: 0,
  shortLastLine: 0,
  stub: 0,
}

/** Items where lines end. */
function breaksOf(
  items: readonly Item[],
  asked: Pick<BreakOptions, 'widths' | 'tolerance'> & Partial<BreakOptions>,
) {
  const points = pointsOf(items)
  return breakLines(points, { ...rules, ...asked })?.map((index) => points.at[index] ?? 0)
}

describe('the frog prince, as Knuth and Plass have published it', () => {
  /** Widths of a Monotype face in eighteenths of an em (Knuth, "Digital Typography", 1999, p. 75). */
  const widths: readonly (readonly [letters: string, width: number])[] = [
    ['il,.;’', 5],
    ['fjI-', 6],
    ['rst', 7],
    ['cez', 8],
    ['agov', 9],
    ['bdhknpquxy', 10],
    ['wC', 13],
    ['m', 15],
  ]
  const widthOf = (text: string): number =>
    [...text].reduce(
      (sum, letter) => sum + (widths.find(([letters]) => letters.includes(letter))?.[1] ?? Number.NaN),
      0,
    )
  /** Space after a mark is wider, or yields otherwise (p. 75). */
  const spaceAfter = (word: string): Item => {
    if (word.endsWith(',')) return { type: 'glue', width: 6, stretch: 4, shrink: 2 }
    if (word.endsWith(';')) return { type: 'glue', width: 6, stretch: 4, shrink: 1 }
    if (word.endsWith('.')) return { type: 'glue', width: 8, stretch: 6, shrink: 1 }
    return { type: 'glue', width: 6, stretch: 3, shrink: 2 }
  }
  const text =
    'In olden times when wish|ing still helped one, there lived a king whose daugh|ters were all beau|ti|ful; and the ' +
    'young|est was so beau|ti|ful that the sun it|self, which has seen so much, was aston|ished when|ever it shone in her ' +
    'face. Close by the king’s castle lay a great dark for|est, and un|der an old lime-|tree in the for|est was a well, and ' +
    'when the day was very warm, the king’s child went out into the for|est and sat down by the side of the cool ' +
    'foun|tain; and when she was bored she took a golden ball, and threw it up on high and caught it; and this ball was ' +
    'her favor|ite play|thing.'
  const items = text
    .split(' ')
    .flatMap((word, index, all): readonly Item[] => [
      ...word
        .split('|')
        .flatMap((part, at, parts): readonly Item[] => [
          { type: 'box', width: widthOf(part), text: part },
          ...(at === parts.length - 1
            ? []
            : [{ type: 'hyphen', width: part.endsWith('-') ? 0 : 6, cost: 50 } as const]),
        ]),
      ...(index === all.length - 1 ? [] : [spaceAfter(word)]),
    ])

  const linesOf = (breaks: readonly number[]): readonly string[] =>
    breaks.map((at, line) => {
      const words = items.slice(line === 0 ? 0 : (breaks[line - 1] ?? 0), at)
      const written = words.map((item) => (item.type === 'box' ? item.text : item.type === 'glue' ? ' ' : ''))
      const end = items[at]
      return `${written.join('').trim()}${end?.type === 'hyphen' && end.width > 0 ? '-' : ''}`
    })

  const ratiosOf = (breaks: readonly number[], measures: readonly number[]): readonly number[] =>
    breaks.slice(0, -1).map((at, line) => {
      const from = line === 0 ? 0 : (breaks[line - 1] ?? 0) + 1
      const set = items.slice(from, at)
      const glue = set.filter((item) => item.type === 'glue')
      const end = items[at]
      const hyphen = end?.type === 'hyphen' ? end.width : 0
      const natural = set.reduce((sum, item) => sum + (item.type === 'hyphen' ? 0 : item.width), hyphen)
      const room = (measures[Math.min(line, measures.length - 1)] ?? 0) - natural
      return room / glue.reduce((sum, item) => sum + (room > 0 ? item.stretch : item.shrink), 0)
    })

  it('is set in twelve lines of 390 units (p. 81)', () => {
    const measures = [372, 390]
    const breaks = breaksOf(items, { widths: measures, tolerance: 1 }) ?? []
    expect(linesOf(breaks)).toEqual([
      'In olden times when wishing still helped one,',
      'there lived a king whose daughters were all beau-',
      'tiful; and the youngest was so beautiful that the',
      'sun itself, which has seen so much, was aston-',
      'ished whenever it shone in her face. Close by the',
      'king’s castle lay a great dark forest, and under an',
      'old lime-tree in the forest was a well, and when',
      'the day was very warm, the king’s child went out',
      'into the forest and sat down by the side of the',
      'cool fountain; and when she was bored she took a',
      'golden ball, and threw it up on high and caught',
      'it; and this ball was her favorite plaything.',
    ])
    const published = [0.857, 0, 0.28, 1, 0.067, -0.278, 0.536, -0.167, 0.7, -0.176, 0.357]
    expect(ratiosOf(breaks, measures)).toEqual(published.map((ratio) => expect.closeTo(ratio, 3)))
  })

  it('is set in ten lines of 500 units, none of which ends in a hyphen (p. 82)', () => {
    const measures = [482, 500]
    const breaks = breaksOf(items, { widths: measures, tolerance: 1 }) ?? []
    expect(linesOf(breaks)).toEqual([
      'In olden times when wishing still helped one, there lived a',
      'king whose daughters were all beautiful; and the youngest was',
      'so beautiful that the sun itself, which has seen so much, was',
      'astonished whenever it shone in her face. Close by the king’s',
      'castle lay a great dark forest, and under an old lime-tree in the',
      'forest was a well, and when the day was very warm, the king’s',
      'child went out into the forest and sat down by the side of the',
      'cool fountain; and when she was bored she took a golden ball,',
      'and threw it up on high and caught it; and this ball was her',
      'favorite plaything.',
    ])
    const published = [0.774, 0.179, 0.629, 0.545, 0, 0.079, 0.282, 0.294, 0.575]
    expect(ratiosOf(breaks, measures)).toEqual(published.map((ratio) => expect.closeTo(ratio, 3)))
  })
})

describe('any paragraph', () => {
  const width = (min: number, max: number) =>
    fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000)
  const part = fc.record({ type: fc.constant('box' as const), width: width(3, 20), text: fc.constant('') })
  const hyphen: Item = { type: 'hyphen', width: 4, cost: 50 }
  const word = fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.flatMap((box, at): readonly Item[] => (at === 0 ? [box] : [hyphen, box])))
  const glue = fc.record({
    type: fc.constant('glue' as const),
    width: width(4, 8),
    stretch: width(3, 9),
    shrink: width(1, 3),
  })
  const paragraph = fc
    .array(fc.tuple(word, glue), { minLength: 10, maxLength: 60 })
    .map((words) =>
      words.flatMap(([boxes, space], at): readonly Item[] => [
        ...boxes,
        ...(at === words.length - 1 ? [] : [space]),
      ]),
    )

  /** The same in the terms of tex-linebreak; glue that fills the last line ends it. */
  const inTermsOfTex = (items: readonly Item[]): InputItem[] => [
    ...items.map(
      (item): InputItem => (item.type === 'hyphen' ? { ...item, type: 'penalty', flagged: true } : item),
    ),
    { type: 'penalty', width: 0, cost: 1000, flagged: false },
    { type: 'glue', width: 0, stretch: filling, shrink: 0 },
    { ...forcedBreak(), flagged: false },
  ]

  /** High, so that the best way is seldom the one that is best line by line. */
  const dear = { consecutiveHyphens: 100_000, fitnessChange: 100_000 }

  it('has the lines that tex-linebreak gives it', () => {
    fc.assert(
      fc.property(paragraph, fc.array(width(100, 200), { minLength: 1, maxLength: 3 }), (items, measures) => {
        const tolerance = 0.999 // Beyond it, the two do not agree on the fitness of a first line.
        const breaks = breaksOf(items, { ...dear, widths: measures, tolerance })
        fc.pre(breaks !== undefined)
        const last = measures.at(-1) ?? 0
        const lengths = Array.from({ length: items.length + 2 }, (_, line) => measures[line] ?? last)
        const theirs = breakAsTex(inTermsOfTex(items), lengths, {
          maxAdjustmentRatio: tolerance,
          initialMaxAdjustmentRatio: tolerance,
          doubleHyphenPenalty: dear.consecutiveHyphens,
          adjacentLooseTightPenalty: dear.fitnessChange,
        })
        // They tell the beginning, too, and their end lies behind the glue that fills the last line.
        expect([...theirs.slice(1, -1), items.length]).toEqual(breaks)
      }),
      { numRuns: 800 },
    )
  })
})
