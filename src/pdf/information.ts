import type { Metadata } from '../publication/index.ts'
import { type PdfDictionary, text } from './syntax.ts'

/** The document information dictionary (ISO 32000-1, 14.3.3), saying what the XMP packet says. */
export function composeInformation(metadata: Metadata): PdfDictionary {
  const { title, authors, description, keywords, modified, generator } = metadata
  const date = text(pdfDate(modified))
  return {
    Title: text(title),
    ...(authors.length === 0 ? {} : { Author: text(authors.map(({ name }) => name).join(', ')) }),
    ...(description === undefined ? {} : { Subject: text(description) }),
    ...(keywords.length === 0 ? {} : { Keywords: text(keywords.join(', ')) }),
    Creator: text(generator),
    Producer: text(generator),
    CreationDate: date,
    ModDate: date,
  }
}

/** `2018-07-01T00:00:00Z` as `D:20180701000000Z` (ISO 32000-1, 7.9.4). */
export function pdfDate(time: string): string {
  return `D:${time.replace(/[-T:]/g, '')}`
}
