import { describe, expect, it } from 'vitest'
import { type Engine, openEngine } from '../../../../src/pdf/engine.ts'
import { openFaces } from '../../../../src/pdf/faces.ts'
import { textShower } from '../../../../src/pdf/shown-text.ts'
import { paintScene } from '../../../../src/pdf/svg/paint-scene.ts'
import { readScene } from '../../../../src/pdf/svg/read-scene.ts'
import { textSetters } from '../../../../src/pdf/svg/set-text.ts'
import type { PdfDictionary } from '../../../../src/pdf/syntax.ts'
import { loadTypesetter } from '../../../../src/type/index.ts'
import { publicationWith } from '../fixture.ts'
import { imageOf } from './draw.ts'

const { set } = await loadTypesetter({ languages: [], onMissing: () => {} })
const textSetterFor = textSetters(publicationWith([]), set)

interface Form {
  readonly dictionary: PdfDictionary
  readonly content: string
}

/** The forms of a drawing of 100 × 100, the outermost last. */
function formsOf(drawn: string): readonly Form[] {
  const forms: Form[] = []
  const file = openEngine()
  const engine: Engine = {
    ...file,
    stream: (dictionary, bytes, coding) => {
      forms.push({ dictionary, content: Buffer.from(bytes).toString('latin1') })
      return file.stream(dictionary, bytes, coding)
    },
  }
  const image = imageOf(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${drawn}</svg>`)
  const lettering = { faceOf: openFaces(engine), showText: textShower(), set: textSetterFor(undefined) }
  paintScene(readScene(image).scene, engine, lettering)
  return forms
}

function contentOf(drawn: string): string {
  return formsOf(drawn).at(-1)?.content.replaceAll('\n', ' ') ?? ''
}

describe('a drawing as a form', () => {
  it('is as large as the drawing', () => {
    const [form] = formsOf('<path d="M0 0h9v9"/>')
    expect(form?.dictionary).toMatchObject({ Subtype: 'Form', BBox: [0, 0, 100, 100] })
  })

  it('says nothing of opacity while all is opaque', () => {
    expect(contentOf('<path d="M0 0h9v9"/>')).toBe('0 g 0 0 m 9 0 l 9 9 l f')
  })

  it('says what is as it was only once', () => {
    const twice = contentOf('<path fill="red" d="M0 0h9v9"/><path fill="red" d="M1 1h9v9"/>')
    expect(twice.match(/ rg/g)).toHaveLength(1)
  })

  it('does not fill what has no area', () => {
    expect(contentOf('<path d="M0 0h9"/>')).toBe('')
    expect(contentOf('<path d="M0 0h9" stroke="red"/>')).toMatch(/S$/)
  })

  it('fills and strokes at once only what is opaque', () => {
    expect(contentOf('<path d="M0 0h9v9" stroke="red"/>')).toMatch(/B$/)
    expect(contentOf('<path d="M0 0h9v9" stroke="red" stroke-opacity=".5"/>')).toMatch(/ f .* S$/)
  })

  it('lays a faded group down as one', () => {
    const [group, whole] = formsOf('<g opacity=".5"><path d="M0 0h9v9"/><path d="M1 1h9v9"/></g>')
    expect(group?.dictionary.Group).toEqual({ S: 'Transparency', CS: 'DeviceRGB', I: true })
    expect(whole?.content).toMatch(/gs\n\/X\d+ Do$/)
  })

  it('clips within a state that ends', () => {
    const clip = '<clipPath id="c"><path d="M0 0h5v5"/></clipPath>'
    expect(contentOf(`${clip}<path clip-path="url(#c)" d="M0 0h9v9"/>`)).toMatch(/^q .* W n .* f Q$/)
  })

  it('shows text as text, upright where y runs down', () => {
    const content = contentOf('<text x="10" y="20" font-size="12">ab</text>')
    expect(content).toMatch(/BT \/F\d+ 12 Tf 1 0 0 -1 10 20 Tm \[.*\]TJ ET$/s)
  })

  it('shows a text with a halo twice and lets it be read once', () => {
    const content = contentOf('<text y="9" stroke="red" paint-order="stroke">ab</text>')
    expect(content).toMatch(/^\/Span<<\/ActualText\(\)>>BDC .* 1 Tr BT .* ET EMC .* 0 Tr BT .* ET$/s)
  })

  it('draws text together or apart to the length that is stated', () => {
    /** From the first letter to the last: the space after it is not counted. */
    const lengthOf = (stated: string): number => {
      const [text] = readScene(imageOf(`<svg width="9" height="9"><text ${stated}>some words</text></svg>`))
        .scene.nodes
      const [span] = text?.type === 'text' ? textSetterFor(undefined)(text) : []
      return span === undefined ? 0 : span.width - (span.tracking * span.size) / 1000
    }
    expect(lengthOf('textLength="200"')).toBeCloseTo(200, 3)
    expect(lengthOf('textLength="40"')).toBeCloseTo(40, 3)
    expect(lengthOf('')).toBeLessThan(100)
  })
})
