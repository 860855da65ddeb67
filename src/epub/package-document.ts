import type { Publication } from '../publication/index.ts'
import { escapeXml } from './xhtml.ts'

export interface Resource {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The OPF: what the book is, what it holds, in which order it is read. */
export function packageDocument(publication: Publication, resources: readonly Resource[]): string {
  const { lang, direction } = publication.brief.meta
  const items = resources.map(
    ({ id, href, mediaType }) => `<item id="${id}" href="${escapeXml(href)}" media-type="${mediaType}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(lang)}" dir="${direction}" prefix="ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataOf(publication).join('\n')}
</metadata>
<manifest>
<item id="nav" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="css" href="style.css" media-type="text/css"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"${publication.endMatter.some(({ emblem }) => emblem !== undefined) ? ' properties="svg"' : ''}/>
${items.join('\n')}
</manifest>
<spine toc="ncx" page-progression-direction="${direction}"><itemref idref="text"/><itemref idref="nav" linear="no"/></spine>
</package>
`
}

function metadataOf(publication: Publication): readonly string[] {
  const { metadata, locale } = publication
  const dc = (name: string, value: string | undefined, attributes = '') =>
    value === undefined ? [] : [`<dc:${name}${attributes}>${escapeXml(value)}</dc:${name}>`]
  const meta = (property: string, value: string | undefined, refines?: string) =>
    value === undefined
      ? []
      : [
          `<meta property="${property}"${refines === undefined ? '' : ` refines="#${refines}"`}>${escapeXml(value)}</meta>`,
        ]
  const creators = metadata.authors.flatMap(({ name, given, family }, index) => {
    const id = `creator-${index + 1}`
    const fileAs = given === undefined || family === undefined ? undefined : `${family}, ${given}`
    return [
      ...dc('creator', name, ` id="${id}"`),
      ...meta('role', 'aut', id).map(markRole),
      ...meta('file-as', fileAs, id),
    ]
  })
  return [
    ...dc('identifier', metadata.identifier, ' id="id"'),
    ...dc('title', metadata.title, ' id="title"'),
    ...meta('title-type', 'main', 'title'),
    ...(metadata.subtitle === undefined
      ? []
      : [...dc('title', metadata.subtitle, ' id="subtitle"'), ...meta('title-type', 'subtitle', 'subtitle')]),
    ...creators,
    ...dc('language', metadata.lang),
    ...dc('date', metadata.date),
    ...meta('dcterms:modified', metadata.modified),
    ...dc('publisher', metadata.publisher),
    ...dc('description', metadata.description),
    ...metadata.keywords.flatMap((keyword) => dc('subject', keyword)),
    ...dc('source', metadata.url),
    ...dc('rights', metadata.license?.name),
    ...(metadata.funding === undefined
      ? []
      : [
          ...dc('contributor', metadata.funding.funder, ' id="funder"'),
          ...meta('role', 'fnd', 'funder').map(markRole),
        ]),
    ...(metadata.series === undefined
      ? []
      : [
          `<meta property="belongs-to-collection" id="series">${escapeXml(metadata.series)}</meta>`,
          ...meta('collection-type', 'series', 'series'),
          ...meta(
            'group-position',
            /^\d+(\.\d+)*$/.test(metadata.number ?? '') ? metadata.number : undefined,
            'series',
          ),
        ]),
    ...accessibility(publication).flatMap(([property, value]) => meta(property, value)),
    `<meta property="schema:accessibilitySummary" xml:lang="en">${summary}</meta>`,
    ...meta('ibooks:specified-fonts', 'true'),
    ...(locale.direction === 'rtl' ? ['<meta name="primary-writing-mode" content="horizontal-rl"/>'] : []),
  ]
}

function markRole(line: string): string {
  return line.replace('<meta ', '<meta scheme="marc:relators" ')
}

/** In English, and marked so, until every language has words for it. */
const summary = 'Headings, lists, tables and notes are marked up as such, and contents lead to each section.'

/** What the content shows by itself; conformance is claimed by nobody, so it is not claimed here. */
function accessibility({ images, endMatter }: Publication): readonly (readonly [string, string])[] {
  const hasPictures = images.size > 0 || endMatter.some(({ emblem }) => emblem !== undefined)
  return [
    ['schema:accessMode', 'textual'],
    ...(hasPictures
      ? ([
          ['schema:accessMode', 'visual'],
          ['schema:accessibilityFeature', 'alternativeText'],
        ] as const)
      : []),
    ['schema:accessModeSufficient', 'textual'],
    ['schema:accessibilityFeature', 'structuralNavigation'],
    ['schema:accessibilityFeature', 'tableOfContents'],
    ['schema:accessibilityFeature', 'readingOrder'],
    ['schema:accessibilityFeature', 'displayTransformability'],
    // A picture may hold more than its still image; words alone flash nowhere.
    ['schema:accessibilityHazard', images.size === 0 ? 'none' : 'unknown'],
  ]
}
