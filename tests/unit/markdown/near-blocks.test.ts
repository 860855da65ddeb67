import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn, lower, outline } from './fixture.ts'

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

describe('captions of tables', () => {
  const table = '| a | b |\n|---|---|\n| 1 | 2 |\n'
  const shown = (text: string) => outline(bodyOf(text).children)
  const plain = 'head[^a|^b]body[1|2]'

  it.each([
    [`Table: Words *x*\n\n${table}`, `table(${plain} "Words x")`],
    [`table: Words\n${table}`, `table(${plain} "Words")`],
    [`${table}\nTable: Words`, `table(${plain} "Words")`],
    [`${table}\n: Words`, `table(${plain} "Words")`],
    [`${table}: Words\n  go on`, `table(${plain} "Words go on")`],
    [`Table: Words. Source: Us.\n\n${table}`, `table(${plain} "Words." source "Us.")`],
    [`: One\n\n${table}\nTable: Two\n\n${table}`, `table(${plain} "One") table(${plain} "Two")`],
    [`${table}\nTable: One\n\n${table}`, `table(${plain} "One") table(${plain})`],
    [`+---+\n| a |\n+---+\n\nTable: Words`, 'table(body[a] "Words")'],
    [`:::table{source="Us"}\nTable: Words\n\n${table}:::`, `table(${plain} "Words" source "Us")`],
    [`> Table: Words\n>\n> | a |\n> |---|\n> | 1 |`, 'quote(table(head[^a]body[1] "Words"))'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected)
    expect(found(text)).toEqual([])
  })

  it('carry the id of their table', () => {
    expect(shown(`Table: Words {#t}\n\n${table}\n[it](#t)`)).toBe(`table(${plain} "Words") p(ref:t<it>)`)
    expect(found(`Table: Words {#t colour=red}\n\n${table}`)).toEqual(['4:1 markdown/unknown-attribute'])
  })

  it('are told where there is no table', () => {
    expect(found('Table: Words')).toEqual(['4:1 markdown/caption-without-table'])
    expect(found('> : Words')).toEqual(['4:3 markdown/caption-without-table'])
    expect(found('A table: words')).toEqual([])
  })
})

describe('what nearly is a table', () => {
  it.each([
    ['| A | B | C |\n|---|---|\n| 1 | 2 | 3 |', '5:1', /other cells/],
    ['| A | B |\n| 1 | 2 |', '4:1', /no line of dashes/],
    ['> a\n> | A | B |\n> | 1 | 2 |', '5:3', /no line of dashes/],
    ['+---+---+\n| A | B|\n+---+---+', '4:1', /do not meet/],
    ['a  b\n--- ---\nacross words', '5:1', /across the page/],
    ['    | A | B |\n    |---|---|', '4:1', /as code/],
  ])('%j is told with what keeps it from being one', (text, place, message) => {
    const [finding, ...others] = lower(`---\ntitle: T\n---\n${text}\n`).findings
    expect(others).toEqual([])
    expect(finding?.code).toBe('markdown/near-table')
    expect(`${finding?.position?.start.line}:${finding?.position?.start.column}`).toBe(place)
    expect(finding?.message).toMatch(message)
  })

  it.each([
    '|x| and |y|',
    '```\n| A | B |\n|---|---|\n```',
    '---\n\n***',
    'a | b',
    '- - -',
    '| A |\n|---|\n| 1 |',
    '    code',
  ])('%j is none', (text) => {
    expect(found(text)).toEqual([])
  })

  it('a second line of dashes in a table is told', () => {
    expect(found('| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| - | - |')).toEqual([
      '7:1 markdown/rule-in-table',
    ])
  })
})

describe('what nearly is a list', () => {
  it.each([
    ['• one\n• two', '4:1 markdown/near-list'],
    ['> Text\n> – one\n> – two', '5:3 markdown/near-list'],
    ['(@) one\n(@b) two', '4:1 markdown/near-list'],
    ['#. one\n#. two', '4:1 markdown/near-list'],
    ['-one\n-two', '4:1 markdown/near-list'],
    ['a. one\n   goes on\nb. two', '4:1 markdown/near-list'],
    ['(1) one\n(2) two', '4:1 markdown/near-list'],
    ['Text:\n2. two\n3. three', '5:1 markdown/near-list'],
    ['A. one\nB. two\nC. three', '4:1 markdown/near-list'],
  ])('%j is told', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it.each([
    '• one',
    'A. Miller and\nB. Cole',
    'b. two\nc. three',
    '(a) one\n(c) three',
    '- one\n- two',
    '1. a\n2. b',
    'in Article\n2. The rest',
    '*one*\n*two*',
    '-5 degrees\n-7 degrees',
  ])('%j is none', (text) => {
    expect(found(text)).toEqual([])
  })
})
