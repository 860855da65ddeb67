import { expect, test } from 'vitest'
import type { Block, Box } from '../../../src/brief/index.ts'
import { list, paragraph, position } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { all, attribute, first, outline, paragraphWith, styleOf, wordFile } from './word-file.ts'

function box(...children: readonly Block[]): Box {
  return { type: 'box', kind: 'box', children, position }
}

test('whatever stands in a box has the ground and the edges of the box, or Word would tear it', async () => {
  const { document, part } = await wordFile(
    publicationWith([
      box(
        paragraph('Text.'),
        { type: 'quote', children: [paragraph('Quoted.')], position },
        { type: 'code', text: 'code', position },
      ),
    ]),
  )
  const style = all(part('word/styles.xml'), 'w:style').find((each) => attribute(each, 'w:styleId') === 'Box')
  const area = (of: typeof style) => ({
    borders: of && edges(of),
    ground: of && attribute(first(of, 'w:shd'), 'w:themeFill'),
    left: of && attribute(first(of, 'w:ind'), 'w:left'),
    right: of && attribute(first(of, 'w:ind'), 'w:right'),
  })
  expect(area(style).borders).toHaveLength(4)
  expect(area(paragraphWith(document, 'Quoted.'))).toEqual(area(style))
  expect(area(paragraphWith(document, 'code'))).toEqual(area(style))
})

function edges(of: Parameters<typeof first>[0]): readonly string[] {
  const borders = first(of, 'w:pBdr')
  if (borders === undefined) return []
  return all(borders, 'w:top', 'w:left', 'w:bottom', 'w:right').map((edge) =>
    ['w:val', 'w:sz', 'w:space', 'w:color', 'w:themeColor'].map((name) => attribute(edge, name)).join(' '),
  )
}

test('two boxes of one kind do not run into one another', async () => {
  const { document } = await wordFile(
    publicationWith([box(paragraph('First.')), box(paragraph('Second.')), box(paragraph('Third.'))]),
  )
  const [one, two, three] = ['First.', 'Second.', 'Third.'].map((words) =>
    edges(paragraphWith(document, words)),
  )
  expect(one).toEqual([])
  expect(two).toHaveLength(4)
  expect(three).toEqual([])
  const ground = first(paragraphWith(document, 'Second.'), 'w:shd')
  expect(attribute(ground, 'w:fill')).toBe('EEF2FB')
})

test('text keeps its distance after a box', async () => {
  const { document } = await wordFile(
    publicationWith([box(paragraph('In.')), paragraph('After.'), paragraph('Later.')]),
  )
  const before = (words: string) =>
    Number(attribute(first(paragraphWith(document, words), 'w:spacing'), 'w:before') ?? 0)
  expect(before('After.')).toBeGreaterThan(100)
  expect(before('Later.')).toBe(0)
})

test('lists in a box begin at its edge, however deep', async () => {
  const deep = list(false, [
    paragraph('outer'),
    list(false, [paragraph('inner'), paragraph('below')]),
    paragraph('on'),
  ])
  const { document, part } = await wordFile(publicationWith([box(deep)]))
  expect(outline(document)).toEqual(
    expect.arrayContaining([
      'BoxBullet: outer',
      'BoxBullet: inner',
      'BoxContinue: \tbelow',
      'BoxContinue: \ton',
    ]),
  )
  const places = [
    ...all(part('word/styles.xml'), 'w:style').filter((style) =>
      /^Box(?:Bullet|Number|Continue)?$/.test(attribute(style, 'w:styleId') ?? ''),
    ),
    paragraphWith(document, 'below'),
  ]
  const edge = (place: (typeof places)[number]) => {
    const indent = first(place, 'w:ind')
    return Number(attribute(indent, 'w:left') ?? 0) - Number(attribute(indent, 'w:hanging') ?? 0)
  }
  expect(new Set(places.map(edge)).size).toBe(1)
})

test('a box without a title is headed by the word of its kind, a plain one by nothing', async () => {
  const { document } = await wordFile(
    publicationWith([
      { ...box(paragraph('Wind.')), kind: 'warning' },
      paragraph('Between.'),
      box(paragraph('Plain.')),
    ]),
  )
  expect(outline(document)).toContain('WarningBoxTitle: Warning')
  expect(all(document, 'w:p').filter((each) => styleOf(each) === 'BoxTitle')).toEqual([])
})

test('a short box stays in one piece, and is not tied to what follows', async () => {
  const items = list(false, [paragraph('One.')], [paragraph('Two.'), paragraph('And more.')])
  const { document } = await wordFile(publicationWith([box(paragraph('First.'), items), paragraph('After.')]))
  const isKept = (words: string) => first(paragraphWith(document, words), 'w:keepNext') !== undefined
  expect(['First.', 'One.', 'Two.', 'And more.'].map(isKept)).toEqual([true, true, true, false])
})

test('a long box may go on to the next page', async () => {
  const { document } = await wordFile(
    publicationWith([box(paragraph('First.'), paragraph('Many words. '.repeat(100)), paragraph('Last.'))]),
  )
  expect(first(paragraphWith(document, 'First.'), 'w:keepNext')).toBeUndefined()
})
