import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/verify/pdf/index.ts'
import { printReading } from '../../../../src/verify/print-reading.ts'
import { taggedPage } from './small-file.ts'

const paragraph = '<</S/P/Pg 3 0 R/K 0>>'

/** The nodes of a page with this content. */
function nodesOf(content: string, structure = paragraph, more = {}): readonly string[] {
  const printed = printReading(readPdf(taggedPage(content, structure, more)))
  return printed.split('\n').filter((line) => line !== '' && !/^(?:lang|authors|keywords): /.test(line))
}

/** The words of a paragraph with this content. */
function wordsOf(content: string, structure?: string, more?: Record<number, never>): string {
  const [, words = ''] = nodesOf(`/P<</MCID 0>>BDC /F1 10 Tf ${content} EMC`, structure, more)
  return words.trim()
}

describe('the text of marked content', () => {
  it('is what all operators show', () => {
    expect(wordsOf('BT (a)Tj [(b)-200(c)]TJ ET')).toBe('"abc"')
  })

  it('is read on from line to line: only a space that is shown is a space', () => {
    expect(wordsOf("BT 12 TL 1 0 0 1 50 700 Tm (one)Tj T* (two )Tj (three)' 0 -12 Td (four)Tj ET")).toBe(
      '"onetwo threefour"',
    )
    expect(wordsOf('BT 1 0 0 1 50 700 Tm (one )Tj 0 -12 TD (two )Tj 0 0 (three)" ET')).toBe('"one two three"')
  })

  it('goes on without a sign where a hyphen was added', () => {
    expect(wordsOf('BT 1 0 0 1 50 700 Tm (hy\\255)Tj 0 -12 Td (phen)Tj ET')).toBe('"hyphen"')
  })

  it('stays on its line for numbers above and below it', () => {
    const raised = '/F1 6 Tf 1 0 0 1 60 703.6 Tm (2)Tj 1 0 0 1 65 698.6 Tm (3)Tj'
    expect(wordsOf(`BT 1 0 0 1 50 700 Tm (x)Tj ${raised} /F1 10 Tf 1 0 0 1 70 700 Tm (y)Tj ET`)).toBe(
      '"x23y"',
    )
    expect(wordsOf('BT 1 0 0 1 50 700 Tm (x)Tj 4 Ts (2)Tj 0 Ts (y)Tj ET')).toBe('"x2y"')
  })

  it('is the same, however wide its letters are set', () => {
    expect(
      wordsOf('BT 101.5 Tz 1 0 0 1 50 700 Tm [(one )-200(two)]TJ 98.5 Tz 20 0 Td (, three)Tj 100 Tz ET'),
    ).toBe('"one two, three"')
  })

  it('stands where all matrices together put it, as lines of code tell', () => {
    const down = 'q 1 0 0 -1 0 800 cm BT 1 0 0 -1 50 100 Tm (a)Tj ET BT 1 0 0 -1 50 120 Tm (b)Tj ET Q'
    const code = '<</S/P/Pg 3 0 R/K<</S/Code/A<</O/Layout/Placement/Block>>/K 0>>>>'
    expect(wordsOf(`${down} BT 1 0 0 1 80 680 Tm (c)Tj ET`, code)).toBe('"a\\nbc"')
  })

  it('is replaced by the characters that it stands for', () => {
    expect(
      wordsOf(
        'BT (a)Tj /Span<</ActualText(ffi)>>BDC (x)Tj /Span<</ActualText(no)>>BDC (y)Tj EMC EMC (b)Tj ET',
      ),
    ).toBe('"affib"')
    expect(wordsOf('BT (a)Tj /Span<</ActualText()>>BDC (x)Tj EMC (b)Tj ET')).toBe('"ab"')
  })

  it('leaves out artifacts, and what has no number', () => {
    expect(nodesOf('BT /F1 10 Tf (no)Tj /Artifact BMC (no)Tj EMC /P/P1 BDC (yes)Tj EMC ET')).toEqual([
      'paragraph',
      '  "yes"',
    ])
  })

  it('knows no operators but those of PDF', () => {
    expect(wordsOf('BT (x)/y constructor (x)/y __defineGetter__ (a)Tj ET')).toBe('"a"')
  })

  it('goes on behind a picture that stands in the content', () => {
    expect(wordsOf('BI /W 1 /H 1 /BPC 8 /CS /G ID (EI\nEI BT (a)Tj ET')).toBe('"a"')
  })

  it('goes on in a drawing, and in one that numbers its own content', () => {
    const drawing = {
      11: {
        dictionary: '/Type/XObject/Subtype/Form/Matrix[1 0 0 1 0 600]/StructParents 7',
        stream: 'BT /F1 10 Tf (in it)Tj /Span<</MCID 0>>BDC 0 -30 Td (its own)Tj EMC ET /X1 Do',
      },
    }
    const structure = '[<</S/P/Pg 3 0 R/K 0>><</S/P/Pg 3 0 R/K<</Type/MCR/Pg 3 0 R/Stm 11 0 R/MCID 0>>>>]'
    expect(nodesOf('/P<</MCID 0>>BDC /X1 Do EMC /P<</MCID 1>>BDC /X1 Do EMC', structure, drawing)).toEqual([
      'paragraph',
      '  "in it"',
      'paragraph',
      '  "its own"',
    ])
  })
})

