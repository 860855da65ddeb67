import { describe, expect, it } from 'vitest'
import { layOut, printPages } from '../../../src/layout/index.ts'
import {
  heading,
  list,
  note,
  noteRef,
  paragraph,
  publicationWith,
  ruler,
  textsOf,
  words,
  wordsOf,
} from './fixture.ts'

const file = 'post.md'

describe('layOut', () => {
  it('puts end matter at the foot of the last page', () => {
    const publication = publicationWith([paragraph('Some words.')], { isFunded: true })
    const { pages, findings } = layOut(publication, ruler, file)
    const { page } = publication.brand
    expect(findings).toEqual([])
    expect(pages).toHaveLength(1)
    const last = textsOf(pages).reduce((low, { y }) => Math.max(low, y), 0)
    expect(page.height - page.margin.bottom - last).toBeLessThan(page.margin.bottom / 4)
  })

  it('keeps a heading with two lines of its text', () => {
    for (let lines = 20; lines < 60; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => paragraph(`filler${index}`))
      const { pages } = layOut(
        publicationWith([...filler, heading('Head'), paragraph(words(60))]),
        ruler,
        file,
      )
      const page = pages.find((one) => wordsOf(textsOf([one])).includes('Head'))
      const own = page === undefined ? [] : wordsOf(textsOf([page]))
      expect(own.indexOf('w20')).toBeGreaterThan(own.indexOf('Head'))
    }
  })

  it('leaves no heading with a single line at the foot of a page', () => {
    for (let lines = 20; lines < 60; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => paragraph(`filler${index}`))
      const body = [...filler, heading('Head'), paragraph('short'), paragraph(words(60))]
      const { pages } = layOut(publicationWith(body), ruler, file)
      const page = pages.find((one) => wordsOf(textsOf([one])).includes('Head'))
      expect(page === undefined ? [] : wordsOf(textsOf([page]))).toEqual(
        expect.arrayContaining(['short', 'w1']),
      )
    }
  })

  it.each(['They include:', 'They are meant for those who', 'They include, among others,'])(
    'keeps “%s” with the list it leads into',
    (words) => {
      for (let lines = 20; lines < 60; lines += 1) {
        const filler = Array.from({ length: lines }, (_, index) => paragraph(`filler${index}`))
        const body = [...filler, paragraph(words), list(true, [paragraph('one')], [paragraph('two')])]
        const { pages } = layOut(publicationWith(body), ruler, file)
        const page = pages.find((one) => wordsOf(textsOf([one])).includes('They'))
        expect(page === undefined ? [] : wordsOf(textsOf([page]))).toContain('one')
      }
    },
  )

  it('keeps the lead with the list that it leads into', () => {
    const items = Array.from({ length: 90 }, (_, index) => [paragraph(`item${index}`)])
    for (let count = 200; count < 500; count += 6) {
      const lead = paragraph(`${words(count)} include:`)
      const { pages } = layOut(publicationWith([lead, list(true, ...items)]), ruler, file)
      const page = pages.find((one) => wordsOf(textsOf([one])).includes('include:'))
      expect(page === undefined ? [] : wordsOf(textsOf([page]))).toContain('item0')
    }
  })

  it('sets a note at the foot of the page that refers to it', () => {
    const filler = Array.from({ length: 70 }, (_, index) => paragraph(`filler${index}`))
    const body = [...filler, paragraph('called', noteRef(1)), ...filler]
    const { pages } = layOut(publicationWith(body, { notes: [note(1, paragraph('noted'))] }), ruler, file)
    const holders = pages.filter((page) => wordsOf(textsOf([page])).includes('noted'))
    expect(holders).toHaveLength(1)
    expect(holders.flatMap((page) => wordsOf(textsOf([page])))).toContain('called')
  })

  it('begins a new page where the author asks for it, and no empty one at the end', () => {
    const pageBreak = { type: 'page-break', position: paragraph('').position } as const
    const body = [paragraph('one'), pageBreak, pageBreak, paragraph('two'), pageBreak]
    const { pages } = layOut(publicationWith(body), ruler, file)
    expect(pages.map((page) => wordsOf(textsOf([page])).at(-1))).toEqual(['one', 'two'])
  })

  it('prints one line for each piece of ink', () => {
    const publication = publicationWith([paragraph('word')])
    const { size } = publication.brand.roles.lead
    const { pages } = layOut(publication, ruler, file)
    expect(printPages(pages)).toMatch(
      new RegExp(`^ {2}text \\S+ source-serif-4-400 ${size} #[\\da-f]{6} run "word"$`, 'm'),
    )
  })

  it('keeps the letters as written where they are set as capitals', () => {
    const capitals = publicationWith([paragraph('Two Words')], {
      brand: (own) => ({ ...own, roles: { ...own.roles, lead: { ...own.roles.lead, caps: 'upper' } } }),
    })
    const item = textsOf(layOut(capitals, ruler, file).pages).at(-1)
    const glyphs = item?.words.flatMap(({ shaped }) => shaped.glyphs) ?? []
    expect(glyphs.map(({ id }) => String.fromCodePoint(id)).join('')).toBe('TWO WORDS')
    expect(glyphs.map(({ text }) => text).join('')).toBe('Two Words')
  })
})
