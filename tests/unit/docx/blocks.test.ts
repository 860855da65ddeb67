import { expect, test } from 'vitest'
import type { Block, Mark } from '../../../src/brief/index.ts'
import { numberCaptions } from '../../../src/markdown/number-captions.ts'
import {
  cell,
  figure,
  heading,
  inline,
  list,
  paragraph,
  picture,
  position,
  row,
  run,
  table,
} from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { everything } from './everything.ts'
import {
  all,
  attribute,
  first,
  outline,
  paragraphWith,
  settingOf,
  styleOf,
  wordFile,
  wordsOf,
} from './word-file.ts'

/** One file for all that only look. */
const whole = wordFile(everything(), { pageOf: () => 2 })

/** For each kind of block, a style and words that only it brings. */
const arrivals: Record<Block['type'], readonly string[]> = {
  heading: ['Heading1: What was measured', 'Heading2: Streets and their shade'],
  paragraph: ['BodyText: Die Entscheidung fällt im November.'],
  list: ['ListBullet: humidity indoors,', 'ListNumber2: At noon.', 'ListBullet3: in streets with trees,'],
  definitions: ['DefinitionTerm: Canopy', 'Definition: The part of a tree that gives shade.'],
  quote: ['Quote: We used to cross to the shady side. Now there are two of them.'],
  'pull-quote': ['IntenseQuote: Water without shade is decoration.'],
  box: [
    'KeyMessagesTitle: Key messages',
    'NoteBoxTitle: Note',
    'WarningBox: Mist nozzles need weekly disinfection.',
  ],
  figure: ['Figure: ', 'Caption: Cooling of pavements at 15:00.'],
  table: ['Caption: Costs per street, in thousand euros', 'TableHead: Trees', 'TableText: 84'],
  code: ['HTMLPreformatted: def mean(values):\n\treturn sum(values) / 2'],
  contents: ['TOCHeading: Contents', 'TOC1: What was measured\t2'],
  'page-break': ['Heading1: Next summer'],
  rule: ['Rule: '],
}

test.each(Object.entries(arrivals))('a %s arrives under its style', async (_, expected) => {
  const { document } = await whole
  expect(outline(document)).toEqual(expect.arrayContaining([...expected]))
})

test('everything around the text arrives: title, authors, facts, abstract, end matter with emblem', async () => {
  const { document } = await whole
  expect(outline(document)).toEqual(
    expect.arrayContaining([
      'Label: Lindenau Papers\t2024/3 · 16 September 2024',
      'Title: Cool Streets: what one summer of shade taught Lindenau',
      'Subtitle: Trees, awnings and water against urban heat',
      'Author: Mara Okonjo-Weiß',
      'Affiliation: Municipal Weather Office',
      'FactTerm: Series',
      'Fact: Lindenau Papers',
      'Abstract: Lindenau shaded eleven streets for one summer. Nine degrees.',
      'MatterHeading: About the authors',
      'Emblem: ',
      'EmblemName: European Union',
    ]),
  )
})

test('a page break is a property of the paragraph after it', async () => {
  const { document } = await whole
  expect(all(document, 'w:pageBreakBefore')).toHaveLength(1)
  expect(first(paragraphWith(document, 'Next summer'), 'w:pageBreakBefore')).toBeDefined()
})

test('the paragraph that opens the body leads in, but not below an abstract', async () => {
  const opening = async (meta: Parameters<typeof publicationWith>[1]) => {
    const { document } = await wordFile(publicationWith([paragraph('Opening.')], meta))
    return styleOf(paragraphWith(document, 'Opening.'))
  }
  expect(await opening({})).toBe('Lead')
  expect(await opening({ meta: { abstract: [paragraph('In short.')] } })).toBe('BodyText')
})

test('a paragraph that leads in a list stays with it', async () => {
  const { document } = await wordFile(
    publicationWith([paragraph('Free.'), paragraph('The reasons are:'), list(false, [paragraph('one')])]),
  )
  expect(first(paragraphWith(document, 'The reasons are:'), 'w:keepNext')).toBeDefined()
  expect(first(paragraphWith(document, 'Free.'), 'w:keepNext')).toBeUndefined()
})

test('the number of a caption is a field of five runs, with the result filled in', async () => {
  const { brief, ...rest } = everything()
  const children = numberCaptions(brief.children, 'en-GB')
  const { document } = await wordFile({ ...rest, brief: { ...brief, children } })
  const caption = paragraphWith(document, 'Station 3 in the afternoon.')
  const runs = all(caption, 'w:r').slice(1, 6)
  const kinds = runs.map((part) => attribute(first(part, 'w:fldChar'), 'w:fldCharType') ?? wordsOf(part))
  expect(kinds).toEqual(['begin', '', 'separate', '2', 'end'])
  expect(runs[1] && first(runs[1], 'w:instrText')?.children.join('')).toBe(' SEQ Figure \\* ARABIC ')
  expect(outline(document).filter((line) => line.startsWith('Caption'))).toEqual([
    'Caption: Table\u00a01: Surface temperature at 15:00, mean of July, in °C',
    'Caption: Figure\u00a01: Cooling of pavements at 15:00.',
    'Caption: Figure\u00a02: Station 3 in the afternoon.',
    'Caption: Table\u00a02: Costs per street, in thousand euros',
  ])
})

