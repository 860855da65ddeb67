import { describe, expect, it } from 'vitest'
import { type BodyBlock, divideByPages, joinShort } from '../../../src/brief/index.ts'
import { heading, paragraph, position, table } from '../../support/brief.ts'
import fc from '../../support/property.ts'

const makers = {
  p: (): BodyBlock => paragraph('words'),
  h: (): BodyBlock => heading('Heading'),
  b: (): BodyBlock => ({ type: 'page-break', position }),
  t: (): BodyBlock => table(['narrow']),
  W: (): BodyBlock => table(['wide', 'wide']),
  P: (): BodyBlock => ({ ...paragraph('words'), landscape: true }),
}
type Letter = keyof typeof makers
const letters: readonly Letter[] = ['p', 'h', 'b', 't', 'W', 'P']

/** Stretches of blocks that letters stand for; those of a turned one are in brackets. */
function divided(shape: readonly Letter[]): string {
  const blocks = shape.map((letter) => makers[letter]())
  const letterOf = new Map(blocks.map((block, index) => [block, shape[index]]))
  return divideByPages(blocks, ({ columns }) => columns.length > 1)
    .map((stretch) => {
      const inside = stretch.blocks.map((block) => letterOf.get(block)).join('')
      return stretch.isTurned ? `[${inside}]` : `(${inside})`
    })
    .join('')
}

describe('a body divided by the way its pages stand', () => {
  it.each([
    ['ppt', '(ppt)'],
    ['pWp', '(p)[W](p)'],
    ['pWWPp', '(p)[WWP](p)'],
    ['W', '()[W]'],
    ['phhWp', '(p)[hhW](p)'],
    ['pbWbp', '(pb)[W](bp)'],
    ['WbW', '()[WbW]'],
    ['WbhW', '()[WbhW]'],
    ['pWb', '(p)[W]'],
    ['bWbp', '(b)[W](bp)'],
    ['', '()'],
  ])('%j is %s', (shape, expected) => {
    expect(divided([...shape].flatMap((sign) => letters.filter((letter) => letter === sign)))).toBe(expected)
  })

  it('turns by turns, upright at first, and holds all but breaks in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (shape) => {
        const result = divided(shape)
        expect(result).toMatch(/^\([^WP]*\)(?:\[[^\]]+\]\([^WP)]+\))*(?:\[[^\]]+\])?$/)
        const content = (text: string): string => text.replace(/[^phtWP]/g, '')
        expect(content(result)).toBe(content(shape.join('')))
      }),
    )
  })
})

describe('a few lines between turned pages', () => {
  const bodies = (length: number): readonly BodyBlock[] => [
    paragraph('first'),
    makers.W(),
    paragraph('x'.repeat(length)),
    makers.W(),
    paragraph('last'),
  ]
  const joined = (blocks: readonly BodyBlock[], mayJoin = true) =>
    joinShort(
      divideByPages(blocks, ({ columns }) => columns.length > 1),
      () => mayJoin,
    ).map(({ blocks: own }) => own.length)

  it('stand on these, and more do not', () => {
    expect(joined(bodies(300))).toEqual([1, 3, 1])
    expect(joined(bodies(3000))).toEqual([1, 1, 1, 1, 1])
  })

  it('stay where they are when something else speaks against it', () => {
    expect(joined(bodies(300), false)).toEqual([1, 1, 1, 1, 1])
    expect(joined([makers.W(), makers.t(), makers.W()])).toEqual([0, 1, 1, 1])
  })
})
