import { expect, test } from 'vitest'
import type { Block, List } from '../../../src/brief/index.ts'
import type { XmlElement } from '../../../src/image/xml.ts'
import { heading, list, paragraph } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import {
  all,
  attribute,
  first,
  outline,
  paragraphWith,
  settingOf,
  type WordFile,
  wordFile,
} from './word-file.ts'

function numbered(...words: readonly string[]): List {
  return list(true, ...words.map((each) => [paragraph(each)]))
}

/** The level that marks a paragraph, found as Word does: its own list, else that of its style. */
function levelOf(file: WordFile, paragraphOf: XmlElement): XmlElement | undefined {
  const style = all(file.part('word/styles.xml'), 'w:style').find(
    (each) => attribute(each, 'w:styleId') === settingOf(paragraphOf, 'w:pStyle'),
  )
  const place = first(paragraphOf, 'w:numPr') ?? (style && first(style, 'w:numPr'))
  const numId = place && settingOf(place, 'w:numId')
  const level = (place && settingOf(place, 'w:ilvl')) ?? '0'
  const numbering = file.part('word/numbering.xml')
  const number = all(numbering, 'w:num').find((each) => attribute(each, 'w:numId') === numId) ?? numbering
  const own = all(number, 'w:lvlOverride').find((each) => attribute(each, 'w:ilvl') === level)
  const ownLevel = own && first(own, 'w:lvl')
  if (ownLevel !== undefined) return ownLevel
  const abstractId = settingOf(number, 'w:abstractNumId')
  const abstract = all(numbering, 'w:abstractNum').find(
    (each) => attribute(each, 'w:abstractNumId') === abstractId,
  )
  return abstract && all(abstract, 'w:lvl').find((each) => attribute(each, 'w:ilvl') === level)
}

async function markers(children: readonly Block[], words: readonly string[]): Promise<readonly string[]> {
  const file = await wordFile(publicationWith(children))
  return words.map((each) => {
    const level = levelOf(file, paragraphWith(file.document, each))
    return level === undefined ? '' : `${settingOf(level, 'w:numFmt')} ${settingOf(level, 'w:lvlText')}`
  })
}

test('markers look as the brand says, by depth', async () => {
  const deep = list(true, [
    paragraph('one'),
    list(true, [paragraph('two'), list(true, [paragraph('three')])]),
  ])
  expect(await markers([deep], ['one', 'two', 'three'])).toEqual([
    'decimal (%1)',
    'lowerLetter (%2)',
    'lowerRoman (%3)',
  ])
  const bullets = list(false, [paragraph('dot'), list(false, [paragraph('dash')])])
  expect(await markers([bullets], ['dot', 'dash'])).toEqual(['bullet •', 'bullet –'])
})

test('markers go by the lists of their kind, at the place of their level', async () => {
  const mixed = list(true, [
    paragraph('one'),
    list(false, [paragraph('dot'), list(true, [paragraph('letter'), list(false, [paragraph('dash')])])]),
  ])
  expect(await markers([mixed], ['one', 'dot', 'letter', 'dash'])).toEqual([
    'decimal (%1)',
    'bullet •',
    'lowerLetter (%3)',
    'bullet –',
  ])
  const file = await wordFile(publicationWith([mixed]))
  const left = (words: string) => {
    const level = levelOf(file, paragraphWith(file.document, words))
    return Number(attribute(level && first(level, 'w:ind'), 'w:left'))
  }
  const places = ['one', 'dot', 'letter', 'dash'].map(left)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  expect(new Set(places).size).toBe(4)
})

test('each numbered list counts for itself, from its own start', async () => {
  const file = await wordFile(
    publicationWith([numbered('a', 'b'), paragraph('Between.'), { ...numbered('c'), start: 7 }]),
  )
  const listOf = (words: string) => settingOf(paragraphWith(file.document, words), 'w:numId')
  expect(listOf('a')).toBe(listOf('b'))
  expect(listOf('c')).not.toBe(listOf('a'))
  const started = all(file.part('word/numbering.xml'), 'w:num').flatMap((each) => {
    const start = first(each, 'w:startOverride')
    return start === undefined ? [] : [[attribute(each, 'w:numId'), attribute(start, 'w:val')]]
  })
  expect(started).toEqual([
    [listOf('a'), '1'],
    [listOf('c'), '7'],
  ])
})

test('a bulleted item says nothing that its style does not', async () => {
  const { document } = await wordFile(
    publicationWith([{ ...list(false, [paragraph('humidity')]), tight: true }]),
  )
  const item = paragraphWith(document, 'humidity')
  expect(all(item, 'w:numPr', 'w:ind', 'w:spacing', 'w:contextualSpacing')).toEqual([])
})

test('a tight list has no space between its items, a loose one has', async () => {
  const { document } = await wordFile(
    publicationWith([
      { ...list(false, [paragraph('close')]), tight: true },
      list(false, [paragraph('wide')]),
    ]),
  )
  expect(settingOf(paragraphWith(document, 'wide'), 'w:contextualSpacing')).toBe('false')
  expect(first(paragraphWith(document, 'close'), 'w:contextualSpacing')).toBeUndefined()
})

test('a heading that opens an item carries the marker, and no line is left empty', async () => {
  const { document } = await wordFile(publicationWith([list(false, [heading('Head'), paragraph('below')])]))
  expect(first(paragraphWith(document, 'Head'), 'w:numPr')).toBeDefined()
  expect(outline(document)).not.toContain('ListBullet: ')
})

test('a task has a box to tick in the place of its marker', async () => {
  const task: List = {
    ...list(false),
    children: [{ ...item('done'), checked: true }, { ...item('open'), checked: false }, item('neither')],
  }
  const file = await wordFile(publicationWith([task]))
  const { document } = file
  expect(outline(document)).toEqual(
    expect.arrayContaining(['ListBullet: ☒\tdone', 'ListBullet: ☐\topen', 'ListBullet: neither']),
  )
  expect(all(document, 'w14:checked').map((each) => attribute(each, 'w14:val'))).toEqual(['1', '0'])
  const level = (words: string) => levelOf(file, paragraphWith(document, words))
  const [box, bullet] = [level('☒\tdone'), level('neither')]
  expect([box && settingOf(box, 'w:lvlText'), box && settingOf(box, 'w:suff')]).toEqual(['\u200b', 'nothing'])
  expect(bullet && settingOf(bullet, 'w:lvlText')).not.toBe('')
  const indent = (of: XmlElement | undefined) => of && [...(first(of, 'w:ind')?.attributes ?? [])]
  expect(indent(box)).toEqual(indent(bullet))
})

function item(words: string): List['children'][number] {
  const [only] = list(false, [paragraph(words)]).children
  if (only === undefined) throw new Error('a list of one item has an item')
  return only
}