test('a caption that nobody wants numbered has its own words only', async () => {
  const { document } = await whole
  expect(outline(document)).toContain('Caption: Station 3 in the afternoon.')
  expect(all(document, 'w:instrText').filter((part) => part.children.join('').includes('SEQ'))).toEqual([])
})

test('head rows repeat, spans are merged cells, and the title of a table is announced', async () => {
  const { document } = await whole
  const costs = all(document, 'w:tbl')[1]
  if (costs === undefined) throw new Error('no second table')
  const rows = all(costs, 'w:tr')
  expect(rows.map((each) => all(each, 'w:tblHeader').length)).toEqual([1, 1, 0, 0])
  expect(rows.map((each) => all(each, 'w:cantSplit').length)).toEqual([1, 1, 1, 1])
  expect(all(costs, 'w:gridSpan').map((span) => attribute(span, 'w:val'))).toEqual(['2'])
  expect(all(costs, 'w:vMerge').map((merge) => attribute(merge, 'w:val'))).toEqual(['restart', 'continue'])
  expect(settingOf(costs, 'w:tblCaption')).toBe('Costs per street, in thousand euros')
  expect(attribute(first(costs, 'w:tblLook'), 'w:firstColumn')).toBe('true')
})

test('in a head of two rows the strong line is below the last of them', async () => {
  const { document } = await whole
  const lines = all(all(document, 'w:tbl')[1] ?? document, 'w:tc').flatMap((each) => {
    const bottom = all(each, 'w:tcBorders').flatMap((borders) => all(borders, 'w:bottom'))[0]
    return bottom === undefined ? [] : [`${wordsOf(each)} ${attribute(bottom, 'w:themeColor')}`]
  })
  expect(lines).toEqual(['Cover dark1', 'Cost accent2', ' dark1', 'Building dark1', 'Keeping dark1'])
})

test('a table without a head still has a row to be announced', async () => {
  const bare = { ...table(['a', 'b']), children: [row('body', cell(0, 'a'), cell(1, 'b'))] }
  const { document } = await wordFile(publicationWith([bare]))
  expect(all(document, 'w:tblHeader')).toHaveLength(1)
})

test('a cell that ends with a table gets a paragraph after it', async () => {
  const outer = { ...table(['a']), children: [row('head', cell(0, [table(['inner'])]))] }
  const { document } = await wordFile(publicationWith([outer]))
  const names = first(document, 'w:tc')?.children.map((child) =>
    typeof child === 'string' ? child : child.name,
  )
  expect(names?.slice(-2)).toEqual(['tbl', 'p'])
  expect(outline(document).filter((line) => line === 'TableHead: ')).toHaveLength(1)
})

test('links lead out by address and within by bookmark', async () => {
  const { document, part } = await whole
  const within = all(document, 'w:hyperlink').find((link) => wordsOf(link) === 'the costs')
  expect(attribute(within, 'w:anchor')).toBe('costs')
  expect(attribute(first(paragraphWith(document, 'Costs'), 'w:bookmarkStart'), 'w:name')).toBe('costs')
  const out = all(document, 'w:hyperlink').find((link) => wordsOf(link) === 'the method of the office')
  const target = all(part('word/_rels/document.xml.rels'), 'Relationship').find(
    (relation) => attribute(relation, 'Id') === attribute(out, 'r:id'),
  )
  expect(attribute(target, 'Target')).toBe('https://weather.lindenau.example/?a=1&b=2')
})

test('words in another language say so, and right-to-left ones are set so', async () => {
  const { document } = await whole
  const runOf = (words: string) => all(document, 'w:r').find((each) => wordsOf(each) === words)
  const kazakh = runOf('көлеңке')
  expect(kazakh && attribute(first(kazakh, 'w:lang'), 'w:val')).toBe('kk')
  const arabic = runOf('ظل')
  expect(arabic && attribute(first(arabic, 'w:lang'), 'w:bidi')).toBe('ar')
  expect(arabic && all(arabic, 'w:rtl')).toHaveLength(1)
  const german = runOf('Die Entscheidung fällt im November.')
  expect(german && attribute(first(german, 'w:lang'), 'w:val')).toBe('de')
})

