import { describe, expect, it } from 'vitest'
import { compareFacts } from '../src/verify/compare.ts'
import type { Attributes, Block, Cell, Inline, PandocDocument } from './conformance/pandoc/document.ts'
import { readPandoc } from './conformance/pandoc/read-pandoc.ts'
import { asPandocSays, factsForPandoc } from './conformance/pandoc/what-pandoc-reads.ts'
import { figure, heading, list, note, noteRef, paragraph, picture, run, table } from './support/brief.ts'
import { publicationWith } from './support/composed.ts'
import { picture as pixels } from './support/posts.ts'

const publication = publicationWith(
  [
    heading('Streets', 2),
    paragraph(
      run('Pavements', { type: 'strong' }),
      ' cooled.',
      noteRef(1),
      ' See ',
      run('the method', { type: 'link', url: 'https://a.example/m' }),
      ' and ',
      run('above', { type: 'reference', target: 'streets' }),
      '.',
      noteRef(1, 2),
    ),
    list(true, [paragraph('Plant.'), list(false, [paragraph('Water.')])]),
    { type: 'quote', children: [paragraph('Dear trees.')], position: paragraph().position },
    {
      ...table(['Street', 'Change'], ['Lime', '−9']),
      caption: { ...caption('Means'), source: [run('Office')] },
    },
    figure(picture('a.png', 'A chart'), 'Cooling'),
  ],
  {
    notes: [{ ...note(1, paragraph('In July:'), list(false, [paragraph('the tenth')])), references: 2 }],
    brandName: 'base',
    images: new Map([['a.png', pixels]]),
  },
)

function caption(words: string) {
  return { type: 'caption', children: [run(words)], position: paragraph().position } as const
}

const none: Attributes = ['', [], []]

function words(text: string): readonly Inline[] {
  return text
    .split(' ')
    .flatMap((word, index): readonly Inline[] => [
      ...(index > 0 ? [{ t: 'Space' } as const] : []),
      { t: 'Str', c: word },
    ])
}

function para(...content: readonly (Inline | string)[]): Block {
  return { t: 'Para', c: content.flatMap((each) => (typeof each === 'string' ? words(each) : [each])) }
}

function link(text: string, address: string): Inline {
  return { t: 'Link', c: [none, words(text), [address, '']] }
}

function row(...texts: readonly string[]): readonly [Attributes, readonly Cell[]] {
  return [none, texts.map((text) => [none, {}, 1, 1, text === '' ? [] : [{ t: 'Plain', c: words(text) }]])]
}

/** What pandoc prints of the Word file, with what a test has altered in it. */
interface Said {
  readonly level: number
  readonly address: string
  readonly target: string
  readonly note: readonly Block[]
  readonly cells: readonly string[]
  readonly alt: string
  readonly quote: string
  readonly again: readonly Inline[]
}

const whole: Said = {
  level: 2,
  address: 'https://a.example/m',
  target: '#streets',
  note: [para('In July:'), para('the tenth')],
  cells: ['Lime', '−9'],
  alt: 'A chart',
  quote: 'Dear trees.',
  again: [{ t: 'Superscript', c: words('1') }],
}

