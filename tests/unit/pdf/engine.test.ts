import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { openEngine } from '../../../src/pdf/engine.ts'

/**
 * What src/pdf/engine.ts leans on in pdfkit, much of it undocumented. A test's name is the member: when an upgrade of
 * pdfkit changes one, the test that fails says which.
 */
const face = readFileSync(
  'node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
)

const options = { autoFirstPage: false, font: null, pdfVersion: '1.7', margin: 0 }

/** pdfkit's own class with what it hands out and writes noted, as the engine's subclass does. */
class Watched extends PDFDocument {
  declare refs: unknown[]
  declare written: unknown[]

  constructor() {
    super(options as unknown as PDFKit.PDFDocumentOptions)
  }

  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data)
    this.refs ??= []
    this.refs.push(reference)
    return reference
  }

  _write(data: unknown): void {
    this.written ??= []
    this.written.push(data)
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => Reflect.get(Object(found), key), value)
}

function call(value: unknown, method: string, ...given: readonly unknown[]): unknown {
  const found = at(value, method)
  if (typeof found !== 'function') throw new Error(`pdfkit has no method ${method}`)
  return Reflect.apply(found, value, given)
}

/** Bytes written to a reference so far. */
function contentOf(reference: unknown): string {
  const chunks = at(reference, 'buffer')
  return Array.isArray(chunks) ? Buffer.concat(chunks).toString('latin1') : ''
}

function withPage(): Watched {
  const document = new Watched()
  call(document, 'addPage', { size: [300, 400], margin: 0 })
  return document
}

function withFont(): { readonly document: Watched; readonly font: unknown } {
  const document = new Watched()
  call(document, 'font', face)
  return { document, font: at(document, '_font') }
}

describe('pdfkit, a document', () => {
  it('constructor: autoFirstPage false makes no page', () => {
    expect(at(new Watched(), 'page')).toBeNull()
  })

  it('constructor: font null loads none', () => {
    const document = new Watched()
    expect(at(document, '_fontFamilies')).toEqual({})
    expect(at(document, '_font')).toBeFalsy()
  })

  it('constructor: writes the head of the file through _write, and nothing else', () => {
    expect(new Watched().written).toEqual(['%PDF-1.7', expect.stringMatching(/^%/)])
  })

  it('ref: every object is made by it, the first ones in the constructor, and numbered from 1', () => {
    const document = withPage()
    document.ref({})
    expect(document.refs.map((reference) => at(reference, 'id'))).toEqual(
      document.refs.map((_, index) => index + 1),
    )
    expect(document.refs).toEqual(expect.arrayContaining([at(document, '_root')]))
    expect(document.refs).toEqual(expect.arrayContaining([at(document, 'page', 'dictionary')]))
  })

  it('_root.data: the catalog, with Pages and Names', () => {
    const document = new Watched()
    expect(at(document, '_root', 'data', 'Type')).toBe('Catalog')
    expect(at(document, '_root', 'data', 'Pages', 'data', 'Type')).toBe('Pages')
    expect(document.refs).toEqual(expect.arrayContaining([at(document, '_root', 'data', 'Names')]))
  })

  it('outline.dictionary: an object that only pdfkit itself would use', () => {
    const document = new Watched()
    expect(document.refs).toEqual(expect.arrayContaining([at(document, 'outline', 'dictionary')]))
    expect(at(document, '_root', 'data', 'Outlines')).toBeUndefined()
  })
})

