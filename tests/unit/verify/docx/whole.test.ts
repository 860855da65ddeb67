import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../../src/docx/index.ts'
import { readDocx } from '../../../../src/verify/docx/index.ts'
import { element, type Node, type Reading, text } from '../../../../src/verify/reading.ts'
import { publicationOf } from '../../../support/publication.ts'
import { printNodes } from './print.ts'

const folder = 'tests/fixtures/everything'

async function readPost(path: string, files: Readonly<Record<string, Uint8Array>> = {}): Promise<Reading> {
  return readDocx(await renderDocx(await publicationOf(readFileSync(path, 'utf8'), { files })))
}

async function readBody(body: string, ...frontMatter: readonly string[]): Promise<Reading> {
  const front = ['---', 'title: Title', 'lang: en-GB', ...frontMatter, '---', ''].join('\n')
  const publication = await publicationOf(front + body, { brand: 'base' })
  return readDocx(await renderDocx(publication))
}

/** All elements of a kind, in order. */
function all(nodes: readonly Node[], kind: string): readonly Node[] {
  return nodes.flatMap((node) =>
    node.type !== 'element' ? [] : [...(node.is.kind === kind ? [node] : []), ...all(node.children, kind)],
  )
}

function signs(nodes: readonly Node[], type: 'note-call' | 'described'): readonly (number | string)[] {
  return nodes.flatMap((node) => {
    if (node.type === 'element') return signs(node.children, type)
    if (node.type !== type) return []
    return [node.type === 'described' ? node.alt : node.type === 'note-call' ? node.number : '']
  })
}

