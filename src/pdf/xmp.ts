import type { Metadata } from '../publication/index.ts'
import type { Claim, Profile } from './profile.ts'
import { accessibilitySchema, extensionSchemas, prismNamespace, prismSchema } from './xmp-extensions.ts'

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  prism: prismNamespace,
} as const

type Prefix = keyof typeof namespaces

/** The XMP packet (ISO 16684-1) of a publication: what is not known is not in it. */
export function composeXmp(metadata: Metadata, profile: Profile): string {
  const properties = {
    dc: dublinCore(metadata),
    xmp: [
      property('xmp:CreateDate', metadata.modified),
      property('xmp:ModifyDate', metadata.modified),
      property('xmp:MetadataDate', metadata.modified),
      property('xmp:CreatorTool', metadata.generator),
    ],
    xmpMM: [property('xmpMM:DocumentID', metadata.identifier)],
    xmpRights: rights(metadata),
    pdf: [
      ...optional('pdf:Keywords', metadata.keywords.join(', ')),
      property('pdf:Producer', metadata.generator),
    ],
    prism: prism(metadata),
    pdfuaid: claimed('pdfuaid', profile.accessibility ?? {}),
    pdfaid: claimed('pdfaid', profile.archive),
  } satisfies Record<Prefix, readonly string[]>
  const descriptions = Object.entries(properties).map(([prefix, lines]) =>
    description(prefix as Prefix, lines),
  )
  const packet = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...descriptions.filter((lines) => lines !== ''),
    ...(profile.describesSchemas
      ? extensionSchemas([
          ...(profile.accessibility === undefined ? [] : [accessibilitySchema]),
          ...(properties.prism.length > 0 ? [prismSchema] : []),
        ])
      : []),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
  return packet.join('\n')
}

function claimed(prefix: Prefix, claim: Partial<Claim>): readonly string[] {
  return Object.entries(claim).map(([name, value]) => property(`${prefix}:${name}`, String(value)))
}

function dublinCore(metadata: Metadata): readonly string[] {
  const {
    title,
    authors,
    publisher,
    lang,
    date,
    description: about,
    keywords,
    license,
    canonical,
    url,
  } = metadata
  return [
    property('dc:format', 'application/pdf'),
    alternatives('dc:title', title, lang),
    ...list(
      'dc:creator',
      'Seq',
      authors.map(({ name }) => name),
    ),
    ...(about === undefined ? [] : [alternatives('dc:description', about, lang)]),
    ...list('dc:subject', 'Bag', keywords),
    ...list('dc:publisher', 'Bag', publisher === undefined ? [] : [publisher]),
    ...list('dc:date', 'Seq', date === undefined ? [] : [date]),
    ...list('dc:language', 'Bag', [lang]),
    ...(license === undefined ? [] : [alternatives('dc:rights', license.name, lang)]),
    property('dc:identifier', identifierOf(metadata)),
    ...optional('dc:source', canonical ?? url ?? ''),
  ]
}

function identifierOf({ doi, isbn, identifier }: Metadata): string {
  if (doi !== undefined) return `https://doi.org/${doi}`
  return isbn === undefined ? identifier : `urn:isbn:${isbn.replace(/[^\dXx]/g, '')}`
}

function rights({ license }: Metadata): readonly string[] {
  if (license?.url === undefined) return []
  return [property('xmpRights:Marked', 'True'), property('xmpRights:WebStatement', license.url)]
}

function prism({ doi, isbn, issn, url, series, number }: Metadata): readonly string[] {
  return [
    ...optional('prism:doi', doi),
    ...optional('prism:isbn', isbn),
    ...optional('prism:issn', issn),
    ...optional('prism:url', url),
    ...optional('prism:seriesTitle', series),
    ...optional('prism:seriesNumber', number),
  ]
}

function description(prefix: Prefix, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespaces[prefix]}">\n${lines.join('\n')}\n</rdf:Description>`
}

function optional(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [property(name, value)]
}

function property(name: string, value: string): string {
  return `<${name}>${escapeXml(value)}</${name}>`
}

function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): readonly string[] {
  if (values.length === 0) return []
  const items = values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')
  return [`<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`]
}

/** The text in the post's language, which is also the one to show to everybody. */
function alternatives(name: string, value: string, lang: string): string {
  const item = (tag: string): string => `<rdf:li xml:lang="${escapeXml(tag)}">${escapeXml(value)}</rdf:li>`
  return `<${name}><rdf:Alt>${item('x-default')}${item(lang)}</rdf:Alt></${name}>`
}

/** XML 1.0 knows no control characters but tab and line ends. */
export function escapeXml(words: string): string {
  return (
    words
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
