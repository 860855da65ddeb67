import { describe, expect, it } from 'vitest'
import { bodyOf, lower, outline } from './fixture.ts'

const tableOf = (rows: string): string => outline(bodyOf(`<table>${rows}</table>`).children)
const codesIn = (rows: string): readonly string[] =>
  lower(`---\ntitle: T\nlang: en\n---\n<table>${rows}</table>`).findings.map(({ code }) => code)

const data = '<tr><td>a</td><td>b</td></tr>'

describe('heads of a table without thead', () => {
  it.each(['<th>', '<th scope="col">'])('are rows of %s alone at its beginning', (th) => {
    const rows = `<tr>${th}A</th>${th}B</th></tr>${data}`
    expect(tableOf(rows)).toBe('table(head[^A|^B]body[a|b])')
    expect(tableOf(`<tbody>${rows}</tbody>`)).toBe('table(head[^A|^B]body[a|b])')
    expect(codesIn(rows)).toEqual([])
  })

  it('may have an empty corner, several rows, and cells that span these', () => {
    expect(tableOf('<tr><td></td><th>A</th></tr><tr><th scope="row">b</th><td>c</td></tr>')).toBe(
      'table(head[|^A]body[<b|c])',
    )
    const two = '<tr><th rowspan="2">A</th><th>B</th></tr><tr><th>C</th></tr>'
    expect(tableOf(`${two}${data}`)).toBe('table(head[1x2:^A|^B]head[^C]body[a|b])')
  })

  it('are none where a row names itself, holds data, or reaches into the data', () => {
    expect(tableOf(`<tr><th scope="row">A</th><th scope="row">B</th></tr>${data}`)).toBe(
      'table(body[<A|<B]body[a|b])',
    )
    expect(tableOf(`<tr><th>A</th><td>B</td></tr>${data}`)).toBe('table(body[<A|B]body[a|b])')
    expect(tableOf('<tr><th rowspan="2">A</th><th>B</th></tr><tr><td>b</td></tr>')).toBe(
      'table(body[1x2:<A|<B]body[b])',
    )
  })

  it('are none where nothing is left to head, or a thead is there', () => {
    expect(tableOf('<tr><th>A</th><th>B</th></tr>')).toBe('table(body[<A|<B])')
    expect(tableOf(`<thead><tr><th>A</th><th>B</th></tr></thead><tr><th>C</th></tr>${data}`)).toMatch(
      /head\[\^A\|\^B\]body\[<C/,
    )
  })

  it('are reported where they stand further down, and are plain cells there', () => {
    const rows = `<tr><th>A</th><th>B</th></tr>${data}<tr><th scope="col">C</th><td>d</td></tr>`
    expect(tableOf(rows)).toBe('table(head[^A|^B]body[a|b]body[C|d])')
    expect(codesIn(rows)).toEqual(['markdown/late-head'])
  })
})