describe('the structure', () => {
  const shown = (number: number, words: string) =>
    `/P<</MCID ${number}>>BDC BT /F1 10 Tf (${words})Tj ET EMC `

  it('gives types of its own the meaning of standard ones', () => {
    expect(nodesOf(shown(0, 'a'), '<</S/Words/Pg 3 0 R/K 0>>')).toEqual(['paragraph', '  "a"'])
  })

  it('gives types of a namespace the meaning of those of another', () => {
    const space = {
      10: '<</Type/Namespace/NS(mine)/RoleMapNS<</Words[/Aside 12 0 R]>>>>',
      12: '<</NS(theirs)>>',
    }
    expect(nodesOf(shown(0, 'a'), '<</S/Words/NS 10 0 R/Pg 3 0 R/K 0>>', space)).toEqual(['box', '  "a"'])
  })

  it('has the first H1 as the title, and headings below it', () => {
    const structure = '[<</S/H1/Pg 3 0 R/K 0>><</S/H3/Pg 3 0 R/K 1>><</S/H1/Pg 3 0 R/K 2>>]'
    expect(nodesOf(shown(0, 'a') + shown(1, 'b') + shown(2, 'c'), structure)).toEqual([
      ...['title', '  "a"'],
      ...['heading level=2', '  "b"'],
      ...['heading level=1', '  "c"'],
    ])
  })

  it('says languages where they begin', () => {
    const structure = '<</S/Sect/Lang(de)/K[<</S/P/Pg 3 0 R/K[0<</S/Span/Lang(fr)/K 1>>]>>]>>'
    expect(nodesOf(shown(0, 'a') + shown(1, 'b'), structure)).toEqual([
      'paragraph lang=de',
      '  "a"',
      '  stretch lang=fr',
      '    "b"',
    ])
  })

  it('leads to elements of the structure, to places by name, and to addresses', () => {
    const link = (number: number) => `<</S/Link/Pg 3 0 R/K[${number}<</Type/OBJR/Obj ${10 + number} 0 R>>]>>`
    const structure = `[<</S/P/K[${[1, 2, 3, 4].map(link).join('')}]>> 20 0 R <</S/P/Pg 3 0 R/K 5>>]`
    const content = [1, 2, 3, 4].map((number) => shown(number, `to${number}`)).join('')
    const words =
      '/P<</MCID 0>>BDC BT /F1 10 Tf 50 600 Td (first)Tj ET EMC /P<</MCID 5>>BDC BT 50 500 Td (second)Tj ET EMC'
    const printed = nodesOf(`${content} ${words}`, structure, {
      11: '<</Subtype/Link/A<</S/URI/URI(https://a.example/)>>>>',
      12: '<</Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]/SD[20 0 R/Fit]>>>>',
      13: '<</Subtype/Link/Dest[3 0 R/XYZ 0 508 null]>>',
      14: '<</Subtype/Link/Dest[20 0 R/Fit]>>',
      20: '<</Type/StructElem/S/P/Pg 3 0 R/K 0>>',
    })
    expect(printed.filter((line) => /target/.test(line)).map((line) => line.trim())).toEqual([
      'link target="https://a.example/"',
      'reference target="first"',
      'reference target="second"',
      'reference target="first"',
    ])
  })
})
