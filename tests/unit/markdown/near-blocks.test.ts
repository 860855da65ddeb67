import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn, outline } from './fixture.ts'

function found(text: string): readonly string[] {
  return findingsIn(`---\ntitle: T\n---\n${text}\n`)
}

describe('list numbers', () => {
  it.each([
    ['1. a\n3. b\n7. c', '5:1'],
    ['1. a\n2. b\n2. c', '6:1'],
    ['4. a\n3. b', '5:1'],
    ['> - 1. a\n>   3. b', '5:5'],
    ['1) a\n\n5) b', '6:1'],
  ])('%j is told where the first number would change', (text, place) => {
    expect(found(text)).toEqual([`${place} markdown/list-numbers`])
  })

  it.each(['1. a\n2. b', '7. a\n8. b', '1. a\n1. b\n1. c', '0. a\n0. b', '- a\n- b', '3. a'])(
    '%j counts as it is printed',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})

describe('rows of tables', () => {
  const table = '| a | b |\n|---|---|\n| 1 | 2 |\n'

  it('a sentence right below a table is told', () => {
    expect(found(`${table}A sentence.`)).toEqual(['7:1 markdown/text-in-table'])
    expect(found(`${table}A sentence with \\| in it.`)).toEqual(['7:1 markdown/text-in-table'])
  })

  it.each([`${table}| 3 |`, `${table}3 | 4`, '| a |\n|---|\n1', `${table}\nA sentence.`])(
    'a row with a bar, or of a table with one column, is a row: %j',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )

  it('words beyond the last column are told and kept', () => {
    const text = `${table}| 3 | 4 | lost | *too* |`
    expect(found(text)).toEqual(['7:11 markdown/surplus-cells'])
    expect(outline(bodyOf(text).children)).toBe('table(head[^a|^b||]body[1|2||]body[3|4|lost|emphasis<too>])')
  })

  it('empty cells beyond the last column are nothing', () => {
    expect(found(`${table}| 3 | 4 | | |`)).toEqual([])
    expect(outline(bodyOf(`${table}| 3 | 4 | | |`).children)).toBe('table(head[^a|^b]body[1|2]body[3|4])')
  })
})
