import { describe, expect, it } from 'vitest'
import {
  type Block,
  type Brief,
  type Inline,
  type Link,
  type Mark,
  type Meta,
  type Position,
  printBrief,
  type Run,
} from '../../../src/brief/index.ts'

describe('a brief is printed', () => {
  it('with what its front matter states, then its blocks, then its notes', () => {
    const meta: Partial<Meta> = {
      type: 'policy-brief',
      series: 'SEnECA Blog',
      date: { year: 2018, month: 7 },
      keywords: ['energy', 'heat, cold'],
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      authors: [
        {
          name: 'Daria Larionova',
          given: 'Daria',
          affiliations: [{ name: 'CAISS', place: 'Kazakhstan' }],
          bio: [paragraph(9, run('She writes.', 9))],
          position: at(5),
        },
      ],
      positions: { title: at(2, 8), date: at(3, 7) },
    }
    const blocks: readonly Block[] = [
      { type: 'heading', level: 1, id: 'why', children: [run('Why', 12)], position: at(12) },
      paragraph(14, run('Heat.', 14), {
        type: 'note-ref',
        number: 1,
        occurrence: 1,
        marks: [],
        position: at(14, 6),
      }),
    ]
    const notes = [
      {
        type: 'note' as const,
        number: 1,
        references: 2,
        children: [paragraph(16, run('See.', 16))],
        position: at(16),
      },
    ]
    expect(printBrief(brief(blocks, meta, notes))).toBe(`brief "heat" 1:1
  meta
    title 2:8
      run "Title" 2:8
    type policy-brief
    series "SEnECA Blog"
    date 2018-07 3:7
    lang en-GB
    direction ltr
    keywords "energy", "heat, cold"
    license "CC BY 4.0" url "https://creativecommons.org/licenses/by/4.0/"
    editions pdf, html
    contents automatic
    numbering off
    author "Daria Larionova" given "Daria" 5:1
      affiliation "CAISS" place "Kazakhstan"
      bio
        paragraph 9:1
          run "She writes." 9:1
  heading 1 #why 12:1
    run "Why" 12:1
  paragraph 14:1
    run "Heat." 14:1
    note-ref 1 14:6
  note 1 references 2 16:1
    paragraph 16:1
      run "See." 16:1
`)
  })
})

describe('inline content is printed', () => {
  it('with its marks, outermost first, and whether they go on', () => {
    const strong: Mark = { type: 'strong' }
    const link: Link = { type: 'link', url: 'https://a.org', title: 'A "b"' }
    const other: Link = { type: 'link', url: 'https://a.org' }
    expect(
      inlines(run('a', 1, strong, link), run('b', 1, strong, { type: 'emphasis' }), run('c', 1, other), {
        type: 'break',
        marks: [other],
        position: at(1, 9),
      }),
    ).toEqual([
      'run "a" strong link(https://a.org title "A \\"b\\"") 1:1',
      'run "b" …strong emphasis 1:1',
      'run "c" link(https://a.org) 1:1',
      'break …link(https://a.org) 1:9',
    ])
  })

  it('with what marks say', () => {
    const marks: readonly Mark[] = [
      { type: 'reference', target: 'why' },
      { type: 'abbreviation', title: 'European Union' },
      { type: 'language', tag: 'fa', direction: 'rtl' },
    ]
    expect(inlines(run('EU', 1, ...marks))).toEqual([
      'run "EU" reference(#why) abbreviation("European Union") language(fa rtl) 1:1',
    ])
  })

  it('with spaces and signs that nobody sees', () => {
    expect(inlines(run('No\u00A0770\u202F256 a\u00ADb "\u200F"', 1))).toEqual([
      'run "No\\u00a0770\\u202f256 a\\u00adb \\"\\u200f\\"" 1:1',
    ])
  })

  it('with pictures: described, decoration, or neither', () => {
    const picture = { type: 'picture', source: 'a.png', marks: [], position: at(1) } as const
    expect(
      inlines(
        { ...picture, alt: { type: 'decoration' } },
        { ...picture, alt: { type: 'undescribed' } },
        {
          ...picture,
          alt: { type: 'described', words: 'A' },
          size: { width: { type: 'share', share: 0.5 }, mostHeight: 40 },
        },
      ),
    ).toEqual([
      'picture "a.png" decoration 1:1',
      'picture "a.png" undescribed 1:1',
      'picture "a.png" alt "A" width 50% most-height 40px 1:1',
    ])
  })
})

