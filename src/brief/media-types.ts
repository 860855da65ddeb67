import type { EditionFormat } from './meta.ts'

/** What each edition is called by programs (IANA media types). */
export const editionTypes: Readonly<Record<EditionFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  html: 'text/html',
}
