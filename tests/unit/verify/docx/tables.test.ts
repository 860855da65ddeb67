import { describe, expect, it } from 'vitest'
import { linesOf, plain, run, style, styled } from './small-file.ts'

const styles = style('H', 'Brand Table Head') + style('X', 'Brand Table Text')

function table(look: string, ...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr><w:tblLook ${look}/></w:tblPr>${rows.join('')}</w:tbl>`
}

function row(cells: readonly string[], isHead = false): string {
  return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
}

function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.includes('<') ? content : plain(content)}</w:tc>`
}

/** Cells as `scope CxR: words`. */
function cellsOf(body: string): readonly string[] {
  return linesOf(body, { styles })
    .filter((line) => !/^ *(?:table|row)$/.test(line))
    .map((line) => line.trim())
}

describe('cells', () => {
  it('of head rows are heads of columns, where the table has heads at all', () => {
    const rows = [row([cell('a')], true), row([cell('b')])]
    expect(cellsOf(table('w:firstRow="1"', ...rows))).toEqual([
      ...['cell column', 'paragraph: a', 'cell data', 'paragraph: b'],
    ])
    expect(cellsOf(table('w:firstRow="0"', ...rows))[0]).toBe('cell data')
    expect(cellsOf(table('w:val="0020"', ...rows))[0]).toBe('cell column')
  })

  it('are heads of rows by the style of their words, wherever they stand', () => {
    const found = cellsOf(table('w:firstColumn="1"', row([cell(styled('X', 'a')), cell(styled('H', 'b'))])))
    expect(found).toEqual(['cell data', 'paragraph: a', 'cell row', 'paragraph: b'])
  })

  it('without such styles are heads of rows in a first column that looks so', () => {
    expect(cellsOf(table('w:val="0080"', row([cell('a'), cell('b')])))).toEqual([
      ...['cell row', 'paragraph: a', 'cell data', 'paragraph: b'],
    ])
  })

  it('span columns and rows', () => {
    const merged = (value: string): string => `<w:vMerge${value}/>`
    const body = table(
      '',
      row([cell('a', merged(' w:val="restart"')), cell('b', '<w:gridSpan w:val="2"/>')]),
      row([cell('<w:p/>', merged('')), cell('c'), cell('d', merged(' w:val="restart"'))]),
      row([cell('<w:p/>', merged(' w:val="continue"')), cell('e'), cell('<w:p/>', merged(''))]),
    )
    expect(cellsOf(body)).toEqual([
      ...['cell data 1x3', 'paragraph: a', 'cell data 2x1', 'paragraph: b', 'cell data', 'paragraph: c'],
      ...['cell data 1x2', 'paragraph: d', 'cell data', 'paragraph: e'],
    ])
  })

  it('are there when they are empty, and end with no empty paragraph', () => {
    const list = table('', row([cell('a')]))
    expect(
      cellsOf(table('', row([cell('<w:p/>'), cell(styled('H', run(''))), cell(`${list}<w:p/>`)]))),
    ).toEqual([...['cell data:', 'cell row:', 'cell data', 'cell data', 'paragraph: a']])
  })

  it('of deleted rows are not read', () => {
    expect(
      cellsOf(table('', '<w:tr><w:trPr><w:del/></w:trPr><w:tc/></w:tr>', row([cell('a')]))),
    ).toHaveLength(2)
  })

  it('span no more columns than a table can have', () => {
    expect(cellsOf(table('', row([cell('a', '<w:gridSpan w:val="999999999"/>')])))[0]).toBe(
      'cell data 1000x1',
    )
  })
})
