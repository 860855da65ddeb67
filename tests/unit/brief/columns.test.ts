import { expect, it } from 'vitest'
import { type CellDemand, spreadOverColumns } from '../../../src/brief/index.ts'

function cell(column: number, columnSpan: number, least: number): CellDemand {
  return { column, columnSpan, least, most: least }
}

const spread = (demands: readonly CellDemand[], floor?: number) =>
  spreadOverColumns(3, demands, ({ least }) => least, floor)

it('a column is as wide as the widest of its cells asks, and never below the floor', () => {
  expect(spread([cell(0, 1, 20), cell(0, 1, 30), cell(1, 1, 2)], 5)).toEqual([30, 5, 5])
})

it('a cell of several columns divides among them what they do not have yet, whatever the order of the cells', () => {
  const demands = [cell(0, 2, 50), cell(0, 1, 30), cell(1, 1, 10), cell(2, 1, 7)]
  expect(spread(demands)).toEqual([35, 15, 7])
  expect(spread([...demands].reverse())).toEqual([35, 15, 7])
})

it('a cell of several columns that have room for it asks nothing more', () => {
  expect(spread([cell(0, 3, 20), cell(0, 1, 30)])).toEqual([30, 0, 0])
})
