import { escapeXml } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import type { AccessibilityClaims } from './accessibility.ts'

/** The lines of the OPF's metadata; what is not known is left out. */
export function metadataOf(publication: Publication, accessibility: AccessibilityClaims): readonly string[] {
  const { metadata } = publication
  return [
    ...dc('identifier', metadata.identifier, 'id'),
    ...dc('identifier', metadata.doi && `doi:${metadata.doi}`),
    ...dc('identifier', metadata.isbn && `urn:isbn:${metadata.isbn.replace(/[^\dX]/gi, '')}`),
    ...titles(publication),
    ...creators(publication),
    ...dc('language', metadata.lang),
    ...dc('date', metadata.date),
    ...meta('dcterms:modified', metadata.modified),
    ...dc('publisher', metadata.publisher),
    ...dc('description', metadata.description),
    ...metadata.keywords.flatMap((keyword) => dc('subject', keyword)),
    ...metadata.geography.flatMap((place) => dc('coverage', place)),
    ...dc('source', metadata.url),
    ...dc('rights', metadata.license?.name),
    ...(metadata.license?.url === undefined
      ? []
      : [`<link rel="dcterms:license" href="${escapeXml(metadata.license.url)}"/>`]),
    ...series(publication),
    ...meta('pageBreakSource', accessibility.hasPages ? `${metadata.title} (PDF)` : undefined),
    ...accessibilityLines(accessibility),
    // Apple Books shows the book's own fonts only when told so; Kindle and old readers look for the cover by name.
    ...meta('ibooks:specified-fonts', 'true'),
    '<meta name="cover" content="cover-image"/>',
    ...(publication.locale.direction === 'rtl'
      ? ['<meta name="primary-writing-mode" content="horizontal-rl"/>']
      : []),
  ]
}

function titles({ metadata }: Publication): readonly string[] {
  return [
    ...dc('title', metadata.title, 'title'),
    ...meta('title-type', 'main', 'title'),
    ...dc('title', metadata.subtitle, 'subtitle'),
    ...(metadata.subtitle === undefined ? [] : meta('title-type', 'subtitle', 'subtitle')),
  ]
}

function creators({ metadata }: Publication): readonly string[] {
  const authors = metadata.authors.flatMap(({ name, given, family }, index) => {
    const id = `creator-${index + 1}`
    const fileAs = given === undefined || family === undefined ? undefined : `${family}, ${given}`
    return [...dc('creator', name, id), role('aut', id), ...meta('file-as', fileAs, id)]
  })
  const { funding } = metadata
  return funding === undefined
    ? authors
    : [...authors, ...dc('contributor', funding.funder, 'funder'), role('fnd', 'funder')]
}

function series({ metadata }: Publication): readonly string[] {
  if (metadata.series === undefined) return []
  // Digits and dots (EPUB 3.3, D.3.5); libraries such as Calibre read one number. "No. 7" and "2022/A 12" are none.
  const position = /^\d+(\.\d+)?$/.test(metadata.number ?? '') ? metadata.number : undefined
  return [
    `<meta property="belongs-to-collection" id="series">${escapeXml(metadata.series)}</meta>`,
    ...meta('collection-type', 'series', 'series'),
    ...meta('group-position', position, 'series'),
    ...meta('dcterms:identifier', metadata.issn && `urn:issn:${metadata.issn}`, 'series'),
  ]
}

function accessibilityLines(found: AccessibilityClaims): readonly string[] {
  const { conformance } = found
  return [
    ...found.accessModes.flatMap((mode) => meta('schema:accessMode', mode)),
    ...meta('schema:accessModeSufficient', found.isTextSufficient ? 'textual' : found.accessModes.join(',')),
    ...found.features.flatMap((feature) => meta('schema:accessibilityFeature', feature)),
    // Words and still pictures: PNG, JPEG, and drawings cleared of everything that moves.
    ...meta('schema:accessibilityHazard', 'none'),
    `<meta property="schema:accessibilitySummary" xml:lang="en">${escapeXml(found.summary)}</meta>`,
    ...(conformance === undefined
      ? []
      : [
          `<meta property="dcterms:conformsTo" id="conformance">${conformance.claim}</meta>`,
          ...meta('a11y:certifiedBy', conformance.certifier, 'conformance'),
        ]),
  ]
}

function dc(name: string, value: string | undefined, id?: string): readonly string[] {
  const attribute = id === undefined ? '' : ` id="${id}"`
  return value === undefined ? [] : [`<dc:${name}${attribute}>${escapeXml(value)}</dc:${name}>`]
}

function meta(property: string, value: string | undefined, refines?: string): readonly string[] {
  const attribute = refines === undefined ? '' : ` refines="#${refines}"`
  return value === undefined ? [] : [`<meta property="${property}"${attribute}>${escapeXml(value)}</meta>`]
}

function role(code: string, refines: string): string {
  return `<meta property="role" refines="#${refines}" scheme="marc:relators">${code}</meta>`
}
