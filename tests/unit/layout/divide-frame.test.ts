import { describe, expect, it } from 'vitest'
import type { FontFace } from '../../../src/brand/index.ts'
import { frame } from '../../../src/layout/atoms.ts'
import { divideFrame } from '../../../src/layout/divide-frame.ts'
import type { Item } from '../../../src/layout/index.ts'
import { polyline, rectangle } from '../../../src/layout/items.ts'
import fc from '../../support/property.ts'

const face: FontFace = {
  id: 'a',
  family: 'A',
  weight: 400,
  italic: false,
  file: 'a.ttf',
  read: () => new Uint8Array(),
}
const ground = { type: 'artifact', kind: 'background' } as const
const decoration = { type: 'artifact', kind: 'layout' } as const

function lineAt(y: number): Item {
  const origin = { type: 'content', node: {} } as const
  return { type: 'text', origin, y, size: 10, face, colour: '#000000', tracking: 0, scale: 1, words: [] }
}

/** Two cells side by side, with lines as far apart as each likes, on a ground with a rule below. */
const cells = fc.record({
  left: fc.array(fc.integer({ min: 12, max: 20 }), { minLength: 1, maxLength: 40 }),
  right: fc.array(fc.integer({ min: 12, max: 20 }), { maxLength: 40 }),
  most: fc.integer({ min: 30, max: 200 }),
})

function baselines(steps: readonly number[]): readonly number[] {
  let y = 0
  return steps.map((step) => {
    y += step
    return y
  })
}

describe('a frame that is divided', () => {
  it('has each line once, in order, and no line outside of its part', () => {
    fc.assert(
      fc.property(cells, ({ left, right, most }) => {
        const lines = [...baselines(left), ...baselines(right)].map(lineAt)
        const height = Math.max(...lines.map((line) => ('y' in line ? line.y : 0))) + 5
        const whole = frame({ height, items: lines })
        const parts = divideFrame(whole, { edges: [], calls: [], most })
        const origins = parts.flatMap(({ frame: part }) => part.items.map(({ origin }) => origin))
        expect(origins).toHaveLength(lines.length)
        expect(new Set(origins)).toEqual(new Set(lines.map(({ origin }) => origin)))
        for (const { frame: part } of parts)
          for (const item of part.items)
            if (item.type === 'text') {
              expect(item.y - 7).toBeGreaterThanOrEqual(-1)
              expect(item.y + 2).toBeLessThanOrEqual(part.height + 1)
            }
      }),
    )
  })

  it('has no part that is much higher than lines across each other may be', () => {
    fc.assert(
      fc.property(cells, ({ left, right, most }) => {
        const lines = [...baselines(left), ...baselines(right)].map(lineAt)
        const parts = divideFrame(frame({ height: 900, items: lines }), { edges: [], calls: [], most })
        for (const { frame: part } of parts.slice(1, -1)) expect(part.height).toBeLessThanOrEqual(most + 20)
      }),
    )
  })

  it('is as high as the whole where nothing stands across, with its ground and upright rules in each part', () => {
    const lines = baselines([14, 14, 14, 14]).map(lineAt)
    const area = { left: 0, top: 0, width: 100, height: 62 }
    const edges = { colour: '#000000', width: 1 }
    const items = [
      rectangle(ground, area, '#eeeeee'),
      ...lines,
      polyline(
        decoration,
        [
          [0, 0],
          [0, 62],
        ],
        edges,
      ),
      polyline(
        decoration,
        [
          [0, 62],
          [100, 62],
        ],
        edges,
      ),
    ]
    const parts = divideFrame(frame({ height: 62, items }), { edges: [], calls: [], most: 60 })
    expect(parts).toHaveLength(4)
    expect(parts.reduce((sum, { frame: part }) => sum + part.height, 0)).toBeCloseTo(62)
    expect(parts.map(({ frame: part }) => part.items.length)).toEqual([3, 3, 3, 4])
  })

  it('is cut at edges, with the notes and anchors of each part', () => {
    const node = {}
    const whole = frame({
      height: 60,
      items: [lineAt(12), lineAt(42)],
      anchors: [{ node, x: 0, y: 30 }],
    })
    const calls = [
      { y: 5, notes: [1] },
      { y: 35, notes: [2] },
    ]
    const parts = divideFrame(whole, { edges: [30], calls, most: 60 })
    expect(parts.map(({ top }) => top)).toEqual([0, 30])
    expect(parts.map(({ frame: part }) => part.notes)).toEqual([[1], [2]])
    expect(parts.map(({ frame: part }) => part.anchors)).toEqual([[], [{ node, x: 0, y: 0 }]])
  })

  it('stays whole where it has no words', () => {
    expect(divideFrame(frame({ height: 60 }), { edges: [], calls: [], most: 20 })).toHaveLength(1)
  })
})
