import { expect, test } from 'vitest'
import { startAhead } from '../../../src/crew/index.ts'
import fc from '../../support/property.ts'

test('gives works in the order of the items, with no more under way than may be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 20 }),
      fc.integer({ min: 1, max: 6 }),
      async (waits, most) => {
        let underWay = 0
        let peak = 0
        const start = async (index: number): Promise<number> => {
          underWay += 1
          peak = Math.max(peak, underWay)
          for (let turn = 0; turn < (waits[index] ?? 0); turn++) await undefined
          return index
        }
        const given: number[] = []
        for (const [, work] of startAhead([...waits.keys()], start, most)) {
          given.push(await work)
          underWay -= 1
        }
        expect(given).toEqual([...waits.keys()])
        expect(peak).toBe(Math.min(most, waits.length))
      },
    ),
  )
})

test('with one at a time, nothing is started before it is wanted', () => {
  const started: string[] = []
  const works = startAhead(
    ['a', 'b'],
    async (item) => {
      started.push(item)
    },
    1,
  )
  works.next()
  expect(started).toEqual(['a'])
  works.next()
  expect(started).toEqual(['a', 'b'])
})

test('a work that fails is told to whoever waits for it, and to nobody before', async () => {
  const works = [...startAhead(['a', 'b', 'c'], (item) => Promise.reject(new Error(item)), 3)]
  await new Promise((resolve) => setTimeout(resolve, 5))
  for (const [item, work] of works) await expect(work).rejects.toThrow(item)
})
