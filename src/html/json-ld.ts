import type { Author, BriefType } from '../brief/index.ts'
import type { Metadata, Publication } from '../publication/index.ts'
import type { AccessibilityTerms } from './accessibility-terms.ts'
import type { Beside } from './beside.ts'
import { addressIn, encodings, pageAddress } from './companions.ts'

/** What schema.org calls each kind of post. */
const schemaTypes: Record<BriefType, string> = {
  'policy-brief': 'Report',
  'policy-paper': 'Report',
  commentary: 'Article',
  'blog-post': 'BlogPosting',
  report: 'Report',
}

/** A description in schema.org's terms, safe to stand within a script element; what is not known is left out. */
export function jsonLd(publication: Publication, accessibility: AccessibilityTerms, beside: Beside): string {
  const { metadata, brief } = publication
  const { funding, doi, license, publisher, series, canonical, url } = metadata
  const { type } = brief.meta
  const schemaType = type === undefined ? 'Article' : schemaTypes[type]
  const description = {
    '@context': 'https://schema.org',
    '@type': schemaType,
    name: metadata.title,
    headline: metadata.title,
    alternativeHeadline: metadata.subtitle,
    author: metadata.authors.map(person),
    datePublished: metadata.date,
    inLanguage: metadata.lang,
    description: metadata.description,
    abstract: metadata.abstract,
    keywords: some(metadata.keywords),
    reportNumber: schemaType === 'Report' ? metadata.number : undefined,
    isPartOf: series && { '@type': 'CreativeWorkSeries', name: series, issn: metadata.issn },
    publisher: publisher && { '@type': 'Organization', name: publisher },
    identifier: identifiers(metadata),
    sameAs: doi && `https://doi.org/${doi}`,
    url: pageAddress(publication, beside),
    image: imageOf(beside),
    isBasedOn: canonical && url !== canonical ? url : undefined,
    spatialCoverage: some(metadata.geography.map((name) => ({ '@type': 'Place', name }))),
    encoding: some(encodings(beside)),
    license: license && (license.url ?? license.name),
    funding: funding && {
      '@type': 'Grant',
      identifier: funding.grant,
      name: funding.project,
      url: funding.url,
      funder: { '@type': 'Organization', name: funding.funder, identifier: funding.funderId },
    },
    ...accessibility,
  }
  return JSON.stringify(description, null, 2).replaceAll('<', '\\u003c')
}

function imageOf({ card, folder }: Beside) {
  return (
    card && {
      '@type': 'ImageObject',
      url: addressIn(folder, card.file),
      caption: card.alt,
    }
  )
}

function identifiers({ doi, isbn }: Metadata) {
  const stated = { doi, isbn }
  return some(
    Object.entries(stated).flatMap(([propertyID, value]) =>
      value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value }],
    ),
  )
}

/** What is known, or nothing at all. */
function some<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length === 0 ? undefined : values
}

function person({ name, given, family, orcid, affiliations }: Author) {
  return {
    '@type': 'Person',
    '@id': orcid && `https://orcid.org/${orcid}`,
    name,
    givenName: given,
    familyName: family,
    affiliation: some(
      affiliations.map((affiliation) => ({
        '@type': 'Organization',
        name: affiliation.name,
        url: affiliation.url,
      })),
    ),
  }
}
