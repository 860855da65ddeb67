import { describe, expect, it } from 'vitest'
import { cutFonts } from '../../../../src/html/cut-fonts.ts'
import { wrapAsWoff2 } from '../../../../src/html/woff2.ts'
import { unsetCharacters } from '../../../../src/verify/fonts/index.ts'
import { parseXml } from '../../../../src/verify/xml.ts'
import { publicationWith } from '../../../support/composed.ts'

const { fonts } = publicationWith([]).brand
const face = fonts.text.faces[0]
const body = parseXml('<body><p>Ab “c”</p><style>Z</style></body>')

async function cut(text: string): Promise<Uint8Array> {
  const [font] = await cutFonts([{ font: face?.read() ?? new Uint8Array(), text }])
  return font ?? new Uint8Array()
}

function rule(address: string, weight = 400): string {
  return `@font-face{font-family:"A";font-weight:${weight};font-style:normal;src:url(${address})}`
}

describe('verification of embedded fonts', () => {
  it('names the characters that no embedded font has, in order of their use', async () => {
    const font = await cut('Abc ')
    expect(unsetCharacters([body], rule('a.ttf'), () => font)).toEqual(['“', '”'])
    expect(unsetCharacters([body], rule('a.woff2'), () => wrapAsWoff2(font))).toEqual(['“', '”'])
  })

  it('is content where several fonts have them together', async () => {
    const files = new Map([
      ['a.ttf', await cut('Abc')],
      ['b.ttf', await cut('“”')],
    ])
    expect(unsetCharacters([body], rule('a.ttf') + rule('b.ttf', 700), (name) => files.get(name))).toEqual([])
    expect(unsetCharacters([body], rule('a.ttf') + rule('c.ttf', 700), (name) => files.get(name))).toEqual([
      '“',
      '”',
    ])
  })

  it('reads the last of two rules for one face, as browsers do', async () => {
    const files = new Map([
      ['a.ttf', await cut('Abc“”')],
      ['b.ttf', await cut('Abc')],
    ])
    expect(unsetCharacters([body], rule('a.ttf') + rule('b.ttf'), (name) => files.get(name))).toEqual([
      '“',
      '”',
    ])
  })

  it('says nothing of fonts that it cannot read, and of pages without any', () => {
    expect(unsetCharacters([body], rule('a.ttf'), () => Uint8Array.of(1, 2, 3))).toEqual([])
    expect(unsetCharacters([body], '', () => undefined)).toEqual([])
  })
})
