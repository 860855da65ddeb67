import { type EditionFormat, editionTypes } from '../brief/index.ts'
import { type Locale, printSize } from '../locale/index.ts'
import type { Companion, Publication } from '../publication/index.ts'
import type { Beside } from './beside.ts'
import { element, type HtmlElement } from './element.ts'

/** The other editions as links of the head: their addresses are relative, and hold wherever the folder lies. */
export function alternateLinks(companions: readonly Companion[], locale: Locale): readonly HtmlElement[] {
  return companions.map(({ format, file, bytes }) =>
    element('link', {
      rel: 'alternate',
      type: editionTypes[format],
      href: addressIn(undefined, file),
      title: `${names(locale)[format]}, ${printSize(bytes)}`,
    }),
  )
}

/** The same in schema.org's terms. */
export function encodings({ companions = [], folder }: Beside) {
  return companions.map(({ format, file, bytes }) => ({
    '@type': 'MediaObject',
    encodingFormat: editionTypes[format],
    contentUrl: addressIn(folder, file),
    contentSize: printSize(bytes),
  }))
}

function names({ words }: Locale): Readonly<Record<EditionFormat, string>> {
  return { pdf: 'PDF', docx: 'Word', epub: `${words['e-book']} (EPUB)`, html: words['web-page'] }
}

/**
 * A file of the folder: its whole address where the folder has one, else as the page leads to it. A name may have letters of
 * any language, and a colon or a percent sign must not spoil it.
 */
export function addressIn(folder: string | undefined, file: string): string {
  return `${folder ?? ''}${encodeURIComponent(file)}`
}

/** Where the page itself is found: where the post says that it stands, else where the folder is published. */
export function pageAddress({ metadata, brief }: Publication, { folder }: Beside): string | undefined {
  const own = folder === undefined ? undefined : addressIn(folder, `${brief.slug}.html`)
  return metadata.canonical ?? metadata.url ?? own
}
