import { describe, expect, it } from 'vitest'
import { gridOf } from '../../../src/verify/grid.ts'
import { wordsOf } from '../../../src/verify/pieces.ts'
import { type CellMeaning, type Element, element, text } from '../../../src/verify/reading.ts'

function cell(words: string, meaning: Partial<CellMeaning> = {}): Element {
  return element({ kind: 'cell', columnSpan: 1, rowSpan: 1, ...meaning }, [text(words)])
}

function row(...cells: readonly Element[]): Element {
  return element({ kind: 'row' }, cells)
}

/** Each cell as `words@column<heads`. */
function placed(...rows: readonly Element[]): string {
  return gridOf(rows)
    .map(({ cell: { children }, column, heads }) =>
      [`${wordsOf(children)}@${column}`, ...heads.map((head) => wordsOf(head.children))].join('<'),
    )
    .join(' ')
}

describe('the grid of a table', () => {
  it('gives each cell the heads of its column and its row', () => {
    expect(
      placed(
        row(cell(''), cell('2023', { scope: 'column' }), cell('2024', { scope: 'column' })),
        row(cell('Limes', { scope: 'row' }), cell('7'), cell('8')),
      ),
    ).toBe('@0 2023@1 2024@2 Limes@0 7@1<2023<Limes 8@2<2024<Limes')
  })

  it('leaves places to cells that reach down and across', () => {
    expect(
      placed(
        row(cell('Item', { scope: 'column', rowSpan: 2 }), cell('Cost', { scope: 'column', columnSpan: 2 })),
        row(cell('first', { scope: 'column' }), cell('later', { scope: 'column' })),
        row(cell('Mist', { scope: 'row', rowSpan: 2 }), cell('1'), cell('2')),
        row(cell('3'), cell('4')),
      ),
    ).toBe(
      'Item@0 Cost@1 first@1<Cost later@2<Cost Mist@0<Item 1@1<Cost<first<Mist 2@2<Cost<later<Mist 3@1<Cost<first<Mist 4@2<Cost<later<Mist',
    )
  })
})
