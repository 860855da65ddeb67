import { describe, expect, it } from 'vitest'
import { abstractList, field, linesOf, listed, listOf, plain, run, style, styled } from './small-file.ts'

const numbering = abstractList(2, ['bullet', '•']) + listOf(20, 2)

function ground(size: number): string {
  return `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="FF0000" w:themeColor="accent1"/><w:right w:val="single" w:sz="${size}" w:space="6" w:color="FF0000"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>`
}

const styles = [
  style('BoxTitle', 'Brand Box Title', `<w:pPr>${ground(4)}</w:pPr>`),
  style('Box', 'Brand Box', `<w:pPr>${ground(4)}</w:pPr>`),
  style('Q', 'Quote'),
  style('QB', 'Brand Quote Bullet', '<w:basedOn w:val="Q"/>'),
  style('IQ', 'Intense Quote'),
  style('T', 'Brand Definition Term'),
  style('D', 'Brand Definition'),
  style('F', 'Brand Figure'),
  style('C', 'caption'),
  style('S', 'Brand Source'),
  style('Code', 'HTML Preformatted', `<w:pPr>${ground(9)}</w:pPr>`),
  style('TOC1', 'toc 1'),
].join('')

function lines(...paragraphs: readonly string[]): readonly string[] {
  return linesOf(paragraphs.join(''), { styles, numbering })
}

/** A paragraph that states the ground of the box around it. */
function grounded(styleId: string, size: number, words: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${ground(size)}</w:pPr>${run(words)}</w:p>`
}

function table(properties: string, ...cells: readonly string[]): string {
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr>${cells.map((cell) => `<w:tc>${plain(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`
}

const picture = '<w:r><w:drawing><wp:docPr descr="Chart"/></w:drawing></w:r>'

describe('a box', () => {
  it('is paragraphs on one ground, whatever their styles', () => {
    expect(lines(styled('BoxTitle', 'a'), styled('Box', 'b'), grounded('Q', 4, 'c'), plain('d'))).toEqual([
      'box',
      '  paragraph: a',
      '  paragraph: b',
      '  quote',
      '    paragraph: c',
      'paragraph: d',
    ])
  })

  it('ends where another begins, by its title or by a ground of its own', () => {
    expect(
      lines(styled('BoxTitle', 'a'), styled('BoxTitle', 'b')).filter((line) => line === 'box'),
    ).toHaveLength(2)
    expect(lines(styled('Box', 'a'), grounded('Box', 5, 'b')).filter((line) => line === 'box')).toHaveLength(
      2,
    )
  })

  it('holds a table that is set in, not one that stands at the edge of the column', () => {
    const setIn = table('<w:tblInd w:w="200" w:type="dxa"/>', 'c')
    expect(lines(styled('Box', 'a'), setIn, styled('Box', 'b'))).toEqual([
      ...[
        'box',
        '  paragraph: a',
        '  table',
        '    row',
        '      cell data',
        '        paragraph: c',
        '  paragraph: b',
      ],
    ])
    expect(lines(styled('Box', 'a'), table('', 'c'))[2]).toBe('table')
  })

  it('is not a ground that belongs to a style of another kind', () => {
    expect(lines(styled('Code', 'a'))).toEqual(['code: a'])
  })
})

describe('a quote', () => {
  it('is paragraphs and items in its styles; a pull quote is another', () => {
    expect(lines(styled('Q', 'a'), listed(20, 0, 'b', 'QB'), styled('IQ', 'c'))).toEqual([
      ...[
        'quote',
        '  paragraph: a',
        '  list',
        '    item bullet',
        '      paragraph: b',
        'quote',
        '  paragraph: c',
      ],
    ])
  })

  it('that an item begins with is in the item', () => {
    expect(lines(listed(20, 0, 'a', 'Q'))).toEqual([
      'list',
      '  item bullet',
      '    quote',
      '      paragraph: a',
    ])
  })
})

it('terms stand before what defines them', () => {
  expect(
    lines(styled('T', 'a'), styled('T', 'b'), styled('D', 'c'), styled('D', 'd'), styled('T', 'e')),
  ).toEqual([...['term: a', 'term: b', 'definition', '  paragraph: c', '  paragraph: d', 'term: e']])
})

describe('a figure', () => {
  const caption = (words: string): string =>
    styled('C', run('Figure ') + field('SEQ Figure \\* ARABIC', run('3')) + run(': ') + run(words))
  const ofTable = caption('Of the table').replace('SEQ Figure', 'SEQ Table')

  it('has its caption with its number, and its source', () => {
    expect(lines(styled('F', picture), caption('of words'), styled('S', 'Source: them'), plain('a'))).toEqual(
      ['figure', '  [Chart]', '  caption: Figure 3: of words', '  caption: Source: them', 'paragraph: a'],
    )
  })

  it('leaves the caption to a table that follows', () => {
    expect(lines(styled('F', picture), ofTable, table('', 'a'))).toEqual([
      ...[
        'figure: [Chart]',
        'table',
        '  caption: Figure 3: Of the table',
        '  row',
        '    cell data',
        '      paragraph: a',
      ],
    ])
  })

  it('keeps its caption before a table that has none', () => {
    expect(lines(styled('F', picture), caption('Words'), table('', 'a'))[2]).toBe(
      '  caption: Figure 3: Words',
    )
  })

  it('that an item begins with is in the item, with its caption', () => {
    const item = listed(20, 0, '', 'F').replace(/<w:r>.*<\/w:r>/, picture)
    expect(lines(item, caption('Words'), listed(20, 0, 'a')).slice(0, 5)).toEqual([
      ...['list', '  item bullet', '    figure', '      [Chart]', '      caption: Figure 3: Words'],
    ])
  })
})

it('code keeps its lines and spaces', () => {
  expect(
    lines(
      styled(
        'Code',
        `<w:r><w:t xml:space="preserve">  a</w:t><w:br/><w:t xml:space="preserve">  </w:t></w:r>`,
      ),
    ),
  ).toEqual(['code:   a⏎  '])
})

it('contents are not read, whether in their control or by their styles', () => {
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${plain('a')}</w:sdtContent></w:sdt>`
  expect(lines(control, styled('TOC1', 'b'), plain('c'))).toEqual(['paragraph: c'])
})

it('other controls are their content', () => {
  expect(lines(`<w:sdt><w:sdtContent>${plain('a')}</w:sdtContent></w:sdt>`)).toEqual(['paragraph: a'])
})

it('empty paragraphs are nothing', () => {
  expect(lines(plain(run('')), plain(run(' ')), '<w:p/>', plain('a'))).toEqual(['paragraph: a'])
})
