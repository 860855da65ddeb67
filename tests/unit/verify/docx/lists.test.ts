import { describe, expect, it } from 'vitest'
import { formatted } from '../../../../src/verify/docx/numbering.ts'
import {
  abstractList,
  linesOf,
  listed,
  listOf,
  plain,
  readSmall,
  run,
  startAt,
  style,
  styled,
} from './small-file.ts'

const numbering =
  abstractList(1, ['decimal', '(%)'], ['lowerLetter', '%)'], ['lowerRoman', '%.']) +
  abstractList(2, ['bullet', '•'], ['bullet', '–']) +
  abstractList(3, ['decimal', '%1.'], ['decimal', '%1.%2']) +
  listOf(10, 1) +
  listOf(11, 1, startAt(0, 1)) +
  listOf(12, 1, startAt(0, 5)) +
  listOf(13, 1, startAt(1, 1)) +
  listOf(20, 2) +
  listOf(30, 3)

function items(...paragraphs: readonly string[]): readonly string[] {
  return linesOf(paragraphs.join(''), { numbering })
    .map((line) => line.trim())
    .filter((line) => line !== 'list')
}

describe('items of a list', () => {
  it('nest by their levels', () => {
    expect(
      linesOf(listed(10, 0, 'a') + listed(10, 1, 'b') + listed(20, 2, 'c') + listed(10, 0, 'd'), {
        numbering,
      }),
    ).toEqual([
      'list',
      '  item 1',
      '    paragraph: a',
      '    list',
      '      item 1',
      '        paragraph: b',
      '        list',
      '          item bullet',
      '            paragraph: c',
      '  item 2',
      '    paragraph: d',
    ])
  })

  it('stand as deep as their level, whatever is missing above', () => {
    expect(linesOf(plain('a') + listed(20, 1, 'b'), { numbering })).toEqual([
      'paragraph: a',
      'list',
      '  list',
      '    item bullet',
      '      paragraph: b',
    ])
  })

  it('go on where the first of them has a list of its own, as LibreOffice writes', () => {
    const numbers = (...paragraphs: readonly string[]) =>
      items(...paragraphs).filter((line) => line.startsWith('item'))
    expect(numbers(listed(12, 0, 'a'), listed(10, 0, 'b'), listed(10, 0, 'c'))).toEqual([
      'item 5',
      'item 6',
      'item 7',
    ])
    expect(numbers(listed(12, 0, 'a'), listed(12, 0, 'b'), listed(10, 0, 'c'))).toEqual([
      'item 5',
      'item 6',
      'item 7',
    ])
    // A list that is under way is none the worse for one that begins anew.
    expect(numbers(listed(10, 0, 'a'), listed(11, 0, 'b'), listed(10, 0, 'c'))).toEqual([
      'item 1',
      'item 1',
      'item 2',
    ])
  })

  it('begin anew below another item', () => {
    expect(items(listed(10, 0, 'a'), listed(10, 1, 'b'), listed(10, 0, 'c'), listed(10, 1, 'd'))).toEqual([
      ...[
        'item 1',
        'paragraph: a',
        'item 1',
        'paragraph: b',
        'item 2',
        'paragraph: c',
        'item 1',
        'paragraph: d',
      ],
    ])
  })

  it('go on counting after other text, and in another list that shares the count', () => {
    expect(items(listed(10, 0, 'a'), plain('b'), listed(10, 0, 'c'))).toContain('item 2')
    const shared = numbering.replace(listOf(11, 1, startAt(0, 1)), listOf(11, 1))
    expect(linesOf(listed(10, 0, 'a') + listed(11, 0, 'b'), { numbering: shared }).join()).toContain('item 2')
  })

  it('begin where their list says', () => {
    expect(
      items(listed(10, 0, 'a'), listed(11, 0, 'b'), listed(12, 0, 'c'), listed(12, 0, 'd')).filter((line) =>
        line.startsWith('item'),
      ),
    ).toEqual([...['item 1', 'item 1', 'item 5', 'item 6']])
  })

  it('of an inner list with a count of its own do not disturb the outer one', () => {
    const found = items(listed(11, 0, 'a'), listed(13, 1, 'b'), listed(13, 1, 'c'), listed(11, 0, 'd'))
    expect(found.filter((line) => line.startsWith('item'))).toEqual(['item 1', 'item 1', 'item 2', 'item 2'])
  })

  it('of a list with a count of its own begin anew below the next item', () => {
    const found = items(listed(11, 0, 'a'), listed(13, 1, 'b'), listed(11, 0, 'c'), listed(13, 1, 'd'))
    expect(found.filter((line) => line.startsWith('item'))).toEqual(['item 1', 'item 1', 'item 2', 'item 1'])
  })

  it('are two lists where two stand side by side', () => {
    expect(
      linesOf(listed(11, 0, 'a') + listed(12, 0, 'b'), { numbering }).filter((line) => line === 'list'),
    ).toHaveLength(2)
  })

  it('are taken from the list of their style, at the level that belongs to it', () => {
    const lists = `${abstractList(2, ['bullet', '•'], ['bullet', '–']).replace('<w:numFmt w:val="bullet"/><w:lvlText w:val="–"/>', '<w:numFmt w:val="bullet"/><w:pStyle w:val="Deep"/><w:lvlText w:val="–"/>')}${listOf(20, 2)}`
    const styles =
      style('Deep', 'List Bullet 2', '<w:pPr><w:numPr><w:numId w:val="20"/></w:numPr></w:pPr>') +
      style('Heir', 'Heir', '<w:basedOn w:val="Deep"/>')
    const found = linesOf(styled('Deep', 'a') + styled('Heir', 'b'), { numbering: lists, styles })
    expect(found.filter((line) => line.includes('item'))).toHaveLength(2)
    expect(found[1]).toBe('  list')
  })

  it('are none where a paragraph leaves the list of its style', () => {
    const styles = style('L', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="20"/></w:numPr></w:pPr>')
    const left = '<w:p><w:pPr><w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    const lists = numbering + listOf(0, 2)
    expect(linesOf(`${left}${run('a')}</w:p>`, { numbering: lists, styles })).toEqual(['paragraph: a'])
  })

  it('hold the paragraphs that go on below them', () => {
    const styles = style('C', 'List Continue')
    const body =
      listed(20, 0, 'a') + styled('C', `<w:r><w:tab/></w:r>${run('b')}`) + listed(20, 0, 'c') + plain('d')
    expect(linesOf(body, { numbering, styles })).toEqual([
      'list',
      '  item bullet',
      '    paragraph: a',
      '    paragraph: b',
      '  item bullet',
      '    paragraph: c',
      'paragraph: d',
    ])
  })

  it('whose sign stands in a line of its own begin with what goes on below it', () => {
    const styles = style('C', 'List Continue')
    expect(linesOf(listed(20, 0, '') + styled('C', 'a'), { numbering, styles })).toEqual([
      ...['list', '  item bullet', '    paragraph: a'],
    ])
  })

  it('have the box that stands before their words', () => {
    const box = (checked: number, sign: string): string =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(sign)}</w:sdtContent></w:sdt>`
    const task = (checked: number, sign: string): string =>
      listed(20, 0, 'a').replace('<w:r>', `${box(checked, sign)}<w:r>`)
    expect(items(task(1, '☒'), task(0, '☐'))).toEqual([
      'item ticked',
      'paragraph: a',
      'item unticked',
      'paragraph: a',
    ])
    expect(items(task(1, '☐'), task(0, '☒'), task(1, '')).join()).not.toContain('ticked')
  })

  it('are bounded in their depth', () => {
    expect(readSmall(listed(20, 999_999_999, 'a'), { numbering }).children).toHaveLength(1)
  })
})

describe('headings', () => {
  const styles =
    style('H1', 'heading 1') +
    style('H2', 'heading 2') +
    style('Own', 'Own', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')

  it('are known by their styles, or by their level in the outline', () => {
    expect(linesOf(styled('H1', 'a') + styled('H2', 'b') + styled('Own', 'c'), { styles })).toEqual([
      ...['heading 1: a', 'heading 2: b', 'heading 3: c'],
    ])
  })

  it('say the number that is printed before them', () => {
    const body = ['a', 'b', 'c']
      .map((words, at) => listed(30, Math.min(at, 1), words, at === 0 ? 'H1' : 'H2'))
      .join('')
    expect(linesOf(body, { styles, numbering })).toEqual([
      'heading 1: 1.\u2002a',
      'heading 2: 1.1\u2002b',
      'heading 2: 1.2\u2002c',
    ])
  })

  it('may be in an item, which then has the sign', () => {
    expect(linesOf(listed(20, 0, 'a', 'H1'), { styles, numbering })).toEqual([
      ...['list', '  item bullet', '    heading 1: a'],
    ])
  })
})

it.each([
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['lowerLetter', 26, 'z'],
  ['lowerLetter', 28, 'bb'],
  ['upperLetter', 3, 'C'],
  ['lowerRoman', 1994, 'mcmxciv'],
  ['upperRoman', 4, 'IV'],
  ['upperRoman', 4000, '4000'],
  ['none', 3, ''],
  ['cardinalText', 3, '3'],
])('in the format %s %i is printed as %s', (format, number, text) => {
  expect(formatted(number, format)).toBe(text)
})
