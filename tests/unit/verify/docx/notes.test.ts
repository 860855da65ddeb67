import { describe, expect, it } from 'vitest'
import { printNodes } from './print.ts'
import { field, linesOf, plain, readSmall, run, type SmallParts, style, styled } from './small-file.ts'

const styles =
  '<w:style w:type="character" w:styleId="R"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'

const raised = '<w:rPr><w:rStyle w:val="R"/></w:rPr>'
const call = (id: number, more = ''): string => `<w:r>${raised}<w:footnoteReference w:id="${id}"${more}</w:r>`
const counted = (id: number): string => call(id, '/>')
const marked = (id: number, mark: string): string => call(id, ` w:customMarkFollows="1"/><w:t>${mark}</w:t>`)

function body(id: number, words: string, mark = '<w:footnoteRef/>'): string {
  return `<w:footnote w:id="${id}"><w:p><w:r>${raised}${mark}</w:r>${run(' ')}${run(words)}</w:p></w:footnote>`
}

function notesOf(text: string, parts: SmallParts): readonly string[] {
  return readSmall(text, { styles, ...parts }).notes.map(
    ({ number, children }) => `${number} ${printNodes(children).replace('paragraph: ', '')}`,
  )
}

describe('notes', () => {
  it('have the numbers that Word counts, and their words without these', () => {
    const text = plain(`${run('a')}${counted(7)}${run('b')}${counted(3)}`)
    expect(linesOf(text, { styles })).toEqual(['paragraph: a[^1]b[^2]'])
    expect(
      notesOf(text, { footnotes: body(3, 'three') + body(7, 'seven') + body(9, 'nobody calls it') }),
    ).toEqual([...['1 seven', '2 three']])
  })

  it('called again by a cross-reference have the same number', () => {
    const again = field('NOTEREF _Note1 \\f \\h', `<w:r>${raised}<w:t>1</w:t></w:r>`)
    expect(linesOf(plain(`${counted(1)}${run('a')}${again}`), { styles })).toEqual(['paragraph: [^1]a[^1]'])
  })

  it('with a mark of their own have that number, in the text and in the note', () => {
    const text = plain(`${counted(1)}${run('a')}${marked(2, '3')}${run('b')}${counted(3)}`)
    expect(linesOf(text, { styles })).toEqual(['paragraph: [^1]a[^3]b[^2]'])
    expect(notesOf(text, { footnotes: body(2, 'words', '<w:t>3</w:t>') })).toEqual(['3 words'])
  })

  it('that only a note refers to have no call in the text, where they have their place', () => {
    const placed = `<w:r>${raised}<w:t>,</w:t></w:r>${counted(2)}`
    const text = plain(`${run('a')}${counted(1)}${placed}${run('b')}${counted(3)}`)
    expect(linesOf(text, { styles })).toEqual(['paragraph: a[^1]b[^3]'])
    expect(notesOf(text, { footnotes: body(2, 'two') })).toEqual(['2 two'])
  })

  it('hold blocks and links of their own part', () => {
    const note = `<w:footnote w:id="1">${plain(`<w:hyperlink r:id="one">${run('a')}</w:hyperlink>`)}${styled('Q', 'b')}</w:footnote>`
    const parts = { footnotes: note, links: { one: 'https://a.example' }, styles: style('Q', 'Quote') }
    expect(notesOf(plain(counted(1)), parts)).toEqual(['1 <link https://a.example|a>\nquote\n  paragraph: b'])
  })

  it('that begin with code have its spaces, and not the one after the number', () => {
    const code = `<w:footnote w:id="1">${styled('C', `<w:r><w:footnoteRef/></w:r>${run(' ')}${run('  a')}`)}</w:footnote>`
    const parts = { footnotes: code, styles: style('C', 'HTML Preformatted') }
    expect(notesOf(plain(counted(1)), parts)).toEqual(['1 code:   a'])
  })

  it('at the end of the document are notes, too', () => {
    const endnotes = `<w:endnote w:id="5">${plain('a')}</w:endnote>`
    expect(notesOf(plain('<w:r><w:endnoteReference w:id="5"/></w:r>'), { endnotes })).toEqual(['1 a'])
  })
})
