import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn } from './fixture.ts'

function sharesOf(text: string): readonly (number | undefined)[] {
  const [table] = bodyOf(text).children
  return table?.type === 'table'
    ? table.columns.map(({ share }) => share && Math.round(share * 1000) / 1000)
    : []
}

const cells = '<tr><td>a</td><td>b</td></tr>'

describe('widths of columns', () => {
  it.each([
    [`<table><col width="30%"><col width="70%">${cells}</table>`, [0.3, 0.7]],
    [`<table><colgroup><col style="width: 30%"><col></colgroup>${cells}</table>`, [0.3, undefined]],
    [`<table><colgroup width="20%" span="2"></colgroup>${cells}</table>`, [0.5, 0.5]],
    [`<table><colgroup width="20%"><col><col width="60%"></colgroup>${cells}</table>`, [0.25, 0.75]],
    [`<table><col width="100"><col width="300">${cells}</table>`, [0.25, 0.75]],
    [`<table><col width="1*"><col width="3*">${cells}</table>`, [0.25, 0.75]],
    [
      '<table><tr><th colspan="2">h</th></tr><tr><td width="40%">a</td><td>b</td></tr></table>',
      [0.4, undefined],
    ],
    [`<table>${cells}</table>`, [undefined, undefined]],
    ['+---+---+---+\n| a | b | c |\n+---+---+---+', [0.333, 0.333, 0.333]],
    ['+---+-----------+\n| a | b         |\n+---+-----------+', [0.25, 0.75]],
  ])('%s', (text, shares) => {
    expect(sharesOf(text)).toEqual(shares)
  })

  it('a length beside columns without one is told', () => {
    const text = `---\ntitle: T\n---\n<table><col width="100"><col>${cells}</table>`
    expect(findingsIn(text)).toEqual(['4:8 markdown/column-width'])
    expect(findingsIn(text.replace(' width="100"', ''))).toEqual([])
  })
})
