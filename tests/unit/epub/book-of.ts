import { unzipSync } from 'fflate'
import { renderEpub } from '../../../src/epub/index.ts'
import type { PageStart, Publication } from '../../../src/publication/index.ts'

/** The files of a book by name, those of text as text. */
export async function bookOf(publication: Publication, pages: readonly PageStart[] = []) {
  const files = unzipSync(await renderEpub(publication, pages))
  return {
    files,
    text: (name: string): string => new TextDecoder().decode(files[`OEBPS/${name}`]),
  }
}