test('every mark shows, and two at once show both', async () => {
  const { document } = await whole
  const looks = (words: string) => {
    const found = all(paragraphWith(document, 'In Kazakh'), 'w:r').find((each) => wordsOf(each) === words)
    return found === undefined
      ? []
      : all(found, ...lookNames).map((look) => attribute(look, 'w:val') ?? look.name)
  }
  expect(looks('underlined')).toEqual(['single'])
  expect(looks('wrong')).toEqual(['strike'])
  expect(looks('mean(values)')).toEqual(['HTMLCode'])
  expect(looks('Ctrl')).toEqual(['HTMLKeyboard'])
  expect(looks('st')).toEqual(['superscript'])
  expect(looks('2')).toEqual(['subscript'])
  expect(looks('high in low')).toEqual(['superscript'])
  expect(looks('nato')).toEqual(['SmallCaps'])
  expect(looks('small')).toEqual(['Small'])
  expect(looks('marked')).toEqual(['Highlight'])
  expect(looks('both')).toEqual(['Strong', 'i'])
  expect(looks(' of the office')).toEqual(['Hyperlink', 'b'])
})

const lookNames = ['w:rStyle', 'w:u', 'w:strike', 'w:vertAlign', 'w:b', 'w:i']

test('soft hyphens and hyphens that do not break are what Word has for them', async () => {
  const { document } = await whole
  const sentence = paragraphWith(document, 'In Kazakh')
  expect(all(sentence, 'w:softHyphen', 'w:noBreakHyphen').map((each) => each.name)).toEqual([
    'softHyphen',
    'noBreakHyphen',
  ])
})

test('strong words stay bold where the paragraph is bold already', async () => {
  const strong: Mark = { type: 'strong' }
  const { document } = await wordFile(
    publicationWith([{ ...heading('x'), id: 'x', children: inline('Plain ', run('strong', strong)) }]),
  )
  const bold = all(paragraphWith(document, 'Plain strong'), 'w:r').find((each) => wordsOf(each) === 'strong')
  expect(bold && settingOf(bold, 'w:rStyle')).toBeUndefined()
})

test('a picture is no wider than its column and no taller than most of a page', async () => {
  const images = everything().images
  const column = publicationWith(
    [
      list(false, [figure({ ...picture('station.png', 'A'), size: { width: { type: 'share', share: 1 } } })]),
      figure({ ...picture('station.png', 'B'), size: { width: { type: 'share', share: 0.5 } } }),
    ],
    { images },
  )
  const { document } = await wordFile(column)
  const points = all(document, 'wp:extent').map((size) => Number(attribute(size, 'cx')) / 12700)
  const [line = 0, nested = 0, half = 0] = points
  const { page } = column.brand
  const width = page.width - page.margin.left - page.rail - page.margin.right
  expect(line).toBeCloseTo(width + page.rail, 1)
  expect(nested).toBeLessThan(width)
  expect(half).toBeCloseTo(width / 2, 1)
})

test('a line of words that holds a picture is not cut to less than its height', async () => {
  const { images } = everything()
  const { document } = await wordFile(
    publicationWith(
      [paragraph('Lead.'), paragraph('See ', picture('station.png', 'A')), paragraph('Plain.')],
      {
        images,
      },
    ),
  )
  expect(attribute(first(paragraphWith(document, 'See '), 'w:spacing'), 'w:line')).toBe('240')
  expect(first(paragraphWith(document, 'Plain.'), 'w:spacing')).toBeUndefined()
})

test('heads of the end matter and facts stand in the rail, and each section ends with its space', async () => {
  const { document } = await whole
  for (const words of ['Cite as', 'European Union', 'Published'])
    expect(attribute(first(paragraphWith(document, words), 'w:framePr'), 'w:hAnchor')).toBe('page')
  const matter = outline(document).filter((line) => /^Matter(?:End)?: /.test(line))
  expect(matter.map((line) => line.slice(0, 24))).toEqual([
    'MatterEnd: Mara Okonjo-W',
    'Matter: SEnECA – Strengt',
    'MatterEnd: Partners: Uni',
    'Matter: This project has',
    'MatterEnd: This publicat',
    'MatterEnd: CC BY 4.0',
    'MatterEnd: Okonjo-Weiß, ',
  ])
})

test('code keeps its lines, its tabs and its spaces', async () => {
  const { document } = await wordFile(publicationWith([{ type: 'code', text: 'a  b\n\n\tc', position }]))
  expect(outline(document)).toContain('HTMLPreformatted: a  b\n\n\tc')
})

test('a pull quote stands under a line of the accent colour', async () => {
  const { part } = await whole
  const style = all(part('word/styles.xml'), 'w:style').find(
    (each) => attribute(each, 'w:styleId') === 'IntenseQuote',
  )
  const borders = style && first(style, 'w:pBdr')
  expect(borders && attribute(first(borders, 'w:top'), 'w:themeColor')).toBe('accent1')
  expect(borders && first(borders, 'w:left')).toBeUndefined()
})
