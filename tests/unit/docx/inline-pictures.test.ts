import { expect, test } from 'vitest'
import type { Block, Image, Inline } from '../../../src/brief/index.ts'
import type { XmlElement } from '../../../src/image/xml.ts'
import { list, paragraph, picture, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { all, attribute, first, settingOf, wordFile } from './word-file.ts'

const image = (width: number, height: number): Image => ({
  format: 'png',
  bytes: new Uint8Array(8),
  width,
  height,
})
const images = new Map([
  ['small', image(16, 16)],
  ['tall', image(40, 160)],
  ['wide', image(1600, 300)],
])

/** In pixels at 96 to the inch; Word counts 9525 units in each. */
const extents = (root: XmlElement): readonly (readonly number[])[] =>
  all(root, 'wp:extent').map((extent) => ['cx', 'cy'].map((side) => Number(attribute(extent, side)) / 9525))

async function documentOf(...children: readonly Block[]): Promise<XmlElement> {
  return (await wordFile(publicationWith(children, { images }))).document
}

const words = (...content: readonly Inline[]) => paragraph(run('Words '), ...content, run(' and more words.'))

test('a picture in a line of text keeps its own size', async () => {
  const document = await documentOf(words(picture('small', 'A dot'), run(' and '), picture('tall', 'A mast')))
  expect(extents(document).slice(-2)).toEqual([
    [16, 16],
    [40, 160],
  ])
})

test('a picture that is wider than its place is as wide as it, in items, too', async () => {
  const document = await documentOf(
    words(picture('wide', 'A wall')),
    list(false, [words(picture('wide', 'A wall'))]),
  )
  const [inText, inItem] = extents(document).slice(-2)
  const section = first(document, 'w:sectPr') ?? document
  const [page, margins] = [first(section, 'w:pgSz'), first(section, 'w:pgMar')]
  const twips = (of: XmlElement | undefined, name: string) => Number(attribute(of, name))
  const column = (twips(page, 'w:w') - twips(margins, 'w:left') - twips(margins, 'w:right')) / 15
  expect(inText?.[0]).toBeCloseTo(column, -1)
  expect(inItem?.[0]).toBeLessThan(column - 5)
})

test('words beside a wide picture are not torn apart, others are justified', async () => {
  const document = await documentOf(
    words(picture('wide', 'A wall')),
    words(picture('small', 'A dot')),
    list(false, [words(picture('wide', 'A wall'))]),
  )
  const beside = all(document, 'w:p').filter((each) => first(each, 'w:drawing') !== undefined)
  expect(beside.slice(-3).map((each) => settingOf(each, 'w:jc'))).toEqual(['left', undefined, 'left'])
})
