import { describe, expect, it } from 'vitest'
import { linesOf, plain, readSmall, run, style, styled } from './small-file.ts'

const styles = [
  ...['Wordmark', 'Tagline', 'Label', 'Author', 'Fact Term', 'Fact', 'Abstract Heading', 'Abstract'].map(
    (name) => style(name.replace(' ', ''), `Brand ${name}`),
  ),
  style('Title', 'Title'),
  style('Subtitle', 'Subtitle'),
  style('Quote', 'Quote'),
  style('Header', 'header'),
].join('')

describe('the masthead', () => {
  it('is what stands in its styles before the text, in plain lines', () => {
    const body = ['Title', 'Subtitle', 'Author', 'FactTerm', 'Fact'].map((id) => styled(id, id)).join('')
    expect(linesOf(body + plain('text'), { styles })).toEqual([
      'masthead',
      '  title: Title',
      '  paragraph: Subtitle',
      '  paragraph: Author',
      '  paragraph: FactTerm',
      '  paragraph: Fact',
      'paragraph: text',
    ])
  })

  it('has label and date as two lines', () => {
    const label = styled('Label', `${run('Policy brief')}<w:r><w:tab/></w:r>${run('July', '<w:b/>')}`)
    expect(linesOf(label, { styles })).toEqual([
      'masthead',
      '  paragraph: Policy brief',
      '  paragraph: <strong|July>',
    ])
  })

  it('goes on to the end of an abstract, whatever is in it', () => {
    const body = [
      styled('AbstractHeading', 'Summary'),
      styled('Quote', 'a'),
      styled('Abstract', 'b'),
      styled('Quote', 'c'),
    ]
    expect(linesOf(body.join(''), { styles })).toEqual([
      'masthead',
      '  paragraph: Summary',
      '  quote',
      '    paragraph: a',
      '  paragraph: b',
      'quote',
      '  paragraph: c',
    ])
  })

  it('begins with the mark in the header of the first page', () => {
    const header = styled('Wordmark', 'SEnECA') + styled('Tagline', 'words') + styled('Header', 'running')
    const section = '<w:sectPr><w:headerReference w:type="first" r:id="header"/><w:titlePg/></w:sectPr>'
    const body = styled('Title', 'a')
    expect(linesOf(body + section, { styles, header }).slice(0, 3)).toEqual([
      ...['masthead', '  paragraph: SEnECA', '  paragraph: words'],
    ])
    expect(linesOf(body + section.replace('<w:titlePg/>', ''), { styles, header })[1]).toBe('  title: a')
  })

  it('is not there where nothing is of it', () => {
    expect(linesOf(plain('text'), { styles })).toEqual(['paragraph: text'])
  })
})

describe('styles', () => {
  it('are known by what they are based on where their own name says nothing', () => {
    const own = style('Mine', 'Mine', '<w:basedOn w:val="Quote"/>')
    expect(linesOf(styled('Mine', 'a'), { styles: styles + own })).toEqual(['quote', '  paragraph: a'])
  })

  it('of a brand that is named like a style are known by their own end', () => {
    const own = style('A', 'Brand Box Fact') + style('B', 'Brand Quote Definition Term')
    expect(linesOf(styled('A', 'a') + styled('B', 'b'), { styles: own })).toEqual([
      'masthead',
      '  paragraph: a',
      'term: b',
    ])
  })

  it('in a circle are read all the same', () => {
    const circle = style('A', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="A"/>')
    expect(linesOf(styled('A', 'a'), { styles: circle })).toEqual(['paragraph: a'])
  })

  it('say the language of the document', () => {
    const defaults =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-AT"/></w:rPr></w:rPrDefault></w:docDefaults>'
    expect(readSmall(plain('a'), { styles: defaults }).lang).toBe('de-AT')
  })
})

describe('what the file says of itself', () => {
  const core = `<c:coreProperties xmlns:c="urn:core" xmlns:dc="urn:dc"><dc:title>A title</dc:title><dc:creator>One; Two</dc:creator><c:keywords>a; b, c</c:keywords><dc:description>Words.</dc:description><dc:language>de</dc:language><dc:identifier>https://doi.org/10.1/2</dc:identifier></c:coreProperties>`
  const app = '<Properties xmlns="urn:app"><Company>House</Company></Properties>'
  const custom = (...pairs: readonly (readonly [string, string])[]): string =>
    `<Properties xmlns="urn:custom">${pairs.map(([name, value]) => `<property name="${name}"><lpwstr>${value}</lpwstr></property>`).join('')}</Properties>`

  it('stands in its properties', () => {
    const files = {
      'docProps/core.xml': core,
      'docProps/app.xml': app,
      'docProps/custom.xml': custom(['Date', '2018-07'], ['License', 'CC BY'], ['Identifier', 'urn:uuid:1']),
    }
    const { metadata, lang } = readSmall(plain('a'), { files })
    expect(lang).toBe('de')
    expect(metadata).toEqual({
      title: 'A title',
      authors: ['One', 'Two'],
      keywords: ['a', 'b, c'],
      description: 'Words.',
      publisher: 'House',
      date: '2018-07',
      license: 'CC BY',
      identifier: 'urn:uuid:1',
    })
  })

  it('is absent where it says nothing', () => {
    expect(readSmall(plain('a')).metadata).toEqual({ authors: [], keywords: [] })
  })
})
