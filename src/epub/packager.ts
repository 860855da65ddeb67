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

  protected override async downloadAllImages(): Promise<void> {
    for (const { href, bytes } of this.#files.resources) this.zip.file(`OEBPS/${href}`, bytes)
  }

  async entries(): Promise<ReadonlyMap<string, Uint8Array>> {
    await this.render()
    const entries = new Map<string, Uint8Array>()
    for (const name of Object.keys(this.zip.files).sort()) {
      const file = this.zip.files[name]
      if (file !== undefined && !file.dir) entries.set(name, await file.async('uint8array'))
    }
    return entries
  }
}

/** All files of the book by name. */
export function packBook(files: BookFiles): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Book(files).entries()
}
