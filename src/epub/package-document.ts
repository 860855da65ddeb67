import { escapeXml } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import type { AccessibilityClaims } from './accessibility.ts'
import { metadataOf } from './metadata.ts'

export interface Resource {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly properties?: string
}

/** A document of the text, in its place. */
export interface TextItem {
  readonly href: string
  /** Whether a drawing stands in it as markup. */
  readonly hasDrawing: boolean
}

/** The OPF: what the book is, what it holds, in which order it is read. */
export function packageDocument(
  publication: Publication,
  accessibility: AccessibilityClaims,
  texts: readonly TextItem[],
  resources: readonly Resource[],
): string {
  const { lang, direction } = publication.brief.meta
  const xhtml = 'application/xhtml+xml'
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(lang)}" dir="${direction}" prefix="ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataOf(publication, accessibility).join('\n')}
</metadata>
<manifest>
${item({ id: 'nav', href: 'toc.xhtml', mediaType: xhtml, properties: 'nav' })}
${item({ id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' })}
${item({ id: 'css', href: 'style.css', mediaType: 'text/css' })}
${item({ id: 'cover', href: 'cover.xhtml', mediaType: xhtml })}
${texts.map(({ href, hasDrawing }) => item({ id: idOf(href), href, mediaType: xhtml, ...(hasDrawing ? { properties: 'svg' } : {}) })).join('\n')}
${resources.map(item).join('\n')}
</manifest>
<spine toc="ncx" page-progression-direction="${direction}"><itemref idref="cover"/>${texts.map(({ href }) => `<itemref idref="${idOf(href)}"/>`).join('')}<itemref idref="nav" linear="no"/></spine>
</package>
`
}

function idOf(href: string): string {
  return href.replace(/\.xhtml$/, '')
}

function item({ id, href, mediaType, properties }: Omit<Resource, 'bytes'>): string {
  const marked = properties === undefined ? '' : ` properties="${properties}"`
  return `<item id="${id}" href="${escapeXml(href)}" media-type="${mediaType}"${marked}/>`
}
