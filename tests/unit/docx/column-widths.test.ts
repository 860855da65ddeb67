import { describe, expect, it, test } from 'vitest'
import type { Cell, Row, Table } from '../../../src/brief/index.ts'
import { columnWidths } from '../../../src/docx/blocks/column-widths.ts'
import { paragraph, position } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { array, integer, property, assert as propertyHolds, string } from '../../support/property.ts'
import { all, attribute, first, paragraphWith, wordFile } from './word-file.ts'

function tableOf(...rows: readonly (readonly string[])[]): Table {
  const columns = (rows[0] ?? []).map(() => ({ align: 'start' }) as const)
  const cell = (words: string, column: number): Cell => ({
    type: 'cell',
    column,
    columnSpan: 1,
    rowSpan: 1,
    align: 'start',
    children: [paragraph(words)],
    position,
  })
  const children = rows.map(
    (words): Row => ({ type: 'row', part: 'body', children: words.map(cell), position }),
  )
  return { type: 'table', columns, children, position }
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

describe('columns of a table', () => {
  it('fill their place, whatever stands in them', () => {
    const rows = integer({ min: 1, max: 6 }).chain((count) =>
      array(array(string({ maxLength: 80 }), { minLength: count, maxLength: count }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    propertyHolds(
      property(rows, integer({ min: 40, max: 600 }), (words, room) => {
        const { place, widths } = columnWidths(tableOf(...words), [room], 9)
        expect(place).toBe(room)
        expect(sum(widths)).toBeCloseTo(room, 6)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      }),
    )
  })

  it('have room for their longest words where there is any', () => {
    const { widths } = columnWidths(
      tableOf(['governance_artifact', 'Words that may be put on as many lines as need be. '.repeat(4)]),
      [240],
      9,
    )
    expect(widths[0]).toBeGreaterThan(19 * 9 * 0.58)
  })

  it('take the wider place only when their words need it', () => {
    expect(columnWidths(tableOf(['a', 'b']), [200, 300], 9).place).toBe(200)
    expect(columnWidths(tableOf(['a'.repeat(25), 'b'.repeat(25)]), [200, 300], 9).place).toBe(300)
  })
})

test('a table whose words have no room in the column begins in the rail', async () => {
  const wide = tableOf(Array.from({ length: 5 }, () => 'governance_artifact'))
  const { document } = await wordFile(publicationWith([wide]))
  const [table] = all(document, 'w:tbl')
  const indent = Number(attribute(table && first(table, 'w:tblInd'), 'w:w'))
  expect(indent).toBeLessThan(0)
  const narrow = await wordFile(publicationWith([tableOf(['a', 'b'])]))
  expect(all(narrow.document, 'w:tblInd')).toEqual([])
})

test('text keeps its distance after a table', async () => {
  const { document } = await wordFile(
    publicationWith([tableOf(['a', 'b']), paragraph('After.'), paragraph('Later.')]),
  )
  const before = (words: string) =>
    Number(attribute(first(paragraphWith(document, words), 'w:spacing'), 'w:before') ?? 0)
  expect(before('After.')).toBeGreaterThan(100)
  expect(before('Later.')).toBe(0)
})
