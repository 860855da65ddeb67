import type { Block, Box, List, Mark, Meta, Note, Table } from '../../../src/brief/index.ts'
import { createReporter } from '../../../src/diagnostics/index.ts'
import { disk } from '../../../src/files.ts'
import { loadPicture } from '../../../src/image/index.ts'
import type { Publication } from '../../../src/publication/index.ts'
import {
  cell,
  figure,
  heading,
  inline,
  list,
  note,
  noteRef,
  onLine,
  paragraph,
  picture,
  position,
  row,
  run,
  table,
} from '../../support/brief.ts'
import { publicationWith, type Stated } from '../../support/composed.ts'

const strong: Mark = { type: 'strong' }
const emphasis: Mark = { type: 'emphasis' }
const link: Mark = { type: 'link', url: 'https://weather.lindenau.example/?a=1&b=2' }

const words =
  'Water cools what it touches; in the air it cools little when the sun stands on the stone. The station records show it for every hour of every day in July.'

/** A publication that holds every kind of block and of mark, and everything around the text. */
export function everything(stated: Stated = {}): Publication {
  const { report } = createReporter('post.md')
  const images = new Map(
    ['cooling.svg', 'station.png', 'ornament.png'].flatMap((source) => {
      const image = loadPicture({ source, position }, 'tests/fixtures/everything', disk, report)
      return image === undefined ? [] : [[source, image]]
    }),
  )
  const meta = { ...frontMatter, ...stated.meta }
  return publicationWith(body, { notes, images, isFunded: true, ...stated, meta })
}

const frontMatter: Partial<Meta> = {
  title: inline('Cool Streets: what ', run('one summer', emphasis), ' of shade taught Lindenau'),
  subtitle: inline('Trees, awnings and water against urban heat'),
  type: 'policy-brief',
  series: 'Lindenau Papers',
  number: '2024/3',
  date: { year: 2024, month: 9, day: 16 },
  authors: [
    {
      name: 'Mara Okonjo-Weiß',
      given: 'Mara',
      family: 'Okonjo-Weiß',
      affiliations: [{ name: 'Lindenau Institute for Urban Climate' }],
      orcid: '0000-0002-1825-0097',
      bio: [paragraph('Mara Okonjo-Weiß leads the institute’s work on ', run('public space', emphasis), '.')],
      position,
    },
    { name: 'Aidar Nurlanov', affiliations: [{ name: 'Municipal Weather Office' }], position },
  ],
  abstract: [paragraph('Lindenau shaded eleven streets for one summer. ', run('Nine degrees', strong), '.')],
  keywords: ['urban heat', 'shade'],
  geography: ['Lindenau'],
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  url: 'https://lindenau.example/papers/cool-streets',
}

const notes: readonly Note[] = [
  {
    ...note(
      1,
      paragraph('Two stations per street; see also the other note.', noteRef(3)),
      list(false, [paragraph('station one')], [paragraph('station two')]),
    ),
    references: 2,
  },
  note(2, paragraph('Old Mill Lane lost its only tree, see ', run('the register', link), '.')),
  note(3, paragraph('A note that only another note refers to.')),
]

const tasks: List = {
  ...list(false),
  tight: true,
  children: [
    { type: 'item', checked: true, children: [paragraph('publish the data')], position },
    { type: 'item', checked: false, children: [paragraph('repair station 7')], position },
  ],
}

const measured: Table = {
  ...table(
    ['Street', 'Cover', '2023', '2024'],
    ['Lime Street', 'trees', '47.1', '38.0'],
    ['Market Arcade', 'awnings', '45.8', '39.4'],
  ),
  id: 'measured',
  caption: {
    type: 'caption',
    children: inline('Surface temperature at 15:00, mean of July, in °C'),
    source: inline('Lindenau Weather Office, station records 2024'),
    position,
  },
}

const costs: Table = {
  type: 'table',
  columns: [{ align: 'start' }, { align: 'end' }, { align: 'end' }],
  caption: { type: 'caption', children: inline('Costs per street, in thousand euros'), position },
  children: [
    row(
      'head',
      cell(0, 'Cover', { scope: 'column', rowSpan: 2 }),
      cell(1, 'Cost', { scope: 'column', columnSpan: 2, align: 'center' }),
    ),
    row(
      'head',
      cell(1, 'Building', { scope: 'column', align: 'end' }),
      cell(2, 'Keeping', { scope: 'column', align: 'end' }),
    ),
    ...[
      ['Trees', '84', '6'],
      ['Awnings', '31', '11'],
    ].map(([cover = '', building = '', keeping = '']) =>
      row(
        'body',
        cell(0, cover, { scope: 'row' }),
        cell(1, building, { align: 'end' }),
        cell(2, keeping, { align: 'end' }),
      ),
    ),
  ],
  position,
}