describe('the reference post', () => {
  let reading: Reading = { lang: '', metadata: { authors: [], keywords: [] }, children: [], notes: [] }
  beforeAll(async () => {
    const names = ['cooling.svg', 'station.png', 'ornament.png']
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`)]))
    reading = await readPost(`${folder}/everything.md`, files)
  })
  const printed = (kind: string): readonly string[] => printNodes(all(reading.children, kind)).split('\n')

  it('has its masthead in plain lines', () => {
    expect(printNodes(reading.children.slice(0, 1)).split('\n').slice(0, 6)).toEqual([
      'masthead',
      '  paragraph: Policy brief',
      '  paragraph: Lindenau Papers 2024/A 3 · 16 September 2024',
      '  title: Cool Streets: what <emphasis|one summer> of shade taught Lindenau',
      '  paragraph: Trees, awnings and water against urban heat',
      '  paragraph: Mara Okonjo-Weiß',
    ])
    expect(all(reading.children, 'masthead')).toHaveLength(1)
  })

  it('has its headings, and no contents', () => {
    expect(printed('heading').slice(0, 5)).toEqual([
      'heading 1: What was measured',
      'heading 2: Streets and their shade',
      'heading 1: What people said',
      'heading 1: Costs',
      'heading 1: Next summer',
    ])
    expect(printNodes(reading.children)).not.toContain('Contents')
  })

  it('has its notes with numbers, of which one is called twice', () => {
    expect(signs(reading.children, 'note-call')).toEqual([1, 2, 1])
    expect(printNodes(reading.notes.flatMap(({ children }) => children)).split('\n')).toEqual([
      'paragraph: Two stations per street; a figure counts when both agree within half a degree.',
      'paragraph: The second paragraph of this note says that a note may have two, and a list:',
      'list',
      '  item bullet',
      '    paragraph: station one,',
      '  item bullet',
      '    paragraph: station two.',
      'paragraph: Old Mill Lane lost its only tree in March 2024, see <link https://trees.lindenau.example|the register>.',
    ])
  })

  it('has its pictures that are no decoration', () => {
    expect(signs(reading.children, 'described')).toEqual([
      'Bar chart: pavements under trees cooled by 9.1 degrees, under awnings by 6.4, with mist by 0.8.',
      'The thermometer of station 3, reading 38 degrees.',
    ])
  })

  it('has its captions without the numbers that Word counts', () => {
    expect(printed('caption').slice(0, 4)).toEqual([
      'caption: Surface temperature at 15:00, mean of July, in °C',
      'caption: Source: Lindenau Weather Office, station records 2024',
      'caption: Cooling of pavements at 15:00, July 2024 against July 2023.',
      'caption: Source: Lindenau Weather Office.',
    ])
  })

  it('has its cells with spans and scopes', () => {
    const costs = all(reading.children, 'table').slice(1)
    expect(
      printNodes(all(costs, 'row').slice(0, 3))
        .split('\n')
        .filter((line) => !line.includes('paragraph')),
    ).toEqual([
      'row',
      '  cell column 1x2',
      '  cell column 2x1',
      'row',
      '  cell column',
      '  cell column',
      'row',
      '  cell row',
      '  cell data',
      '  cell data',
    ])
  })

  it('has its words in other languages, its marks, its links', () => {
    expect(printNodes(reading.children)).toContain('shade is <kk|көлеңке>; in German, <de|Schatten>.')
    expect(printed('strike')).toEqual(['strike: wrong'])
    expect(printed('reference')).toEqual([
      'reference Costs: the costs',
      'reference Who looks after what, by contract.: table',
      'reference What was measured: old tram depot',
    ])
  })

  it('says of itself what the post says', () => {
    expect(reading.lang).toBe('en-GB')
    expect(reading.metadata).toMatchObject({
      title: 'Cool Streets: what one summer of shade taught Lindenau',
      authors: ['Mara Okonjo-Weiß', 'Aidar Nurlanov'],
      date: '2024-09-16',
      keywords: ['urban heat', 'shade', 'street trees', 'public space'],
      license: 'CC-BY-4.0',
    })
  })
})

describe('the first post', () => {
  it('has its wordmark, its numbered items and its funding', async () => {
    const { children, metadata } = await readPost('source/eu-kazakh-relations.md')
    expect(printNodes(children).split('\n').slice(0, 3)).toEqual([
      'masthead',
      '  paragraph: SEnECA',
      '  paragraph: Strengthening and Energizing EU-Central Asia Relations',
    ])
    expect(all(children, 'item').map((item) => item.type === 'element' && item.is)).toEqual(
      [1, 2, 3].map((marker) => ({ kind: 'item', marker })),
    )
    expect(signs(children, 'described')).toEqual(['Flag of the European Union'])
    expect(metadata.date).toBe('2018-07')
  })
})

describe('a post', () => {
  it('has numbered headings with their numbers', async () => {
    const { children } = await readBody('# One\n\n## Two\n\n## Three\n\n# Four\n', 'numbering: on')
    expect(printNodes(all(children, 'heading')).split('\n')).toEqual([
      'heading 1: 1\u2002One',
      'heading 2: 1.1\u2002Two',
      'heading 2: 1.2\u2002Three',
      'heading 1: 2\u2002Four',
    ])
  })

  it('has lists that begin anew, and go on below what is in their items', async () => {
    const { children } = await readBody(
      '1. a\n\n   more\n2. b\n   - c\n     1. d\n     2. e\n3. f\n\ntext\n\n7. g\n8. h\n\n1) i\n',
    )
    expect(printNodes(children.slice(1)).split('\n')).toEqual([
      'list',
      ...['  item 1', '    paragraph: a', '    paragraph: more', '  item 2', '    paragraph: b'],
      ...['    list', '      item bullet', '        paragraph: c'],
      ...[
        '        list',
        '          item 1',
        '            paragraph: d',
        '          item 2',
        '            paragraph: e',
      ],
      ...['  item 3', '    paragraph: f'],
      'paragraph: text',
      ...['list', '  item 7', '    paragraph: g', '  item 8', '    paragraph: h'],
      ...['list', '  item 1', '    paragraph: i'],
    ])
  })

  it('has boxes of one kind that stand side by side as two', async () => {
    const { children } = await readBody(':::box\na\n\n> b\n:::\n\n:::box\nc\n\n- d\n  - e\n:::\n\nf\n')
    expect(children.slice(1)).toEqual([
      element({ kind: 'box' }, [
        element({ kind: 'paragraph' }, [text('a')]),
        element({ kind: 'quote' }, [element({ kind: 'paragraph' }, [text('b')])]),
      ]),
      element({ kind: 'box' }, [
        element({ kind: 'paragraph' }, [text('c')]),
        element({ kind: 'list' }, [
          element({ kind: 'item', marker: 'bullet' }, [
            element({ kind: 'paragraph' }, [text('d')]),
            element({ kind: 'list' }, [
              element({ kind: 'item', marker: 'bullet' }, [element({ kind: 'paragraph' }, [text('e')])]),
            ]),
          ]),
        ]),
      ]),
      element({ kind: 'paragraph' }, [text('f')]),
    ])
  })

  it('has its code in links, which keys in links are not', async () => {
    const { children } = await readBody(
      '[`code`](https://a.example) [<kbd>Q</kbd>](https://b.example) <kbd>K</kbd>\n',
    )
    expect(printNodes(children.slice(1))).toBe(
      'paragraph: <link https://a.example|<code-span|code>> <link https://b.example|Q> K',
    )
  })

  it('has the notes of its notes with their numbers, called where the post calls them', async () => {
    const { children, notes } = await readBody('a[^x] b[^z]\n\n[^x]: Notes[^y]\n[^y]: within\n[^z]: last\n')
    expect(signs(children, 'note-call')).toEqual([1, 2])
    expect(notes.map(({ number, children: inside }) => `${number} ${printNodes(inside)}`)).toEqual([
      '1 paragraph: Notes[^3]',
      '2 paragraph: last',
      '3 paragraph: within',
    ])
  })
})