function documentOf(said: Said): PandocDocument {
  const body: readonly Block[] = [
    { t: 'Header', c: [said.level, ['streets', [], []], words('Streets')] },
    para(
      { t: 'Strong', c: words('Pavements') },
      { t: 'Space' },
      'cooled.',
      ...(said.note.length === 0 ? [] : [{ t: 'Note', c: said.note } as const]),
      { t: 'Space' },
      'See',
      { t: 'Space' },
      link('the method', said.address),
      { t: 'Space' },
      'and',
      { t: 'Space' },
      link('above', said.target),
      '.',
      ...said.again,
    ),
    {
      t: 'OrderedList',
      c: [[1, {}, {}], [[para('Plant.'), { t: 'BulletList', c: [[para('Water.')]] }]]],
    },
    { t: 'BlockQuote', c: [para(said.quote)] },
    para('Means'),
    {
      t: 'Table',
      c: [
        none,
        [null, [para('Means')]],
        [],
        [none, [row('Street', 'Change')]],
        [[none, 0, [], [row(...said.cells)]]],
        [none, []],
      ],
    },
    para('Source: Office'),
    para({ t: 'Image', c: [none, words(said.alt), ['media/image1.png', '']] }),
    para('Cooling'),
  ]
  const page = (text: string, number: string) =>
    para({ t: 'Link', c: [none, [...words(text), link(number, '#streets')], ['#streets', '']] })
  return {
    meta: { title: { t: 'MetaInlines', c: words('Feasibility & capacity') } },
    blocks: [para('Daria Larionova'), para('Contents'), page('Streets', '2'), ...body],
  }
}

/** `kind: words` of every difference. */
function missesIn(said: Partial<Said>): readonly string[] {
  const found = asPandocSays(readPandoc(documentOf({ ...whole, ...said })))
  return compareFacts(factsForPandoc(publication), found).misses.map((miss) => {
    const { kind, value } = miss.type === 'added' ? miss.found : miss.expected
    return `${miss.type} ${kind}: ${value}`
  })
}

it('what pandoc reads in a Word file is what the post says, contents and second calls of notes understood', () => {
  expect(missesIn({})).toEqual([])
})

it('boxes before items, figures, and captions where they were taken out of the text are read', () => {
  const task = (sign: string): readonly Block[] => [para(`${sign} Plant`)]
  const table = (cell: string): Block => ({
    t: 'Table',
    c: [none, [null, [para('Means')]], [], [none, []], [[none, 0, [], [row(cell)]]], [none, []]],
  })
  const children = readPandoc({
    meta: {},
    blocks: [
      { t: 'BulletList', c: [task('☒'), task('☐'), task('–')] },
      {
        t: 'Figure',
        c: [
          none,
          [null, [para('Cooling')]],
          [{ t: 'Plain', c: [{ t: 'Image', c: [none, words('A chart'), ['a.png', '']] }] }],
        ],
      },
      table('Plane'),
      { t: 'Para', c: [] },
      table('Lime'),
    ],
  })
  const facts = asPandocSays(children)
  const said = (name: 'line' | 'alt') => facts.get(name)?.map(({ value, label }) => [value, label].join(', '))
  expect(said('line')).toEqual([
    'Plant, depth 1, ticked',
    'Plant, depth 1, unticked',
    '– Plant, depth 1, bullet',
    'Cooling, ',
    'Plane, column 1',
    'Means, ',
    'Lime, column 1',
  ])
  expect(said('alt')).toEqual(['A chart, '])
})

describe('it is missed when pandoc does not read', () => {
  it.each<[string, Partial<Said>, readonly string[]]>([
    ['the level of a heading', { level: 1 }, ['changed heading: Streets']],
    ['the address of a link', { address: 'https://a.example' }, ['changed link: the method']],
    ['where a link within leads', { target: '#elsewhere' }, ['changed reference: above']],
    [
      'a note',
      { note: [], again: [] },
      ['lost paragraph: In July:', 'lost paragraph: the tenth', 'lost note-call: 1', 'lost note-call: 1'],
    ],
    ['the second call of a note', { again: [] }, ['lost note-call: 1']],
    ['a paragraph of a note', { note: [para('In July:')] }, ['lost paragraph: the tenth']],
    ['a cell', { cells: ['Lime'] }, ['lost cell: −9']],
    ['the words of a cell', { cells: ['Lime', ''] }, ['changed cell: −9']],
    ['a description', { alt: '' }, ['lost alt: A chart']],
    ['a word', { quote: 'Dear.' }, ['changed paragraph: Dear trees.']],
  ])('%s', (_, said, misses) => {
    expect(missesIn(said)).toEqual(misses)
  })
})