describe('pdfkit, an object', () => {
  it('data: what was given, by identity', () => {
    const data = { Type: 'Test' }
    expect(at(new Watched().ref(data), 'data')).toBe(data)
  })

  it('buffer: an empty list until something is written', () => {
    expect(at(new Watched().ref({}), 'buffer')).toEqual([])
  })

  it('write: bytes as they are, characters as Latin-1 with a line end', () => {
    const reference = new Watched().ref({})
    call(reference, 'write', Buffer.from([0xe9]))
    call(reference, 'write', 'é')
    expect(contentOf(reference)).toBe('éé\n')
  })

  it('end: writes, then calls finalize, which may be replaced', () => {
    const reference = new Watched().ref({})
    let finalized = ''
    Reflect.set(reference, 'finalize', () => {
      finalized = contentOf(reference)
    })
    call(reference, 'end', Buffer.from('abc'))
    expect(finalized).toBe('abc')
  })

  it('compress: on unless the stream has a filter of its own, and stated as a filter once written', () => {
    const document = new Watched()
    const [plain, coded] = [document.ref({}), document.ref({ Filter: 'DCTDecode' })]
    call(plain, 'write', Buffer.from('a'))
    call(coded, 'write', Buffer.from('a'))
    expect([at(plain, 'compress'), at(coded, 'compress')]).toEqual([true, false])
    expect([at(plain, 'data', 'Filter'), at(coded, 'data', 'Filter')]).toEqual(['FlateDecode', 'DCTDecode'])
  })
})

describe('pdfkit, a page', () => {
  it('addPage: of the size asked for, counted in Pages, in a flipped ground', () => {
    const document = withPage()
    expect(at(document, 'page', 'dictionary', 'data', 'MediaBox')).toEqual([0, 0, 300, 400])
    expect(at(document, '_root', 'data', 'Pages', 'data')).toMatchObject({
      Count: 1,
      Kids: [at(document, 'page', 'dictionary')],
    })
    expect(contentOf(at(document, 'page', 'content'))).toBe('1 0 0 -1 0 400 cm\n')
  })

  it.each([
    ['fonts', 'Font'],
    ['xobjects', 'XObject'],
    ['ext_gstates', 'ExtGState'],
  ])('page.%s: the page’s resources named %s', (member, name) => {
    const document = withPage()
    const record = at(document, 'page', member)
    Reflect.set(Object(record), 'X1', 'mine')
    expect(at(document, 'page', 'dictionary', 'data', 'Resources', 'data', name)).toMatchObject({
      X1: 'mine',
    })
  })

  it('addContent: bytes at the end of the page’s content', () => {
    const document = withPage()
    call(document, 'addContent', Buffer.from('0 g'))
    expect(contentOf(at(document, 'page', 'content'))).toMatch(/cm\n0 g$/)
  })

  it('flushPages: ends the content of pages', () => {
    const document = withPage()
    let ended = 0
    Reflect.set(Object(at(document, 'page', 'content')), 'finalize', () => ended++)
    call(document, 'flushPages')
    expect(ended).toBe(1)
  })
})

