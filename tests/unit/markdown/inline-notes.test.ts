import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/brief/index.ts'
import { bodyOf, findingsIn, outline } from './fixture.ts'

/** The words of each note, in the order of their numbers. */
function notesOf(text: string): readonly string[] {
  return bodyOf(text).notes.map(({ children }) =>
    children.map((block) => (block.type === 'paragraph' ? plainText(block.children) : block.type)).join(' '),
  )
}

const textOf = (text: string): string => outline(bodyOf(text).children)

describe('a note that is written where it is called', () => {
  it('is a note like any other, numbered with the others', () => {
    const text = 'One^[first *note*] two[^n] three^[third].\n\n[^n]: second'
    expect(notesOf(text)).toEqual(['first note', 'second', 'third'])
    expect(bodyOf(text).notes.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(findingsIn(`---\ntitle: T\nlang: en\n---\n${text}\n`)).toEqual([])
  })

  it('may hold links, code, brackets, line ends, and another note', () => {
    expect(notesOf('a^[see [the report](https://a.example), `]`, [sic] and\nmore]')).toEqual([
      'see the report, ], [sic] and more',
    ])
    expect(notesOf('a^[outer^[inner] end]')).toEqual(['outer end', 'inner'])
  })

  it('may follow another, and stand in cells, items, quotes and headings', () => {
    expect(notesOf('a^[one]^[two]')).toEqual(['one', 'two'])
    expect(notesOf('a^[one][^n]\n\n[^n]: two')).toEqual(['one', 'two'])
    expect(notesOf('# H^[one]\n\n- a^[two]\n\n> b^[three]\n\n| c^[four] |\n|---|\n| d |')).toEqual([
      'one',
      'two',
      'three',
      'four',
    ])
  })

  it('has its place in the source', () => {
    const [note] = bodyOf('a^[one]').notes
    expect(note?.position.start).toMatchObject({ line: 4, column: 2 })
  })

  it('may be called from the abstract', () => {
    const { notes, meta } = bodyOf('b^[two]', 'abstract: a^[one]')
    expect(outline(meta.abstract ?? [])).toContain('1')
    expect(notes).toHaveLength(2)
  })
})

describe('what is no note stays what it was', () => {
  it.each([
    'x ^[a](https://a.example)',
    'x ^[a][r]\n\n[r]: https://a.example',
    'x ^[r]\n\n[r]: https://a.example',
    'x ^[r][]\n\n[r]: https://a.example',
    'x ^[a]{.smallcaps}',
    'x ^[a]^',
    '1^st^[a]',
    'x \\^[a]',
    'x `^[a]`',
    'x ^[]',
    'x ^[ ]',
    'x ^[a',
    'x ^^[a]',
    'x ^![a](a.png)',
    '[^a] x',
  ])('%s', (text) => {
    expect(notesOf(text)).toEqual([])
  })

  it('is printed as it was typed', () => {
    expect(textOf('x ^[] and \\^[a] and ^[b')).toBe('p(x ^[] and ^[a] and ^[b)')
  })
})

it('a note in a title is reported at the title, which keeps what was typed', () => {
  expect(findingsIn('---\ntitle: Heat^[a *note*]\nlang: en\n---\n\nText.\n')).toEqual([
    '2:8 markdown/misplaced-note',
  ])
  const { meta, notes } = bodyOf('Text.', 'subtitle: Heat^[a *note*]')
  expect(plainText(meta.subtitle ?? [])).toBe('Heat^[a note]')
  expect(notes).toEqual([])
})

it('notes within one another by the hundred, and brackets that are never closed, keep nobody waiting', () => {
  const nested = (depth: number): string => `${'a^['.repeat(depth)}x${']'.repeat(depth)}`
  expect(notesOf(nested(50))).toHaveLength(50)
  expect(findingsIn(`---\ntitle: T\n---\n${nested(300)}\n`).join()).toContain('markdown/nested-too-deeply')
  expect(notesOf('a^['.repeat(1500))).toEqual([])
})
