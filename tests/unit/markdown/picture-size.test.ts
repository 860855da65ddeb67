import { describe, expect, it } from 'vitest'
import type { AskedSize, Picture } from '../../../src/brief/index.ts'
import { bodyOf, lower } from './fixture.ts'

/** The size that the first picture of a text asks for. */
function sizeIn(text: string): AskedSize | undefined {
  const [block] = bodyOf(text).children
  const pictures = block !== undefined && 'children' in block ? block.children : []
  return pictures.find((node): node is Picture => node.type === 'picture')?.size
}

function findingsIn(text: string): readonly string[] {
  return lower(`---\ntitle: T\nlang: en\n---\n${text}`).findings.map(({ message }) => message)
}

describe('the size of a picture', () => {
  it.each([
    ['3cm', 113.39],
    ['30 mm', 113.39],
    ['2in', 192],
    ['36pt', 48],
    ['100px', 100],
    ['100', 100],
    ['.5in', 48],
  ])('reads the width %s as a length', (width, pixels) => {
    expect(sizeIn(`![a](a.png){width="${width}"}`)).toEqual({
      width: { type: 'pixels', pixels: expect.closeTo(pixels, 2) },
    })
  })

  it('reads percentages as shares of the measure', () => {
    expect(sizeIn('![a](a.png){width=33.3%}')).toEqual({
      width: { type: 'share', share: expect.closeTo(0.333) },
    })
  })

  it('reads a height alone', () => {
    expect(sizeIn('![a](a.png){height=2in}')).toEqual({ height: 192 })
  })

  it('reads attributes and styles of HTML, and styles go before attributes', () => {
    expect(
      sizeIn('<img src="a.png" alt="a" width="300" height="200" style="WIDTH: 60px; border: 0">'),
    ).toEqual({ width: { type: 'pixels', pixels: 60 }, height: 200 })
  })

  it('reads the most that a style allows', () => {
    expect(
      sizeIn('<img src="a.png" alt="a" style="width:100%!important;max-width:4in;max-height:96px">'),
    ).toEqual({
      width: { type: 'share', share: 1 },
      mostWidth: { type: 'pixels', pixels: 384 },
      mostHeight: 96,
    })
  })

  it('is natural where a style says so, without a finding', () => {
    const text = '<img src="a.png" alt="a" style="width:auto;height:100%;max-width:none" width="">'
    expect(sizeIn(text)).toBeUndefined()
    expect(findingsIn(text)).toEqual([])
  })

  it.each([
    ['{width=3em}', 'the width "3em" of the picture a.png is not followed'],
    ['{width=0}', 'the width "0" of the picture a.png is not followed'],
    ['{width="-3cm"}', 'the width "-3cm" of the picture a.png is not followed'],
    ['{width=wide}', 'the width "wide" of the picture a.png is not followed'],
    ['{height=50%}', 'the height "50%" of the picture a.png is not followed'],
  ])('is reported where it means nothing on paper: %s', (braces, message) => {
    expect(findingsIn(`![a](a.png)${braces}`)).toEqual([message])
    expect(sizeIn(`![a](a.png)${braces}`)).toBeUndefined()
  })
})