function box(kind: Box['kind'], ...children: readonly Block[]): Box {
  return { type: 'box', kind, children, position }
}

const boxes: readonly Block[] = [
  {
    ...box(
      'box',
      paragraph('Each awning hangs from four steel ropes; the façade carries nothing.'),
      list(true, [paragraph('Check the anchor.')], [paragraph('Check the rope.')]),
      { type: 'quote', children: [paragraph('A rope carries two kilonewtons.')], position },
      { type: 'code', text: 'load = 2', position },
    ),
    id: 'awnings',
    title: inline('How the awnings are fixed'),
  },
  box('note', paragraph('Awnings come down when wind passes 60 km/h.')),
  box('warning', paragraph('Mist nozzles need weekly disinfection.')),
  box('recommendations', list(true, [paragraph('Plant limes.')], [paragraph('Hang awnings.')])),
]

const marked = paragraph(
  'In Kazakh, shade is ',
  run('көлеңке', { type: 'language', tag: 'kk' }),
  '; in Arabic, ',
  run('ظل', { type: 'language', tag: 'ar', direction: 'rtl' }),
  '. ',
  run('underlined', { type: 'underline' }),
  ' ',
  run('wrong', { type: 'strike' }),
  ' ',
  run('mean(values)', { type: 'code' }),
  ' ',
  run('Ctrl', { type: 'keyboard' }),
  ' 1',
  run('st', { type: 'superscript' }),
  ' H',
  run('2', { type: 'subscript' }),
  'O ',
  run('high in low', { type: 'subscript' }, { type: 'superscript' }),
  ' ',
  run('nato', { type: 'small-caps' }),
  ' ',
  run('small', { type: 'small' }),
  ' ',
  run('marked', { type: 'highlight' }),
  ' ',
  run('LIUC', { type: 'abbreviation', title: 'Lindenau Institute for Urban Climate' }),
  ' ',
  run('both', strong, emphasis),
  ', soft\u00adhyphen and no\u2011break;',
  { type: 'break', marks: [], position },
  'see ',
  run('the method', link),
  run(' of the office', link, strong),
  ' and ',
  run('the costs', { type: 'reference', target: 'costs' }),
  '.',
)

const body: readonly Block[] = [
  box(
    'key-messages',
    list(false, [paragraph('Shade works at once.', noteRef(1))], [paragraph('Trees outlast awnings.')]),
  ),
  paragraph('A street is a room without a ceiling. ', words),
  { type: 'contents', position },
  { ...heading('What was measured'), position: onLine(40) },
  paragraph('Four quantities were recorded every ten minutes:', noteRef(1, 2)),
  list(
    true,
    [paragraph(run('Air temperature', strong), ' at two metres. ', words)],
    [
      paragraph(run('Surface temperature', strong), ' of asphalt.'),
      list(true, [
        paragraph('At noon.'),
        list(false, [paragraph('in streets with trees,'), paragraph('and more.')]),
      ]),
    ],
  ),
  { ...list(true, [paragraph('This one counts from seven.')]), start: 7 },
  list(false, [paragraph('humidity indoors,')], [heading('A heading in an item', 2), paragraph('below it.')]),
  tasks,
  heading('Streets and their shade', 2),
  measured,
  paragraph('The numbers for Old Mill Lane deserve a second look.', noteRef(2), ' ', words),
  figure(picture('cooling.svg', 'Bar chart: trees cool by 9.1 degrees.'), 'Cooling of pavements at 15:00.'),
  figure(picture('station.png', 'The thermometer of station 3.'), 'Station 3 in the afternoon.'),
  figure(picture('ornament.png', null)),
  heading('What people said'),
  {
    type: 'quote',
    children: [
      paragraph('We used to cross to the shady side. Now there are two of them.'),
      { type: 'quote', children: [paragraph('And nobody asks why the trees are so dear.')], position },
    ],
    position,
  },
  {
    type: 'pull-quote',
    repeated: false,
    children: [paragraph('Water without shade is decoration.')],
    position,
  },
  ...boxes,
  {
    type: 'definitions',
    children: [
      {
        type: 'definition',
        terms: [{ type: 'term', children: inline('Canopy'), position }],
        children: [paragraph('The part of a tree that gives shade.')],
        position,
      },
    ],
    position,
  },
  marked,
  { type: 'code', language: 'python', text: 'def mean(values):\n\treturn sum(values) / 2', position },
  { type: 'rule', position },
  { ...heading('Costs'), id: 'costs' },
  costs,
  { type: 'page-break', position },
  heading('Next summer'),
  { ...paragraph('Die Entscheidung fällt im November.'), lang: 'de' },
]
