import { type EditionFormat, editionTypes } from '../brief/index.ts'
import { type Locale, printSize } from '../locale/index.ts'
import type { Companion } from '../publication/index.ts'
import { element, type HtmlElement } from './element.ts'

/** The other editions as links of the head: their addresses are relative, for nobody knows where the folder will lie. */
export function alternateLinks(companions: readonly Companion[], locale: Locale): readonly HtmlElement[] {
  return companions.map(({ format, file, bytes }) =>
    element('link', {
      rel: 'alternate',
      type: editionTypes[format],
      href: addressOf(file),
      title: `${names(locale)[format]}, ${printSize(bytes)}`,
    }),
  )
}

/** The same in schema.org's terms. */
export function encodings(companions: readonly Companion[]) {
  return companions.map(({ format, file, bytes }) => ({
    '@type': 'MediaObject',
    encodingFormat: editionTypes[format],
    contentUrl: addressOf(file),
    contentSize: printSize(bytes),
  }))
}

function names({ words }: Locale): Readonly<Record<EditionFormat, string>> {
  return { pdf: 'PDF', docx: 'Word', epub: `${words['e-book']} (EPUB)`, html: words['web-page'] }
}

/** A file name as an address: letters of any language, which a colon or a percent sign must not spoil. */
function addressOf(file: string): string {
  return encodeURIComponent(file)
}
