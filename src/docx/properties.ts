import type { Metadata } from '../publication/index.ts'
import { xmlDeclaration } from './namespaces.ts'
import { escapeXml, tag } from './xml.ts'

/** `docProps/core.xml` (ISO 29500-2, 11.1): what Word shows under Info, and what repositories read. */
export function writeCoreProperties(metadata: Metadata): string {
  const { title, subtitle, authors, description, keywords, typeLabel, modified, identifier, doi } = metadata
  const text = (name: string, content: string | undefined): string =>
    content === undefined || content === '' ? '' : `<${name}>${escapeXml(content)}</${name}>`
  const time = (name: string): string => `<${name} xsi:type="dcterms:W3CDTF">${modified}</${name}>`
  const names = authors.map((author) => author.name).join('; ')
  return (
    xmlDeclaration +
    tag('cp:coreProperties', coreNamespaces, [
      text('dc:title', title),
      text('dc:subject', subtitle),
      text('dc:creator', names),
      text('cp:keywords', keywords.join('; ')),
      text('dc:description', description),
      text('cp:lastModifiedBy', names),
      text('cp:revision', '1'),
      time('dcterms:created'),
      time('dcterms:modified'),
      text('cp:category', typeLabel),
      text('dc:identifier', doi === undefined ? identifier : `https://doi.org/${doi}`),
      text('dc:language', metadata.lang),
    ])
  )
}

const coreNamespaces = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const

/** `docProps/app.xml`. */
export function writeAppProperties({ generator, publisher }: Metadata): string {
  const text = (name: string, content: string | undefined): string =>
    content === undefined ? '' : `<${name}>${escapeXml(content)}</${name}>`
  return (
    xmlDeclaration +
    tag(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      [text('Application', generator), text('DocSecurity', '0'), text('Company', publisher)],
    )
  )
}

/** Facts without a place of their own in a Word file, as custom properties. */
export function customPropertiesOf(
  metadata: Metadata,
): readonly { readonly name: string; readonly value: string }[] {
  const { funding, license } = metadata
  const stated: Readonly<Record<string, string | undefined>> = {
    Date: metadata.date,
    Series: metadata.series,
    Number: metadata.number,
    DOI: metadata.doi,
    ISBN: metadata.isbn,
    ISSN: metadata.issn,
    URL: metadata.url,
    'Canonical URL': metadata.canonical,
    Geography: metadata.geography.join('; '),
    ORCID: metadata.authors
      .flatMap(({ name, orcid }) => (orcid === undefined ? [] : [`${name} ${orcid}`]))
      .join('; '),
    License: license?.name,
    'License URL': license?.url,
    Funder: funding?.funder,
    'Funding programme': funding?.programme,
    Project: funding?.project,
    'Grant agreement': funding?.grant,
    Identifier: metadata.identifier,
  }
  return Object.entries(stated).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name, value }],
  )
}
