import type { Publication } from '../publication/index.ts'
import type { AccessibilityClaims } from './accessibility.ts'
import { metadataOf } from './metadata.ts'
import { escapeXml } from './xhtml.ts'

export interface Resource {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly properties?: string
}

/** The OPF: what the book is, what it holds, in which order it is read. */
export function packageDocument(
  publication: Publication,
  accessibility: AccessibilityClaims,
  resources: readonly Resource[],
): string {
  const { lang, direction } = publication.brief.meta
  const hasEmblem = publication.endMatter.some(({ emblem }) => emblem !== undefined)
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
${item({ id: 'text', href: 'text.xhtml', mediaType: xhtml, ...(hasEmblem ? { properties: 'svg' } : {}) })}
${resources.map(item).join('\n')}
</manifest>
<spine toc="ncx" page-progression-direction="${direction}"><itemref idref="cover"/><itemref idref="text"/><itemref idref="nav" linear="no"/></spine>
</package>
`
}

function item({ id, href, mediaType, properties }: Omit<Resource, 'bytes'>): string {
  const marked = properties === undefined ? '' : ` properties="${properties}"`
  return `<item id="${id}" href="${escapeXml(href)}" media-type="${mediaType}"${marked}/>`
}
