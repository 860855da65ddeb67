import { describe, expect, it } from 'vitest'
import { field, linesOf, plain, run, style, styled } from './small-file.ts'

/** Runs of a single paragraph. */
function wordsOf(content: string, ...rest: readonly [Parameters<typeof linesOf>[1]?]): string {
  return linesOf(plain(content), ...rest)[0]?.replace(/^paragraph: /, '') ?? ''
}

describe('words of a paragraph', () => {
  it('are read with the signs that Word has elements for', () => {
    const signs =
      '<w:tab/><w:noBreakHyphen/><w:softHyphen/><w:br/><w:cr/><w:sym w:font="Symbol" w:char="2192"/>'
    expect(wordsOf(`<w:r><w:t>a</w:t>${signs}<w:t>b</w:t></w:r>`)).toBe('a→\u2011\u00ad⏎⏎→b')
  })

  it('have no space around them that they do not ask to keep', () => {
    expect(wordsOf('<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r>')).toBe('a b')
  })

  it('are read without breaks of pages, comments and hidden text', () => {
    expect(wordsOf(`<w:r><w:br w:type="page"/></w:r>${run('a')}${run('b', '<w:vanish/>')}`)).toBe('a')
  })

  it('hold what was inserted and moved there, not what was deleted or moved away', () => {
    expect(
      wordsOf(
        `${run('a')}<w:ins>${run('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>` +
          `<w:moveFrom>${run('d')}</w:moveFrom><w:moveTo>${run('e')}</w:moveTo>`,
      ),
    ).toBe('abe')
  })

  it('of alternatives are read once', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="w14"><w:r><w:t>a</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>a</w:t></w:r></mc:Fallback></mc:AlternateContent>`
    expect(wordsOf(both)).toBe('a')
  })

  it('are found in controls, tags and fields', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${run('a')}</w:sdtContent></w:sdt>`
    expect(
      wordsOf(
        `${control}<w:smartTag>${run('b')}</w:smartTag><w:fldSimple w:instr="AUTHOR">${run('c')}</w:fldSimple>`,
      ),
    ).toBe('abc')
  })
})

describe('fields', () => {
  it('are their results, without instructions', () => {
    expect(wordsOf(field('DATE \\@ "yyyy"', run('2024')))).toBe('2024')
  })

  it('of pages are not read, wherever they end', () => {
    expect(wordsOf(`${run('a')}${field('PAGEREF here \\h', run('7'))}${field(' NUMPAGES ', run('9'))}`)).toBe(
      'a',
    )
    const begun = `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>`
    const ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(linesOf(plain(begun + run('Entry')) + plain(run('Entry') + ended + run('after')))).toEqual([
      'paragraph: after',
    ])
  })

  it('in fields are part of the outer one', () => {
    expect(wordsOf(field(`HYPERLINK "https://a.example/"`, run('a') + field('REF b', run('b'))))).toBe(
      '<link https://a.example/|ab>',
    )
  })

  it('lead within the document, too', () => {
    const target = plain(`<w:bookmarkStart w:id="1" w:name="here"/>${run('First words')}`)
    expect(linesOf(`${plain(field('HYPERLINK \\l "here"', run('a')))}${target}`)[0]).toBe(
      'paragraph: <reference First words|a>',
    )
    expect(linesOf(`${plain(field('REF here \\h', run('a')))}${target}`)[0]).toBe(
      'paragraph: <reference First words|a>',
    )
  })
})

describe('links', () => {
  const link = (attributes: string, words = 'a'): string =>
    `<w:hyperlink ${attributes}>${run(words)}</w:hyperlink>`

  it('have the address of their relationship', () => {
    const links = { one: 'https://a.example/?b=1&amp;c=2' }
    expect(wordsOf(link('r:id="one"'), { links })).toBe('<link https://a.example/?b=1&c=2|a>')
    expect(wordsOf(link('r:id="one" w:anchor="d"'), { links })).toBe('<link https://a.example/?b=1&c=2#d|a>')
  })

  it('within the document say the first words of the paragraph at the bookmark', () => {
    const words = 'What was measured in the first summer of shade'
    const heading = styled('Heading1', `<w:bookmarkStart w:id="1" w:name="here"/>${run(words)}`)
    expect(linesOf(plain(link('w:anchor="here"')) + heading)[0]).toBe(
      `paragraph: <reference ${words.slice(0, 40)}|a>`,
    )
  })

  it('to a bookmark that is not there lead nowhere', () => {
    expect(wordsOf(link('w:anchor="here"'))).toBe('<reference |a>')
  })

  it('to a picture say the first words after it', () => {
    const picture = plain(
      '<w:bookmarkStart w:id="1" w:name="here"/><w:r><w:drawing><wp:docPr descr="Chart"/></w:drawing></w:r>',
    )
    expect(linesOf(plain(link('w:anchor="here"')) + picture + plain('Caption'))[0]).toBe(
      'paragraph: <reference Caption|a>',
    )
  })
})

