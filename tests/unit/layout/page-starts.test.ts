import { describe, expect, it } from 'vitest'
import type { Block, Image } from '../../../src/brief/index.ts'
import { layOut, type Page, pageStarts } from '../../../src/layout/index.ts'
import { offsetAfter } from '../../../src/layout/page-offset.ts'
import type { Publication } from '../../../src/publication/index.ts'
import { figure, picture } from '../../support/brief.ts'
import {
  note,
  noteRef,
  paragraph,
  position,
  publicationWith,
  ruler,
  type Stated,
  textsOf,
  words,
  wordsOf,
} from './fixture.ts'

const image: Image = { format: 'png', bytes: new Uint8Array(), width: 400, height: 270 }
const images = new Map([['a.png', image]])

/** The words with which each page begins, where it begins in text. */
function openings(children: readonly Block[], stated: Stated = {}): readonly string[] {
  const publication = publicationWith(children, { images, ...stated })
  return openingsOf(layOut(publication, ruler, 'post.md').pages, publication)
}

function openingsOf(pages: readonly Page[], publication: Publication): readonly string[] {
  return pageStarts(pages, publication).map(({ leaf, offset }) =>
    leaf === undefined ? 'masthead' : 'text' in leaf ? leaf.text.slice(offset, offset + 5) : leaf.type,
  )
}

const lines = (count: number, from = 0): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`l${String(from + index).padStart(3, '0')} a`))

describe('the beginnings of pages', () => {
  it('are told for one page', () => {
    expect(openings([paragraph('Short.')])).toEqual(['masthead'])
  })

  it('stand within a paragraph that goes on', () => {
    const [, second = ''] = openings([paragraph(words(900))])
    expect(second).toMatch(/^w\d+/)
  })

  it('pass over a figure that later text has overtaken, but not over one that comes first', () => {
    const seconds = Array.from({ length: 40 }, (_, before) => {
      const shown = figure(picture('a.png', 'A'), 'Caption')
      const publication = publicationWith([...lines(before + 10), shown, ...lines(30, 500)], { images })
      const { pages } = layOut(publication, ruler, 'post.md')
      const [first = '', second = ''] = pages.map((page) => wordsOf(textsOf([page])).join(' '))
      const isOvertaken = second.includes('Caption') && /l5\d\d/.test(first)
      return { isOvertaken, opening: openingsOf(pages, publication)[1] }
    })
    const openingWhere = (isOvertaken: boolean) =>
      new Set(seconds.filter((each) => each.isOvertaken === isOvertaken).map(({ opening }) => opening))
    expect(openingWhere(true).size).toBeGreaterThan(1)
    expect(openingWhere(true)).not.toContain('picture')
    expect(openingWhere(false)).toContain('picture')
  })

  it('are found behind a contents list, whose lines belong to headings that come later', () => {
    const head: Block = { type: 'heading', level: 1, id: 'h', children: paragraph('Head').children, position }
    const [, second] = openings([
      { type: 'contents', position },
      { type: 'page-break', position },
      ...lines(3),
      head,
      ...lines(2, 500),
    ])
    expect(second).toBe('l000 ')
  })

  it('are those of the end matter where a page has nothing else', () => {
    const publication = publicationWith(lines(10), { isFunded: true })
    const counts = Array.from({ length: 40 }, (_, more) => openings(lines(more + 10), { isFunded: true }))
    const headings = publication.endMatter.flatMap(({ heading }) => heading?.children ?? [])
    const firsts = headings.map((inline) => ('text' in inline ? inline.text.slice(0, 5) : ''))
    expect(counts.map(([, second]) => second)).toContain(firsts[0])
  })

  it('are at the end of the text for a page that has only the rest of a note', () => {
    const notes = [note(1, paragraph(words(3000)))]
    expect(openings([paragraph('Called', noteRef(1))], { notes }).at(-1)).toBe('note-ref')
  })

  it('never divide a word, and pass the space before it', () => {
    expect(offsetAfter(5, 'one two three')).toBe(4)
    expect(offsetAfter(6, 'one two three')).toBe(8)
    expect(offsetAfter(2, '\u00ADa\u00AD b c')).toBe(6)
    expect(offsetAfter(2, '漢字漢字')).toBe(2)
  })
})
