import { describe, expect, it } from 'vitest'
import { bodyOf, findingsIn, lower, outline } from './fixture.ts'

const shown = (text: string) => outline(bodyOf(text).children)

function lines(...all: readonly string[]): string {
  return all.join('\n')
}

describe('grid tables', () => {
  it.each<[string, readonly string[], string]>([
    [
      'a head and rows',
      ['+---+---+', '| A | B |', '+===+===+', '| 1 | 2 |', '+---+---+', '| 3 | 4 |', '+---+---+'],
      'table(head[^A|^B]body[1|2]body[3|4])',
    ],
    ['no head', ['+---+---+', '| 1 | 2 |', '+---+---+'], 'table(body[1|2])'],
    [
      'columns aligned below the head',
      ['+---+---+---+', '| A | B | C |', '+:==+:=:+==:+', '| 1 | 2 | 3 |', '+---+---+---+'],
      'table(head[^A|^B~center|^C~end]body[1|2~center|3~end])',
    ],
    [
      'columns aligned above where there is no head',
      ['+:-:+--:+', '| 1 | 2 |', '+---+---+'],
      'table(body[1~center|2~end])',
    ],
    [
      'blocks in cells',
      [
        '+-----------+------+',
        '| 1. one    | para |',
        '| 2. two    |      |',
        '|           | two  |',
        '| - *three* |      |',
        '+-----------+------+',
      ],
      'table(body[ol(li(p(one)) li(p(two))) ul(li(p(emphasis<three>)))|para two])',
    ],
    [
      'cells across columns and rows',
      [
        '+-------+---+',
        '| A     | B |',
        '+---+---+   |',
        '| 1 | 2 |   |',
        '+---+---+---+',
        '| 3 | 4     |',
        '+---+-------+',
      ],
      'table(body[2x1:A|1x2:B]body[1|2]body[3|2x1:4])',
    ],
    [
      'a foot between double lines',
      ['+---+', '| A |', '+===+', '| 1 |', '+===+', '| S |', '+===+'],
      'table(head[^A]body[1]foot[S])',
    ],
    [
      'a grid in a cell',
      ['+-------+---+', '| +---+ | B |', '| | 1 | |   |', '| +---+ |   |', '+-------+---+'],
      'table(body[table(body[1])|B])',
    ],
    ['wide characters', ['+----+---+', '| 中 | é |', '+----+---+'], 'table(body[中|é])'],
    ['signs of lines in words', ['+-----+-----+', '| a+b | -|- |', '+-----+-----+'], 'table(body[a+b|-|-])'],
    ['numbers set to the right', ['+--------+', '|     12 |', '+--------+'], 'table(body[12])'],
    ['space before the lines', ['  +---+', '  | 1 |', '  +---+'], 'table(body[1])'],
  ])('%s', (_, text, expected) => {
    expect(shown(lines(...text))).toBe(expected)
  })

  it('may stand in quotes and lists', () => {
    expect(shown('> +---+\n> | 1 |\n> +---+')).toBe('quote(table(body[1]))')
    expect(shown('- a\n\n  +---+\n  | 1 |\n  +---+\n- b')).toBe('ul(li(p(a) table(body[1])) li(p(b)))')
  })

  it('lets links and notes of the post be named in cells', () => {
    const grid = '+--------+------+\n| [x][l] | [^n] |\n+--------+------+'
    expect(shown(`${grid}\n\n[l]: https://a.example/\n\n[^n]: note`)).toBe(
      'table(body[link:https://a.example/<x>|^1.1])',
    )
  })

  it('tells what is wrong in a cell at its place', () => {
    expect(
      findingsIn(
        '---\ntitle: T\n---\n> +---------+---+\n> | a       | b |\n> | [x](#y) | c |\n> +---------+---+',
      ),
    ).toEqual(['6:5 markdown/dead-link'])
  })
})

describe('tables of dashes', () => {
  it.each<[string, readonly string[], string]>([
    [
      'a head and rows; the head says how columns are aligned',
      [
        '  Right     Left     Center     Default',
        '-------     ------ ----------   -------',
        '     12     12        12            12',
        '    123     123       123          123',
        '',
        'Text.',
      ],
      'table(head[^Right~end|^Left|^Center~center|^Default]body[12~end|12|12~center|12]body[123~end|123|123~center|123]) p(Text.)',
    ],
    [
      'no head',
      ['-------     ------', '     12     12', '    123     123', '-------     ------'],
      'table(body[12~end|12]body[123~end|123])',
    ],
    [
      'rows of several lines',
      [
        '-------------------------',
        'First   Second',
        'Head    Head',
        '------- -----------------',
        'a       b is *long',
        '        and* goes on',
        '',
        '1. x    - d',
        '-------------------------',
      ],
      'table(head[^First Head|^Second Head]body[a|b is emphasis<long and> goes on]body[1. x|- d])',
    ],
    [
      'empty cells and what looks like a list',
      ['A     B', '----- -----', '1.', '      - b', '> c   d'],
      'table(head[^A|^B]body[1.|]body[|- b]body[> c|d])',
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(lines(...text))).toBe(expected)
  })

  it.each([
    ['---\n\nText  with  gaps\n\n---', 'rule p(Text with gaps) rule'],
    ['---\n2. a\n3. b', 'rule ol2(li(p(a)) li(p(b)))'],
    ['Text\n---', 'h1#text(Text)'],
    ['a  b\n--- ---\nacross words', 'p(a b) rule p(across words)'],
    ['- - -\na\n- - -', 'rule p(a) rule'],
  ])('%j is none', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

it('front matter with lists in it is no table of dashes', () => {
  const { brief, findings } = lower('---\ntitle: T\nauthors:\n  - name: A\n    affiliation: B\n---\nText.')
  expect(outline(brief.children)).toBe('p(Text.)')
  expect(findings).toEqual([])
})

describe('tables of bars that GitHub does not know', () => {
  it.each([
    ['| A | B |\n|---+--:|\n| 1 | 2 |', 'table(head[^A|^B~end]body[1|2~end])'],
    ['One | Two\n-----+-------\nmy  | table', 'table(head[^One|^Two]body[my|table])'],
    ['|---+---|\n| A | B |\n|---+---|\n| 1 | *2* |\n|---+---|', 'table(head[^A|^B]body[1|emphasis<2>])'],
    ['|---|---|\n| 1 | 2 |\n| 3 | a\\|b |', 'table(body[1|2]body[3|a|b])'],
    [' id | name\n----+------\n  1 | a\n(1 row)', 'table(head[^id|^name]body[1|a]) p((1 row))'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([['a | b\n---+---+---\n1 | 2'], ['|---|---|\nText.']])('%j is none', (text) => {
    expect(shown(text)).not.toContain('table')
  })
})
