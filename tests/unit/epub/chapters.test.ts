import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/brief/index.ts'
import { heading, note, noteRef, paragraph, run } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { bookOf } from './book-of.ts'

const long = (count: number): Block => paragraph('Heat in streets. '.repeat(count))
const children = [
  paragraph('Before all chapters.'),
  heading('One'),
  paragraph('Called', noteRef(1), ' here; see ', run('two', { type: 'reference', target: 'two' }), '.'),
  long(6_000),
  heading('Two'),
  paragraph(
    'Called again',
    noteRef(1, 2),
    noteRef(2),
    ' and ',
    run('so', { type: 'reference', target: 'two' }),
  ),
  heading('Within', 2),
  long(10_000),
  heading('Also within', 2),
  long(10_000),
]
const notes = [
  { ...note(1, paragraph('First, see also', noteRef(3), '.')), references: 2 },
  note(2, paragraph('Second, see ', run('one', { type: 'reference', target: 'one' }))),
  note(3, paragraph('Called in a note alone.')),
]
const publication = publicationWith(children, { notes, isFunded: true })
const leaf = publication.brief.children.at(-2)

describe('a long text in a book', async () => {
  const head = leaf?.type === 'heading' ? leaf.children[0] : undefined
  const pages = [
    { label: '1', offset: 0 },
    ...(head === undefined ? [] : [{ label: '2', leaf: head, offset: 0 }]),
  ]
  const { files, text } = await bookOf(publication, pages)
  const spine = [...text('content.opf').matchAll(/<itemref idref="(text[^"]*)"/g)].map(
    ([, id]) => `${id}.xhtml`,
  )
  const idsIn = (name: string) => [...text(name).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)

  it('stands in a document a chapter, in reading order, and in smaller ones where a chapter is too long', () => {
    const opening = spine.map((name) => /<(?:h\d|p)[^>]*>([^<]*)/.exec(text(name))?.[1])
    expect(opening.slice(1)).toEqual([
      'Before all chapters.',
      'One',
      'Two',
      'Within',
      'Also within',
      expect.stringContaining('SEnECA'),
    ])
    expect(spine.every((name) => text(name).length < 330_000)).toBe(true)
    expect(spine.map((name) => /<title>([^<]*)/.exec(text(name))?.[1]).slice(2, 5)).toEqual([
      'One',
      'Two',
      'Within',
    ])
  })

  it('says of each document what it is: a chapter or a part of one, by its heading, front matter and back matter', () => {
    const beginnings = spine.map((name) => /<body>(?:<main[^>]*>)?<(\w+[^>]*)>/.exec(text(name))?.[1])
    expect(beginnings).toEqual([
      'section class="titlepage" epub:type="frontmatter titlepage" id="titlepage.start"',
      'p class="r-lead"',
      'section epub:type="chapter" role="doc-chapter" aria-labelledby="one"',
      'section epub:type="chapter" role="doc-chapter" aria-labelledby="two"',
      'section epub:type="subchapter" aria-labelledby="within"',
      'section epub:type="subchapter" aria-labelledby="also-within"',
      'section class="backmatter" epub:type="backmatter" id="backmatter.start"',
    ])
    expect(text(spine.at(-1) ?? '')).toContain('epub:type="acknowledgments" role="doc-acknowledgments"')
    for (const name of spine.slice(1, -1)) expect(text(name)).toContain('<main epub:type="bodymatter"')
  })

  it('has each note beside its first call, where it can pop up', () => {
    const [, , one = '', two = ''] = spine
    expect(idsIn(one)).toEqual(expect.arrayContaining(['ref.1', 'note.1', 'ref.3', 'note.3']))
    expect(idsIn(two)).toEqual(expect.arrayContaining(['ref.1.2', 'ref.2', 'note.2']))
    expect(text(two)).toContain(`id="ref.1.2" href="${one}#note.1"`)
    expect(text(one)).toContain(`href="${two}#ref.1.2" role="doc-backlink"`)
    expect(text(one)).toContain('href="#note.1"')
  })

  it('leads from each link to an element that is there', () => {
    const names = [...spine, 'toc.xhtml', 'toc.ncx']
    for (const name of names) {
      const links = [...text(name).matchAll(/(?:href|src)="([^":#]*)#([^"]*)"/g)]
      for (const [, file = '', id] of links) expect(idsIn(file === '' ? name : file)).toContain(id)
    }
    expect(text(spine[2] ?? '')).toContain(`<a href="${spine[3]}#two">two</a>`)
    expect(text(spine[3] ?? '')).toContain('<a href="#two">so</a>')
  })

  it('keeps the mark of a page with the heading that begins it', () => {
    expect(text(spine[5] ?? '')).toMatch(/<main[^>]*><section[^>]*><span id="page-2"[^>]*><\/span><h3/)
    expect(text('toc.xhtml')).toContain(`<a href="${spine[5]}#page-2">2</a>`)
  })

  it('has one beginning of its text, and says of each document whether a drawing stands in it', () => {
    expect(spine.filter((name) => idsIn(name).includes('text.start'))).toEqual([spine[1]])
    expect(text('toc.xhtml')).toContain(`href="${spine[1]}#text.start" epub:type="bodymatter"`)
    const drawn = [...text('content.opf').matchAll(/href="(text[^"]*)"[^>]*properties="svg"/g)]
    expect(drawn.map(([, name]) => name)).toEqual([spine.at(-1)])
    expect(Object.keys(files).filter((name) => /text.*xhtml$/.test(name))).toHaveLength(spine.length)
  })
})

it('leaves a text that is not long in one document', async () => {
  const { files, text } = await bookOf(publicationWith([heading('One'), long(2_000), heading('Two')]))
  expect(Object.keys(files).filter((name) => /text.*xhtml$/.test(name))).toEqual(['OEBPS/text.xhtml'])
  expect(text('text.xhtml')).not.toContain('chapter')
})

it('takes the sections of a long text below its one heading for chapters', async () => {
  const below = ['a', 'b'].flatMap((name) => [
    heading(name, 2),
    long(12_000),
    heading(`${name}${name}`, 3),
    long(12_000),
  ])
  const { text } = await bookOf(publicationWith([heading('All of it'), paragraph('First.'), ...below]))
  const kinds = [2, 3, 4, 5, 6].map(
    (index) => /<section epub:type="(\w+)"/.exec(text(`text-${index}.xhtml`))?.[1],
  )
  expect(kinds).toEqual([undefined, 'chapter', 'subchapter', 'chapter', 'subchapter'])
})