describe('pictures', () => {
  const drawing = (properties: string): string =>
    `<w:r><w:drawing><wp:inline>${properties}</wp:inline></w:drawing></w:r>`

  it('are read by their descriptions', () => {
    expect(wordsOf(drawing('<wp:docPr id="1" name="Picture 1" descr="A chart &amp; more"/>'))).toBe(
      '[A chart & more]',
    )
  })

  it('that are decoration, or have none, are not read', () => {
    const decorative = '<wp:docPr descr="line"><adec:decorative val="1"/></wp:docPr>'
    expect(linesOf(plain(drawing(decorative)) + plain(drawing('<wp:docPr descr=""/>')) + plain('a'))).toEqual(
      ['paragraph: a'],
    )
  })

  it('have the words of the text boxes in them, after the paragraph', () => {
    const box = `<w:txbxContent>${plain('in the box')}</w:txbxContent>`
    expect(linesOf(plain(run('around') + drawing(box)))).toEqual([
      'paragraph: around',
      'paragraph: in the box',
    ])
  })
})

describe('marks', () => {
  const character = (id: string, name: string, properties: string, custom = ''): string =>
    `<w:style w:type="character" ${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${properties}</w:rPr></w:style>`
  const styles = [
    character('S', 'Strong', '<w:b/>'),
    character('H', 'Hyperlink', '<w:b/><w:color w:val="00FF00"/>'),
    character('K', 'HTML Code', '<w:noProof/>'),
    character('O', 'Brand Highlight', '', 'w:customStyle="1"'),
    character('X', 'Own Words', '<w:i/>', 'w:customStyle="1"'),
    `<w:style w:type="character" w:styleId="Y"><w:name w:val="More"/><w:basedOn w:val="X"/></w:style>`,
    style('Heading1', 'heading 1', '<w:rPr><w:b/></w:rPr>'),
  ].join('')
  const by = (id: string, more = ''): string =>
    wordsOf(run('a', `<w:rStyle w:val="${id}"/>${more}`), { styles })

  it('are said by character styles, by their names or by what they look like', () => {
    expect([by('S'), by('K'), by('O'), by('X'), by('Y'), by('H')]).toEqual([
      '<strong|a>',
      '<code-span|a>',
      '<highlight|a>',
      '<emphasis|a>',
      '<emphasis|a>',
      'a',
    ])
  })

  it('are said by a run itself, also against its style', () => {
    expect(wordsOf(run('a', '<w:b/><w:i w:val="0"/><w:strike/>'))).toBe('<strong|<strike|a>>')
    expect(by('S', '<w:b w:val="false"/>')).toBe('a')
    expect(wordsOf(run('a', '<w:vertAlign w:val="superscript"/>'))).toBe('<superscript|a>')
    expect(wordsOf(run('a', '<w:vertAlign w:val="subscript"/><w:highlight w:val="yellow"/>'))).toBe(
      '<subscript|<highlight|a>>',
    )
    expect(wordsOf(run('a', '<w:highlight w:val="none"/><w:shd w:val="clear" w:fill="auto"/>'))).toBe('a')
  })

  it('of text that runs from right to left are those of complex scripts', () => {
    expect(wordsOf(run('א', '<w:rtl/><w:bCs/>') + run('a', '<w:bCs/>'))).toBe('<strong|א>a')
  })

  it('are not what a role looks like, but what stands out in it', () => {
    expect(linesOf(styled('Heading1', run('a') + run('b', '<w:b/>')), { styles })).toEqual([
      'heading 1: a<strong|b>',
    ])
  })

  it('go on over line breaks and pictures that have none themselves', () => {
    expect(
      wordsOf(`${run('a', '<w:b/>')}<w:r><w:br/></w:r>${run('b', '<w:b/>')}<w:r><w:br/></w:r>${run('c')}`),
    ).toBe('<strong|a⏎b>⏎c')
  })
})

describe('languages', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style('Foreign', 'Foreign', '<w:rPr><w:lang w:val="de"/></w:rPr>')

  it('are those of runs and styles where they are not the document’s', () => {
    expect(wordsOf(run('a', '<w:lang w:val="de"/>') + run('b', '<w:lang w:val="EN-gb"/>'), { styles })).toBe(
      '<de|a>b',
    )
    expect(linesOf(styled('Foreign', 'a'), { styles })).toEqual(['paragraph: <de|a>'])
  })

  it('go on over line breaks', () => {
    const german = '<w:lang w:val="de"/>'
    expect(wordsOf(`${run('a', german)}<w:r><w:br/></w:r>${run('b', german)}`, { styles })).toBe('<de|a⏎b>')
  })

  it('of text that runs from right to left are stated for it', () => {
    expect(
      wordsOf(run('א', '<w:rtl/><w:lang w:val="de" w:bidi="he"/>') + run('ب', '<w:rtl/>'), { styles }),
    ).toBe('<he|א>ب')
  })
})
