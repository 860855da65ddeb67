import type { Metadata, Publication } from '../publication/index.ts'
import type { Beside } from './beside.ts'
import { addressIn, alternateLinks, pageAddress } from './companions.ts'
import { element, type HtmlElement } from './element.ts'

/** What the head says of the publication: only what is known. */
export function headOf(publication: Publication, beside: Beside): readonly HtmlElement[] {
  const { metadata, locale } = publication
  const address = pageAddress(publication, beside)
  return [
    ...named({ generator: metadata.generator, description: metadata.description }),
    ...links(metadata, address),
    ...alternateLinks(beside.companions ?? [], locale),
    ...openGraph(metadata, address),
    ...card(beside),
    ...highwire(metadata),
    ...pdfAddress(beside),
    ...dublinCore(metadata),
  ]
}

type Values = Readonly<Record<string, string | undefined>>

function metas(key: 'name' | 'property', values: Values): readonly HtmlElement[] {
  return Object.entries(values).flatMap(([name, content]) =>
    content === undefined ? [] : [element('meta', { [key]: name, content })],
  )
}

const named = (values: Values) => metas('name', values)

function links({ license }: Metadata, address: string | undefined): readonly HtmlElement[] {
  return [
    ...(address === undefined ? [] : [element('link', { rel: 'canonical', href: address })]),
    ...(license?.url === undefined ? [] : [element('link', { rel: 'license', href: license.url })]),
  ]
}

/** See ogp.me; a date is given as precisely as ISO 8601 and the source allow. */
function openGraph(metadata: Metadata, address: string | undefined): readonly HtmlElement[] {
  return metas('property', {
    'og:type': 'article',
    'og:title': metadata.title,
    'og:description': metadata.description,
    'og:url': address,
    'og:site_name': metadata.publisher,
    'og:locale': metadata.lang.replace('-', '_'),
    'article:published_time': metadata.date,
  })
}

/** Its address is that of the page's folder; without one, it is relative, which not everybody who shares links resolves. */
function card({ card: picture, folder }: Beside): readonly HtmlElement[] {
  if (picture === undefined) return named({ 'twitter:card': 'summary' })
  return [
    ...metas('property', {
      'og:image': addressIn(folder, picture.file),
      'og:image:type': 'image/png',
      'og:image:width': String(picture.width),
      'og:image:height': String(picture.height),
      'og:image:alt': picture.alt,
    }),
    ...named({ 'twitter:card': 'summary_large_image' }),
  ]
}

/** Tags of Highwire Press, read by Google Scholar and Zotero: each author is followed by what belongs to them. */
function highwire(metadata: Metadata): readonly HtmlElement[] {
  const authors = metadata.authors.flatMap(({ name, given, family, affiliations, orcid }) => [
    ...named({ citation_author: family === undefined || given === undefined ? name : `${family}, ${given}` }),
    ...affiliations.flatMap((affiliation) => named({ citation_author_institution: affiliation.name })),
    ...named({ citation_author_orcid: orcid && `https://orcid.org/${orcid}` }),
  ])
  return [
    ...named({ citation_title: metadata.title }),
    ...authors,
    ...named({
      citation_publication_date: metadata.date?.replaceAll('-', '/'),
      citation_language: metadata.lang,
      citation_publisher: metadata.publisher,
      citation_technical_report_institution: metadata.publisher ?? commonInstitution(metadata),
      citation_technical_report_number: metadata.number,
      citation_abstract: metadata.abstract,
      citation_keywords: metadata.keywords.length === 0 ? undefined : metadata.keywords.join('; '),
      citation_doi: metadata.doi,
      citation_issn: metadata.issn,
      citation_isbn: metadata.isbn,
    }),
  ]
}

/** Google Scholar takes a report only from an institution: without a publisher, the one that all authors belong to. */
function commonInstitution({ authors }: Metadata): string | undefined {
  const [first, ...others] = authors.map(({ affiliations }) => affiliations.map(({ name }) => name))
  return first?.find((name) => others.every((names) => names.includes(name)))
}

/** Google Scholar takes no relative address. */
function pdfAddress({ companions = [], folder }: Beside): readonly HtmlElement[] {
  const pdf = companions.find(({ format }) => format === 'pdf')
  if (pdf === undefined || folder === undefined) return []
  return named({ citation_pdf_url: addressIn(folder, pdf.file) })
}

function dublinCore(metadata: Metadata): readonly HtmlElement[] {
  return [
    ...named({ 'DC.title': metadata.title }),
    ...metadata.authors.flatMap(({ name }) => named({ 'DC.creator': name })),
    ...named({
      'DC.date': metadata.date,
      'DC.language': metadata.lang,
      'DC.publisher': metadata.publisher,
      'DC.identifier': metadata.doi ?? metadata.identifier,
      'DC.source': metadata.url,
      'DC.rights': metadata.license?.name,
    }),
    ...metadata.keywords.flatMap((keyword) => named({ 'DC.subject': keyword })),
  ]
}
