import { unzipSync } from 'fflate'
import { renderEpub } from '../../../src/epub/index.ts'
import type { Publication } from '../../../src/publication/index.ts'

/** The files of a book by name, those of text as text. */
export async function bookOf(publication: Publication) {
  const files = unzipSync(await renderEpub(publication))
  return {
    files,
    text: (name: string): string => new TextDecoder().decode(files[`OEBPS/${name}`]),
  }
}