describe('pdfkit, a font', () => {
  it('font, _fontFamilies: opens bytes as _font; a face that is open already is found only among _fontFamilies', () => {
    const { document, font } = withFont()
    call(document, 'font', face)
    const isSame = at(document, '_font') === font
    Reflect.set(document, '_fontFamilies', {})
    call(document, 'font', face)
    // Compared here: a font has too many parts to be printed.
    expect([isSame, at(document, '_font') === font]).toEqual([true, false])
  })

  it('id: a name for resources, another for each face', () => {
    const { document, font } = withFont()
    Reflect.set(document, '_fontFamilies', {})
    call(document, 'font', face)
    expect(at(font, 'id')).toBe('F1')
    expect(at(document, '_font', 'id')).toBe('F2')
  })

  it('ref: the object that finalize fills', () => {
    const { font } = withFont()
    expect(call(font, 'ref')).toBe(at(font, 'dictionary'))
  })

  it('font.getGlyph, scale: the advance of a glyph in thousandths of an em', () => {
    const { font } = withFont()
    const glyph = call(at(font, 'font'), 'getGlyph', 1)
    expect(Number(at(glyph, 'advanceWidth')) * Number(at(font, 'scale'))).toBeGreaterThan(0)
    expect(at(font, 'scale')).toBe(1)
  })

  it('font.glyphForCodePoint: the glyph of a character, by its id', () => {
    const { font } = withFont()
    expect(at(call(at(font, 'font'), 'glyphForCodePoint', 0x20), 'id')).toBeGreaterThan(0)
  })

  it('font.unitsPerEm, font.getGlyph(…).path.commands: the outline of a glyph, in units of the face', () => {
    const { font } = withFont()
    const id = at(call(at(font, 'font'), 'glyphForCodePoint', 0x2e), 'id')
    const commands = Array.from(Object(at(call(at(font, 'font'), 'getGlyph', id), 'path', 'commands')))
    expect(at(font, 'font', 'unitsPerEm')).toBe(1000)
    expect(commands[0]).toMatchObject({ command: 'moveTo', args: [expect.any(Number), expect.any(Number)] })
    expect(commands.at(-1)).toMatchObject({ command: 'closePath', args: [] })
  })

  it('subset.glyphs, subset.mapping, widths: slots from 0, the missing glyph first', () => {
    const { font } = withFont()
    expect(at(font, 'subset', 'glyphs')).toEqual([0])
    expect(at(font, 'subset', 'mapping')).toEqual({ 0: 0 })
    expect(at(font, 'widths')).toHaveLength(1)
  })

  it('subset.mapping: parts of composite glyphs are looked up there, and added behind', () => {
    const { font } = withFont()
    const eacute = at(call(at(font, 'font'), 'glyphForCodePoint', 0xe9), 'id')
    const glyphs = at(font, 'subset', 'glyphs')
    if (!Array.isArray(glyphs)) throw new Error('the glyphs of a subset are a list')
    glyphs.push(eacute, eacute)
    Reflect.set(Object(at(font, 'subset', 'mapping')), String(eacute), 1)
    call(at(font, 'subset'), 'encode')
    expect(glyphs.slice(0, 3)).toEqual([0, eacute, eacute])
    for (const [slot, glyph] of glyphs.entries())
      if (slot !== 2) expect(at(font, 'subset', 'mapping', String(glyph))).toBe(slot)
  })

  it('finalize, toUnicodeCmap: embeds once it is asked to, with the map it is given and the widths it has', () => {
    const { document, font } = withFont()
    const map = document.ref({})
    Reflect.set(Object(font), 'toUnicodeCmap', () => map)
    call(font, 'ref')
    call(font, 'finalize')
    expect(at(font, 'dictionary', 'data')).toMatchObject({ Type: 'Font', Encoding: 'Identity-H' })
    expect(at(font, 'dictionary', 'data', 'ToUnicode')).toBe(map)
    const [descendant] = Array.from(Object(at(font, 'dictionary', 'data', 'DescendantFonts')))
    expect(at(descendant, 'data')).toMatchObject({ CIDToGIDMap: 'Identity', W: [0, at(font, 'widths')] })
  })
})

describe('the engine', () => {
  it('writes one whole file of what it is given, and of nothing else', () => {
    const engine = openEngine()
    const page = engine.addPage(300, 400)
    const embedded = engine.addFace(face, () => ['', 'A'])
    page.resources.Font[embedded.name] = embedded.reference
    const slot = embedded.add(2)
    page.write(`BT /${embedded.name} 10 Tf <000${slot}> Tj ET`)
    const file = Buffer.from(engine.finish('1.7', {})).toString('latin1')
    expect(slot).toBe(1)
    expect(embedded.widthOf(slot)).toBeGreaterThan(0)
    expect(file.slice(0, 8)).toBe('%PDF-1.7')
    expect(file.trimEnd().slice(-5)).toBe('%%EOF')
    expect(file).not.toMatch(/PDFKit|Helvetica/)
  })

  it('embeds a file that two faces are made of once for each, each with its own texts', () => {
    const engine = openEngine()
    engine.addPage(300, 400)
    const asked: string[] = []
    const texts = (name: string) => () => {
      asked.push(name)
      return ['', name]
    }
    const [first, second] = [engine.addFace(face, texts('a')), engine.addFace(face, texts('b'))]
    expect([first.add(2), second.add(3)]).toEqual([1, 1])
    engine.finish('1.7', {})
    expect(first.name).not.toBe(second.name)
    expect(asked).toEqual(['a', 'b'])
  })
})