describe('blocks are printed', () => {
  it('lists with their kind and their items', () => {
    const item = {
      type: 'item',
      checked: true,
      children: [paragraph(2, run('a', 2))],
      position: at(2),
    } as const
    const list = {
      type: 'list',
      ordered: true,
      start: 3,
      tight: true,
      children: [item],
      position: at(2),
    } as const
    expect(blocks(list)).toEqual([
      'list ordered 3 tight 2:1',
      '  item checked 2:1',
      '    paragraph 2:1',
      '      run "a" 2:1',
    ])
  })

  it('tables with their caption, their columns and what is unusual in a cell', () => {
    const cell = {
      type: 'cell',
      column: 0,
      columnSpan: 1,
      rowSpan: 1,
      align: 'start',
      children: [],
      position: at(3),
    } as const
    const head = { ...cell, scope: 'column', columnSpan: 2, align: 'end' } as const
    expect(
      blocks({
        type: 'table',
        caption: { type: 'caption', children: [run('T', 2)], source: [run('S', 2)], position: at(2) },
        columns: [{ align: 'start' }, { align: 'end' }],
        children: [{ type: 'row', part: 'head', children: [cell, head], position: at(3) }],
        position: at(3),
      }),
    ).toEqual([
      'table columns start,end 3:1',
      '  caption 2:1',
      '    run "T" 2:1',
      '    source',
      '      run "S" 2:1',
      '  row head 3:1',
      '    cell 0 3:1',
      '    cell 0 columns 2 end scope column 3:1',
    ])
  })

  it('code line by line, boxes with their titles, and the rest by name', () => {
    expect(
      blocks(
        { type: 'code', language: 'yaml', text: 'a: 1\n\n  b: "c"', position: at(1) },
        {
          type: 'box',
          kind: 'warning',
          title: [run('Mind', 5)],
          children: [],
          id: 'b',
          lang: 'de',
          position: at(5),
        },
        { type: 'rule', position: { ...at(7), file: 'other.md' } },
      ),
    ).toEqual([
      'code language yaml 1:1',
      '  "a: 1"',
      '  ""',
      '  "  b: \\"c\\""',
      'box warning #b lang de 5:1',
      '  title',
      '    run "Mind" 5:1',
      'rule other.md:7:1',
    ])
  })
})

function at(line: number, column = 1): Position {
  const point = { line, column, offset: 0 }
  return { start: point, end: point }
}

function run(text: string, line: number, ...marks: readonly Mark[]): Run {
  return { type: 'run', text, marks, position: at(line) }
}

function paragraph(line: number, ...children: readonly Inline[]): Block {
  return { type: 'paragraph', children, position: at(line) }
}

function brief(children: readonly Block[], stated: Partial<Meta> = {}, notes: Brief['notes'] = []): Brief {
  const meta: Meta = {
    title: [{ ...run('Title', 2), position: at(2, 8) }],
    lang: 'en-GB',
    direction: 'ltr',
    authors: [],
    keywords: [],
    geography: [],
    editions: ['pdf', 'html'],
    contents: 'automatic',
    numbering: 'off',
    positions: {},
    ...stated,
  }
  return { type: 'brief', slug: 'heat', meta, children, notes, position: at(1) }
}

/** The lines of the blocks alone. */
function blocks(...children: readonly Block[]): readonly string[] {
  const lines = printBrief(brief(children)).trimEnd().split('\n')
  return lines.slice(lines.indexOf('    numbering off') + 1).map((line) => line.slice(2))
}

function inlines(...content: readonly Inline[]): readonly string[] {
  return blocks(paragraph(1, ...content))
    .slice(1)
    .map((line) => line.slice(2))
}
