import type { Block, Mark, Meta } from '../../../src/brief/index.ts'
import type { Publication } from '../../../src/publication/index.ts'
import { list, note, noteRef, paragraph, position, run, table } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'

/** A funded post in the SEnECA brand with a body of one of each thing a short brief has. */
export function samplePublication(stated: Partial<Meta> = {}): Publication {
  const strong: Mark = { type: 'strong' }
  const kazakh: Mark = { type: 'language', tag: 'kk' }
  const link: Mark = { type: 'link', url: 'https://example.org/?a=1&b=2' }
  const children: readonly Block[] = [
    paragraph(
      'The European Union is one of the main economic and foreign policy partners of Kazakhstan.',
      noteRef(1),
    ),
    { type: 'heading', level: 1, id: 'areas', children: [run('Priority areas')], position },
    paragraph(
      'Trade with ',
      run('Қазақстан', kazakh),
      ' is < 5 & > 3; see ',
      run('the ', link),
      run('report', link, strong),
      '.',
    ),
    list(
      true,
      ...['Political dialogue.', 'Energy.'].map((head) => [
        paragraph(run(head, strong), ' It forms a strong basis for further development of relations.'),
      ]),
    ),
    { ...table(['Year', 'Share'], ['2018', '80 %']), columns: [{ align: 'start' }, { align: 'end' }] },
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
  const notes = [note(1, paragraph('As stated in 2017.'))]
  return publicationWith(children, { notes, meta, isFunded: true })
}
