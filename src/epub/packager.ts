import { EPub } from 'epub-gen-memory'
import type { Resource } from './package-document.ts'

export interface BookFiles {
  readonly title: string
  readonly css: string
  /** Finished documents by name, in reading order. */
  readonly documents: readonly { readonly href: string; readonly xhtml: string }[]
  readonly opf: string
  readonly nav: string
  readonly ncx: string
  readonly resources: readonly Resource[]
}

/** The library's packaging with finished documents in place of its templates, and bytes in place of its downloads. */
class Book extends EPub {
  readonly #files: BookFiles

  constructor(files: BookFiles) {
    super(
      {
        title: files.title,
        css: files.css,
        version: 3,
        verbose: false,
        chapterXHTML: '<%- content %>',
        contentOPF: files.opf,
        tocXHTML: files.nav,
        tocNCX: files.ncx,
      },
      files.documents.map(({ href }) => ({ title: files.title, content: '', filename: href })),
    )
    this.#files = files
    this.content = this.content.map((chapter, index) => ({
      ...chapter,
      content: files.documents[index]?.xhtml ?? '',
    }))
  }

  protected override async downloadAllFonts(): Promise<void> {}

  protected override async downloadAllImages(): Promise<void> {}

  /**
   * All that the library puts into the book is text. It is encoded here: JSZip encodes 16,384 units of a string at a time, and
   * a character beyond U+FFFF that lies across two of these pieces would be lost.
   */
  async entries(): Promise<ReadonlyMap<string, Uint8Array>> {
    await this.render()
    const texts = Object.values(this.zip.files).filter(({ dir }) => !dir)
    const encoder = new TextEncoder()
    const entries = await Promise.all(
      texts.map(async (file) => [file.name, encoder.encode(await file.async('string'))] as const),
    )
    const resources = this.#files.resources.map(({ href, bytes }) => [`OEBPS/${href}`, bytes] as const)
    return new Map([...entries, ...resources].sort(([one], [other]) => (one < other ? -1 : 1)))
  }
}

/** All files of the book by name. */
export function packBook(files: BookFiles): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Book(files).entries()
}
