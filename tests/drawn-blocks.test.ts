import { describe, expect, it } from 'vitest'
import { formats } from '../src/command/index.ts'
import { createVerifier } from '../src/verify/index.ts'
import { bytesOf, editionsOf, textsIn } from './support/editions.ts'
import { publicationOf } from './support/publication.ts'

async function built(body: string) {
  const publication = await publicationOf(`---\ntitle: T\nlang: en\nbrand: base\n---\n\n${body}\n`)
  const { bytes } = await bytesOf(publication)
  const verify = createVerifier(publication, 'post.md')
  const verdicts = await Promise.all(formats.map((format) => verify(format, bytes[format])))
  return { bytes, misses: verdicts.flatMap(({ findings }) => findings.map(({ message }) => message)) }
}

const bodies: readonly (readonly [name: string, body: string])[] = [
  ['line blocks', '| One *line*\n|     and one set in\n|\n| Another stanza\n  that goes on'],
  [
    'grid tables with spans, blocks and a caption',
    [
      'Table: All that there is. Source: us. {#all}',
      '',
      '+-----------+-------------------+',
      '| A         | B[^n]             |',
      '+=====+=====+==================:+',
      '| one | two | - a *list*        |',
      '|     +-----+                   |',
      '|     | 3   | - of two          |',
      '+-----+-----+-------------------+',
      '| across    | [link](#all)      |',
      '+===========+===================+',
      '| in all    | 10^-3^            |',
      '+===========+===================+',
      '',
      '[^n]: A note.',
    ].join('\n'),
  ],
  [
    'tables of dashes',
    'Right    Left\n-------- ------\n1        a\n20       b *c*\n\n: Simple\n\n--------------\nA    B\n---- ---------\na    goes\n     on\n\nb    ends\n--------------',
  ],
  ['tables of bars', '|---+--:|\n| A | B |\n|---+---|\n| 1 | 2 |\n\nOne | Two\n----+----\na | b'],
  [
    'lists with numbers and numerals of their own',
    '<ol type="a" start="3"><li>c</li><li value="7">g<ol type="I"><li>in</li></ol></li></ol>\n\n<ol reversed><li>x</li><li>y</li></ol>',
  ],
  ['tables with widths', '<table><col width="70%"><col><tr><td>a</td><td>b</td></tr></table>'],
]

describe('blocks that are drawn with characters', () => {
  it.each(bodies)('say the same in all four editions: %s', async (_, body) => {
    expect((await built(body)).misses).toEqual([])
  })
})

describe('a list with letters or numerals of its own', () => {
  const body = '<ol type="a" start="3"><li>one</li><li>two</li></ol>'

  it('counts with them in every edition', async () => {
    const { bytes } = await built(body)
    const page = new TextDecoder().decode(bytes.html)
    expect(page).toContain('<ol start="3" class="tight counts-lower-alpha">')
    expect(page).toContain('ol.counts-lower-alpha{list-style-type:lower-alpha;')
    expect(textsIn(bytes.epub, /\.css$/)).toContain('ol.counts-lower-alpha{list-style-type:lower-alpha;')
    expect(textsIn(bytes.docx, /numbering\.xml$/)).toMatch(
      /<w:startOverride w:val="3"\/><w:lvl w:ilvl="0"><w:start w:val="1"\/><w:numFmt w:val="lowerLetter"\/>/,
    )
    const { pdf } = await editionsOf(body)
    expect(pdf).toContain('c.')
    expect(pdf).toContain('LowerAlpha')
  })
})

describe('columns with widths of their own', () => {
  it('have them in every edition', async () => {
    const { bytes } = await built(
      '<table><col width="75%"><col width="25%"><tr><td>a</td><td>b</td></tr></table>',
    )
    const page = new TextDecoder().decode(bytes.html)
    expect(page).toContain('<colgroup><col class="part-750"><col class="part-250"></colgroup>')
    expect(page).toContain('.part-750{width:75%}')
    expect(textsIn(bytes.epub, /\.css$/)).toContain('.part-750{width:75%}')
    const [wide = 0, narrow = 0] = [
      ...textsIn(bytes.docx, /document\.xml$/).matchAll(/<w:gridCol w:w="(\d+)"/g),
    ].map(([, width]) => Number(width))
    expect(wide / narrow).toBeCloseTo(3, 1)
  })
})

describe('a table with several bodies', () => {
  const body =
    '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody><tbody></tbody><tbody><tr><td>3</td></tr></tbody></table>'

  it('keeps them on the page, in the book and in the PDF', async () => {
    const { html, epub, tags } = await editionsOf(body)
    const groups = '<tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody><tbody><tr><td>3</td></tr></tbody>'
    for (const markup of [html, epub]) expect(markup).toContain(groups)
    expect(tags.match(/TBody/g)).toHaveLength(2)
    expect((await built(body)).misses).toEqual([])
  })
})
