import { describe, expect, it } from 'vitest'
import { undoPredictor } from '../../../../src/verify/pdf/predictor.ts'
import { UnreadableEdition } from '../../../../src/verify/unreadable.ts'

const shape = { predictor: 15, columns: 3, colours: 1, bits: 8 }

describe('rows that are written as differences', () => {
  it('are made whole, each in its own way', () => {
    const coded = [0, 10, 20, 30, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1]
    expect([...undoPredictor(Uint8Array.from(coded), shape)]).toEqual([
      ...[10, 20, 30],
      ...[1, 2, 3],
      ...[2, 3, 4],
      // Half of left and above, rounded down.
      ...[2, 3, 4],
      // The neighbour that is nearest to left + above − corner.
      ...[3, 4, 5],
    ])
  })

  it('count up over the end of a byte', () => {
    expect([...undoPredictor(Uint8Array.of(0, 250, 0, 0, 2, 10, 0, 0), shape)]).toEqual([250, 0, 0, 4, 0, 0])
  })

  it('look back by a whole pixel', () => {
    const coded = Uint8Array.of(1, 1, 2, 3, 4, 5, 6)
    expect([...undoPredictor(coded, { ...shape, columns: 2, colours: 3 })]).toEqual([1, 2, 3, 5, 7, 9])
  })

  it('may end in the middle', () => {
    expect([...undoPredictor(Uint8Array.of(0, 1, 2, 3, 2, 1), shape)]).toEqual([1, 2, 3, 2])
  })

  it('stay as they are without a predictor', () => {
    expect([...undoPredictor(Uint8Array.of(7, 8), { ...shape, predictor: 0 })]).toEqual([7, 8])
  })

  it('are refused where the way is not known', () => {
    expect(() => undoPredictor(Uint8Array.of(9, 1, 1, 1), shape)).toThrow(UnreadableEdition)
    expect(() => undoPredictor(Uint8Array.of(1), { ...shape, predictor: 2 })).toThrow(UnreadableEdition)
  })
})
