import { execFileSync, spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inPackage, versionOf } from '../tool.ts'

/** A program that finds the text of PDFs; nothing where it is not installed. */
export interface Reader {
  readonly name: string
  readonly version: string
  readonly textOf: (pdf: Uint8Array) => Promise<string>
}

/** The engine of Chromium, that of Firefox, MuPDF, poppler and pypdf; the last two where the machine has them. */
export async function openReaders(): Promise<readonly Reader[]> {
  const readers = [await pdfium(), await pdfJs(), await muPdf(), poppler(), pypdf()]
  return readers.filter((reader) => reader !== undefined)
}

interface PdfiumLibrary {
  readonly loadDocument: (pdf: Uint8Array) => Promise<{
    readonly pages: () => Iterable<{ readonly getText: () => string }>
    readonly destroy: () => void
  }>
}

async function pdfium(): Promise<Reader> {
  const { PDFiumLibrary } = await packageAt('@hyzyla/pdfium', 'dist/index.esm.js')
  const library: PdfiumLibrary = await PDFiumLibrary.init()
  const textOf = async (pdf: Uint8Array): Promise<string> => {
    const document = await library.loadDocument(pdf)
    const text = [...document.pages()].map((page) => page.getText()).join('\n')
    document.destroy()
    return text
  }
  return { name: 'PDFium', version: versionOf('@hyzyla/pdfium'), textOf }
}

interface PdfJsDocument {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<{
    readonly getTextContent: () => Promise<{
      readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[]
    }>
  }>
}

async function pdfJs(): Promise<Reader> {
  const { getDocument } = await packageAt('pdfjs-dist', 'legacy/build/pdf.mjs')
  const textOf = async (pdf: Uint8Array): Promise<string> => {
    const document: PdfJsDocument = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(items.map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''))
    }
    return pages.join('\n')
  }
  return { name: 'pdf.js', version: versionOf('pdfjs-dist'), textOf }
}

interface MuPdfDocument {
  readonly countPages: () => number
  readonly loadPage: (index: number) => {
    readonly toStructuredText: () => { readonly asText: () => string }
  }
}

async function muPdf(): Promise<Reader> {
  const { Document } = await packageAt('mupdf', 'dist/mupdf.js')
  const textOf = async (pdf: Uint8Array): Promise<string> => {
    const document: MuPdfDocument = Document.openDocument(pdf, 'application/pdf')
    const pages = Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index))
    return pages.map((page) => page.toStructuredText().asText()).join('\n')
  }
  return { name: 'MuPDF', version: versionOf('mupdf'), textOf }
}

function poppler(): Reader | undefined {
  const { status, stderr } = spawnSync('pdftotext', ['-v'], { encoding: 'utf8' })
  if (status !== 0) return undefined
  const textOf = async (pdf: Uint8Array): Promise<string> =>
    execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
  return { name: 'poppler', version: /[\d.]+/.exec(stderr)?.[0] ?? '?', textOf }
}

const pypdfProgram = `
import io, sys, pypdf
if len(sys.argv) > 1: print(pypdf.__version__)
else:
  pages = pypdf.PdfReader(io.BytesIO(sys.stdin.buffer.read())).pages
  sys.stdout.buffer.write("\\n".join(page.extract_text() for page in pages).encode("utf-8"))
`

function pypdf(): Reader | undefined {
  const python = process.env.PYTHON ?? 'python3'
  const { status, stdout } = spawnSync(python, ['-c', pypdfProgram, 'version'], { encoding: 'utf8' })
  if (status !== 0) return undefined
  const textOf = async (pdf: Uint8Array): Promise<string> =>
    execFileSync(python, ['-c', pypdfProgram], { input: pdf, encoding: 'utf8' })
  return { name: 'pypdf', version: stdout.trim(), textOf }
}

/** A module of the validators' packages: their types are not installed with the program. */
function packageAt(name: string, file: string) {
  return import(pathToFileURL(inPackage(name, file)).href)
}
