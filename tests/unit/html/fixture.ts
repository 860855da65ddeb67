import { loadBrand, loadProject } from '../../../src/brand/index.ts'
import type { Block, Brief, Inline, Mark, Meta, Paragraph, Position, Run } from '../../../src/brief/index.ts'
import { disk } from '../../../src/files.ts'
import { localeFor } from '../../../src/locale/index.ts'
import { composePublication, type Publication } from '../../../src/publication/index.ts'

const nowhere = { line: 1, column: 1, offset: 0 }
export const position: Position = { start: nowhere, end: nowhere }

export function run(text: string, ...marks: readonly Mark[]): Run {
  return { type: 'run', text, marks, position }
}

export function paragraph(...children: readonly (Inline | string)[]): Paragraph {
  return {
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? run(child) : child)),
    position,
  }
}

/** A funded post in the SEnECA brand with a body of one of each thing a short brief has. */
export function samplePublication(stated: Partial<Meta> = {}): Publication {
  const strong: Mark = { type: 'strong' }
  const kazakh: Mark = { type: 'language', tag: 'kk' }
  const link: Mark = { type: 'link', url: 'https://example.org/?a=1&b=2' }
  const children: readonly Block[] = [
    paragraph('The European Union is one of the main economic and foreign policy partners of Kazakhstan.', {
      type: 'note-ref',
      number: 1,
      occurrence: 1,
      marks: [],
      position,
    }),
    { type: 'heading', level: 1, id: 'areas', children: [run('Priority areas')], position },
    paragraph(
      'Trade with ',
      run('Қазақстан', kazakh),
      ' is < 5 & > 3; see ',
      run('the ', link),
      run('report', link, strong),
      '.',
    ),
    {
      type: 'list',
      ordered: true,
      start: 1,
      tight: false,
      position,
      children: ['Political dialogue.', 'Energy.'].map((head) => ({
        type: 'item' as const,
        position,
        children: [
          paragraph(run(head, strong), ' It forms a strong basis for further development of relations.'),
        ],
      })),
    },
    {
      type: 'table',
      position,
      columns: [{ align: 'start' }, { align: 'end' }],
      children: [
        {
          type: 'row',
          part: 'head',
          position,
          children: ['Year', 'Share'].map((word, column) => ({
            type: 'cell' as const,
            scope: 'column' as const,
            column,
            columnSpan: 1,
            rowSpan: 1,
            align: 'start' as const,
            position,
            children: [paragraph(word)],
          })),
        },
        {
          type: 'row',
          part: 'body',
          position,
          children: ['2018', '80 %'].map((word, column) => ({
            type: 'cell' as const,
            column,
            columnSpan: 1,
            rowSpan: 1,
            align: 'start' as const,
            position,
            children: [paragraph(word)],
          })),
        },
      ],
    },
    { type: 'box', kind: 'key-messages', children: [paragraph('Make it feasible and public.')], position },
  ]
  const meta: Meta = {
    title: [run('Strengthening the EU-Kazakh Relations: from Capacity to Feasibility')],
    type: 'blog-post',
    series: 'SEnECA Blog',
    lang: 'en-GB',
    direction: 'ltr',
    date: { year: 2018, month: 7 },
    authors: [
      {
        name: 'Daria Larionova',
        affiliations: [{ name: 'Central Asia Institute for Strategic Studies (CAISS)', place: 'Kazakhstan' }],
        position,
      },
    ],
    keywords: [],
    geography: [],
    url: 'http://iep-berlin.de/en/seneca-blog-post-july/',
    editions: ['html'],
    contents: 'automatic',
    numbering: 'off',
    positions: {},
    ...stated,
  }
  const note = {
    type: 'note' as const,
    number: 1,
    references: 1,
    children: [paragraph('As stated in 2017.')],
    position,
  }
  const brief: Brief = { type: 'brief', slug: 'sample', meta, children, notes: [note], position }
  const { brand } = loadBrand('seneca', disk, 'templates')
  const { project } = loadProject('seneca', disk, 'templates', { file: 'post.md', position })
  if (brand === undefined || project === undefined) throw new Error('the brand cannot be loaded')
  const locale = localeFor(meta.lang)
  return composePublication({
    brief,
    brand,
    locale,
    project,
    images: new Map(),
    generator: 'Briefwright test',
  })
}
