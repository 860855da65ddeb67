import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/verify/pdf/index.ts'
import { printReading } from '../../../../src/verify/print-reading.ts'
import fc from '../../../support/property.ts'
import { measuredFont, type SmallObject, taggedPage } from './small-file.ts'

const pictures: Record<number, SmallObject> = {
  6: measuredFont,
  11: { dictionary: '/Type/XObject/Subtype/Image/Width 1/Height 1', stream: '\0' },
}

/** Lines of what is read of an element that holds this content. */
function readingOf(content: string, element = '/S/P', more = pictures): readonly string[] {
  const marked = `/P<</MCID 0>>BDC /F1 10 Tf ${content} EMC`
  const printed = printReading(readPdf(taggedPage(marked, `<<${element}/Pg 3 0 R/K 0>>`, more)))
  return printed.split('\n').filter((line) => line.startsWith('  '))
}

function textAt(x: number, y: number, words: string): string {
  return `BT 1 0 0 1 ${x} ${y} Tm (${words})Tj ET`
}

describe('text outside the page', () => {
  it('is not read: of a line, letters of which the middle lies on the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 520 }), fc.integer({ min: -40, max: 840 }), (x, y) => {
        const middles = [...'abcdef'].map((letter, index) => ({ letter, at: x + 5 * index + 2.5 }))
        const isOnPage = y + 2.5 >= 0 && y + 2.5 <= 800
        const seen = middles.filter(({ at }) => isOnPage && at >= 0 && at <= 500)
        const words = seen.map(({ letter }) => letter).join('')
        expect(readingOf(textAt(x, y, 'abcdef'))).toEqual(words === '' ? [] : [`  "${words}"`])
      }),
    )
  })

  it('is not read where the page is cropped, by itself or by a node above it', () => {
    const text = textAt(50, 700, 'ab')
    const page = (boxes: string) => ({ ...pictures, 3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R${boxes}>>` })
    expect(readingOf(text, '/S/P', page('/MediaBox[0 0 500 800]'))).toEqual(['  "ab"'])
    expect(readingOf(text, '/S/P', page('/MediaBox[0 0 500 800]/CropBox[0 0 500 600]'))).toEqual([])
    const above = '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[500 600 0 0]/Resources<</Font<</F1 6 0 R>>>>>>'
    expect(readingOf(text, '/S/P', { ...page(''), 2: above })).toEqual([])
    expect(readingOf(textAt(50, 500, 'ab'), '/S/P', { ...page(''), 2: above })).toEqual(['  "ab"'])
  })

  it('is not read by the characters that stand for it', () => {
    const replaced = (y: number) => `BT 50 ${y} Td /Span<</ActualText(ffi)>>BDC (x)Tj EMC ET`
    expect(readingOf(replaced(700))).toEqual(['  "ffi"'])
    expect(readingOf(replaced(900))).toEqual([])
  })
})

describe('text that is not painted', () => {
  it('is not read', () => {
    expect(readingOf(`3 Tr ${textAt(50, 700, 'ab')}`)).toEqual([])
    expect(readingOf(`3 Tr ${textAt(50, 700, 'ab')} 0 Tr ${textAt(50, 600, 'cd')}`)).toEqual(['  "cd"'])
  })

  it('is not read outside the box of the drawing that it stands in', () => {
    const drawing = (box: string): Record<number, SmallObject> => ({
      6: measuredFont,
      11: { dictionary: `/Type/XObject/Subtype/Form/BBox${box}`, stream: 'BT /F1 10 Tf 50 40 Td (ab)Tj ET' },
    })
    expect(readingOf('q 1 0 0 1 0 600 cm /X1 Do Q', '/S/P', drawing('[0 0 100 100]'))).toEqual(['  "ab"'])
    expect(readingOf('q 1 0 0 1 0 600 cm /X1 Do Q', '/S/P', drawing('[0 0 100 30]'))).toEqual([])
  })
})

describe('the description of a picture', () => {
  const figure = '/S/Figure/Alt(A thermometer)'
  const at = (x: number, y: number) => `q 100 0 0 50 ${x} ${y} cm /X1 Do Q`

  it('is read where the picture is seen', () => {
    const isDescribed = (content: string, more = pictures) =>
      readingOf(content, figure, more).join('\n').includes('A thermometer')
    expect(isDescribed(at(50, 700))).toBe(true)
    expect(isDescribed(at(-50, -20))).toBe(true)
    expect(isDescribed(at(600, 700))).toBe(false)
    expect(isDescribed(at(50, -60))).toBe(false)
    expect(isDescribed('')).toBe(false)
    expect(isDescribed('0 0 10 10 re f')).toBe(true)
    expect(isDescribed('q 9 0 0 9 20 20 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q')).toBe(true)
    const drawing = { dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 1 1]', stream: '0 0 1 1 re f' }
    expect(isDescribed(at(50, 700), { 11: drawing })).toBe(true)
    expect(isDescribed(at(50, 900), { 11: drawing })).toBe(false)
  })
})
