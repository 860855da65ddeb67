import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { type StoredObject, type Version, writeFile } from './file.ts'
import type { OutlineStep } from './glyph-outline.ts'
import type { PdfDictionary, PdfValue, Reference } from './syntax.ts'
import { toUnicodeMap } from './to-unicode.ts'

/** What of pdfkit this program leans on; tests/unit/pdf/engine.test.ts asserts each member. */
interface PdfkitReference {
  readonly id: number
  data: Record<string, unknown>
  buffer: Uint8Array[] | Uint8Array
  finalize: () => void
  write: (chunk: string | Uint8Array) => void
  end: (chunk?: string | Uint8Array) => void
}

interface PdfkitPage {
  readonly dictionary: PdfkitReference
  readonly resources: PdfkitReference
  readonly fonts: Record<string, unknown>
  readonly xobjects: Record<string, unknown>
  readonly ext_gstates: Record<string, unknown>
}

/** The part of fontkit's font and subset that embedding uses. */
interface PdfkitFont {
  readonly id: string
  readonly font: {
    readonly unitsPerEm: number
    readonly glyphForCodePoint: (codePoint: number) => { readonly id: number }
    readonly getGlyph: (id: number) => {
      readonly advanceWidth: number
      readonly path: { readonly commands: readonly OutlineStep[] }
    }
  }
  readonly subset: { readonly glyphs: number[]; readonly mapping: Record<number, number> }
  readonly widths: number[]
  readonly scale: number
  readonly dictionary: PdfkitReference
  ref: () => PdfkitReference
  finalize: () => void
  toUnicodeCmap: () => PdfkitReference
}

interface PdfkitInternals {
  readonly page: PdfkitPage
  readonly _root: PdfkitReference
  readonly _font: PdfkitFont
  readonly outline: { readonly dictionary: PdfkitReference }
  _fontFamilies: Record<string, PdfkitFont>
}

/** A font that is being embedded: glyphs get numbers ("slots") in the order of their first use. */
export interface EmbeddedFace {
  /** Name in the resources of a page. */
  readonly name: string
  readonly reference: Reference
  /** A new slot for a glyph of the face; the same glyph may have several. */
  readonly add: (glyph: number) => number
  /** Thousandths of an em that a viewer moves on after the glyph. */
  readonly widthOf: (slot: number) => number
  /** The glyph of a space; 0 where the face has none. */
  readonly space: number
  readonly unitsPerEm: number
  /** The outline of a glyph of the face, which then need not be embedded. */
  readonly outlineOf: (glyph: number) => readonly OutlineStep[]
}

/** The file under construction. Objects can be filled in until `finish`. */
export interface Engine {
  readonly catalog: Record<string, unknown>
  /** A new object. */
  readonly object: (data?: PdfDictionary | readonly PdfValue[]) => Reference
  /** Fills an object that was made before its content was known. */
  readonly fill: (reference: Reference, data: PdfDictionary) => void
  /** A new stream; compressed unless it brings a filter of its own or is `plain`. */
  readonly stream: (data: PdfDictionary, bytes: Uint8Array, coding?: 'plain') => Reference
  readonly addPage: (width: number, height: number) => EnginePage
  /** Embeds a TrueType face; `texts` is asked, at the end, for the characters of each slot. */
  readonly addFace: (font: Uint8Array, texts: () => readonly string[]) => EmbeddedFace
  /** The finished bytes. The document information, if there is any, has text and date strings only. */
  readonly finish: (version: Version, information: PdfDictionary | undefined) => Uint8Array
}

export interface EnginePage {
  readonly reference: Reference
  readonly dictionary: Record<string, unknown>
  /** Names of fonts, external objects and graphics states that the content uses. */
  readonly resources: {
    readonly Font: Record<string, unknown>
    readonly XObject: Record<string, unknown>
    readonly ExtGState: Record<string, unknown>
  }
  /** The page's whole content, each character a byte; y runs down from the top edge. */
  readonly write: (operators: string) => void
}

/** An empty file on pdfkit's object store, pages and font embedding. */
export function openEngine(): Engine {
  const document = new StoredDocument()
  const pdfkit = internals(document)
  document.leaveOut([pdfkit._root.data.Names, pdfkit.outline.dictionary])
  delete pdfkit._root.data.Names
  return {
    catalog: pdfkit._root.data,
    object: (data = {}) => asReference(document.ref(data)),
    fill: (reference, data) => void Object.assign(reference.data, data),
    stream: (data, bytes, coding) => document.addStream(data, bytes, coding),
    addPage: (width, height) => addPage(document, width, height),
    addFace: (font, texts) => addFace(document, font, texts),
    finish: (version, information) => document.finish(version, information),
  }
}

