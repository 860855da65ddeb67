import type { Author, BriefType } from '../brief/index.ts'
import type { Metadata } from '../publication/index.ts'
import type { AccessibilityTerms } from './accessibility-terms.ts'

/** What schema.org calls each kind of post. */
const schemaTypes: Record<BriefType, string> = {
  'policy-brief': 'Report',
  'policy-paper': 'Report',
  commentary: 'Article',
  'blog-post': 'BlogPosting',
  report: 'Report',
}

/** A description in schema.org's terms, safe to stand within a script element; what is not known is left out. */
export function jsonLd(
  metadata: Metadata,
  type: BriefType | undefined,
  accessibility: AccessibilityTerms,
): string {
  const { funding, doi, license, publisher, series } = metadata
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
    keywords: metadata.keywords.length === 0 ? undefined : metadata.keywords,
    reportNumber: schemaType === 'Report' ? metadata.number : undefined,
    isPartOf: series && { '@type': 'CreativeWorkSeries', name: series, issn: metadata.issn },
    publisher: publisher && { '@type': 'Organization', name: publisher },
    identifier: doi && { '@type': 'PropertyValue', propertyID: 'doi', value: doi },
    sameAs: doi && `https://doi.org/${doi}`,
    url: metadata.canonical ?? metadata.url,
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

function person({ name, given, family, orcid, affiliations }: Author) {
  return {
    '@type': 'Person',
    '@id': orcid && `https://orcid.org/${orcid}`,
    name,
    givenName: given,
    familyName: family,
    affiliation:
      affiliations.length === 0
        ? undefined
        : affiliations.map((affiliation) => ({
            '@type': 'Organization',
            name: affiliation.name,
            url: affiliation.url,
          })),
  }
}
