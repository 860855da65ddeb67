import { describe, expect, it } from 'vitest'
import { sayInPdf2 } from '../../../src/pdf/say-in-pdf-2.ts'
import type { StructureType, Tag } from '../../../src/pdf/tags.ts'

function tag(type: StructureType, ...children: readonly Tag[]): Tag {
  return { type, children }
}

/** `Sect(Title P)`. */
function printed({ type, children }: Tag): string {
  const inside = children.flatMap((child) => (child.type === 'slot' ? [] : [printed(child)]))
  return inside.length === 0 ? type : `${type}(${inside.join(' ')})`
}

describe('structure in PDF 2.0', () => {
  it('has the title as such, so that headings begin at the first level', () => {
    const levels = [tag('H1'), tag('H2'), tag('H3'), tag('H7')]
    expect(printed(sayInPdf2(tag('Sect', ...levels)))).toBe('Sect(Title H1 H2 H6)')
  })

  it('has notes that say that they stand at the foot of the page', () => {
    expect(sayInPdf2(tag('Note'))).toMatchObject({
      type: 'FENote',
      attributes: { FENote: { NoteType: 'Footnote' } },
    })
  })

  it('has lists that say what their labels are, and say it no other way when they have', () => {
    expect(sayInPdf2(tag('L')).attributes).toEqual({ List: { ListNumbering: 'Description' } })
    const counted: Tag = { ...tag('L'), attributes: { List: { ListNumbering: 'Decimal' } } }
    expect(sayInPdf2(counted).attributes).toEqual({ List: { ListNumbering: 'Decimal' } })
  })

  it.each([
    [tag('TD', tag('BlockQuote')), 'TD(Sect(BlockQuote))'],
    [tag('TH', tag('Aside'), tag('P')), 'TH(Sect(Aside) P)'],
    [tag('Aside', tag('Aside', tag('BlockQuote'))), 'Aside(Sect(Aside(BlockQuote)))'],
    [tag('BlockQuote', tag('BlockQuote', tag('Aside'))), 'BlockQuote(BlockQuote(Sect(Aside)))'],
    [tag('Note', tag('H2')), 'FENote(Sect(H1))'],
    [tag('LBody', tag('TOC'), tag('BlockQuote')), 'LBody(Sect(TOC) BlockQuote)'],
  ])('puts into a section what may not stand there by itself: %#', (written, expected) => {
    expect(printed(sayInPdf2(written))).toBe(expected)
  })

  it('keeps captions from being those of all that stands around their pictures', () => {
    expect(printed(sayInPdf2(tag('Sect', tag('Div', tag('Figure'), tag('Caption')))))).toBe(
      'Sect(Sect(Figure Caption))',
    )
    expect(printed(sayInPdf2(tag('Sect', tag('Div', tag('Figure'), tag('Figure')))))).toBe(
      'Sect(Div(Figure Figure))',
    )
  })
})