/**
 * pdfkit writes each object out as soon as it ends. Here they are kept, compressed, so that the file can be written
 * with object and cross-reference streams, and its identifier be a digest of its content.
 */
class StoredDocument extends PDFDocument {
  // No initialiser: pdfkit's constructor makes objects before this class's fields would be set.
  declare private kept: PdfkitReference[]
  private readonly faces: PdfkitFont[] = []

  constructor() {
    // Without a font, pdfkit does not load Helvetica.
    super({ autoFirstPage: false, font: null as unknown as string, pdfVersion: '1.7', margin: 0 })
  }

  override ref(data: unknown): PDFKit.PDFKitReference {
    const reference = super.ref(data as object)
    const stored = reference as unknown as PdfkitReference
    stored.finalize = () => compressStream(stored)
    this.kept ??= []
    this.kept.push(stored)
    return reference
  }

  /** Leaves out objects that pdfkit makes for itself. */
  leaveOut(unused: readonly unknown[]): void {
    this.kept = this.kept.filter((reference) => !unused.includes(reference))
  }

  /** pdfkit's head of the file; `finish` writes its own. */
  _write(): void {}

  addStream(data: PdfDictionary, bytes: Uint8Array, coding?: 'plain'): Reference {
    const stored = this.ref({ ...data }) as unknown as PdfkitReference & { compress: boolean }
    if (coding === 'plain') stored.compress = false
    stored.end(bytes)
    return asReference(stored)
  }

  /** A font of its own for each face: pdfkit would give two faces of one file the same, and the texts of the last. */
  openFont(bytes: Uint8Array): PdfkitFont {
    const pdfkit = internals(this)
    pdfkit._fontFamilies = {}
    this.font(bytes as unknown as PDFKit.Mixins.PDFFontSource)
    this.faces.push(pdfkit._font)
    return pdfkit._font
  }

  finish(version: Version, information: PdfDictionary | undefined): Uint8Array {
    this.flushPages()
    for (const font of this.faces) font.finalize()
    const info = information && asReference(this.ref(information))
    const objects = this.kept.map(toStored)
    const root = asReference(internals(this)._root)
    return writeFile(objects, version, { Root: root, ...(info === undefined ? {} : { Info: info }) })
  }
}

function compressStream(reference: PdfkitReference): void {
  if (!Array.isArray(reference.buffer) || reference.buffer.length === 0) return
  const bytes = Buffer.concat(reference.buffer)
  const { compress } = reference as PdfkitReference & { readonly compress: boolean }
  reference.buffer = compress ? deflateSync(bytes) : bytes
  reference.data = { ...reference.data, Length: reference.buffer.length }
}

function toStored({ id, data, buffer }: PdfkitReference): StoredObject {
  return buffer.length === 0 ? { id, data } : { id, data, stream: buffer as Uint8Array }
}

function addPage(document: StoredDocument, width: number, height: number): EnginePage {
  document.addPage({ size: [width, height], margin: 0 })
  const { page } = internals(document)
  // Names of what printers of PDF 1.3 had to know beforehand; PDF 2.0 has done away with it.
  delete page.resources.data.ProcSet
  return {
    reference: asReference(page.dictionary),
    dictionary: page.dictionary.data,
    resources: {
      get Font() {
        return page.fonts
      },
      get XObject() {
        return page.xobjects
      },
      get ExtGState() {
        return page.ext_gstates
      },
    },
    write: (operators) => void document.addContent(Buffer.from(operators, 'latin1') as unknown as string),
  }
}

function addFace(document: StoredDocument, bytes: Uint8Array, texts: () => readonly string[]): EmbeddedFace {
  const font = document.openFont(bytes)
  font.toUnicodeCmap = () => {
    const map = document.ref({}) as unknown as PdfkitReference
    map.end(toUnicodeMap(texts()))
    return map
  }
  return {
    name: font.id,
    reference: asReference(font.ref()),
    add: (glyph) => {
      const slot = font.subset.glyphs.push(glyph) - 1
      // Composite glyphs find their parts here.
      font.subset.mapping[glyph] ??= slot
      font.widths[slot] = font.font.getGlyph(glyph).advanceWidth * font.scale
      return slot
    },
    widthOf: (slot) => font.widths[slot] ?? 0,
    space: font.font.glyphForCodePoint(0x20).id,
    unitsPerEm: font.font.unitsPerEm,
    outlineOf: (glyph) => font.font.getGlyph(glyph).path.commands,
  }
}

function asReference(reference: unknown): Reference {
  return reference as Reference
}

function internals(document: object): PdfkitInternals {
  return document as unknown as PdfkitInternals
}
