import { expect, it } from 'vitest'
import { type Block, nestedTables } from '../../../src/brief/index.ts'
import { list, paragraph, position, table } from '../../support/brief.ts'

it('tells of the tables in a block how deep they stand', () => {
  const [one, two, three] = [table(['a']), table(['b']), table(['c'])]
  const quote: Block = { type: 'quote', children: [two], position }
  const box: Block = {
    type: 'box',
    kind: 'box',
    children: [one, list(true, [paragraph('d'), quote])],
    position,
  }
  expect(nestedTables(box)).toEqual([
    { table: one, depth: 1 },
    { table: two, depth: 3 },
  ])
  expect(nestedTables(three)).toEqual([{ table: three, depth: 0 }])
  expect(nestedTables(paragraph('e'))).toEqual([])
})
