import { type FactKind, logoOnGround } from '../brand/index.ts'
import type { Author, Paragraph } from '../brief/index.ts'
import type { Locale } from '../locale/index.ts'
import type { Ingredients } from './compose.ts'
import { doiLink, fill, line, paragraph, placeOf, run, webLink } from './composed.ts'
import { programmeNames } from './funding.ts'
import type { Byline, Fact, Masthead } from './publication.ts'
import { fillTemplate, type Placeholders } from './template.ts'

/** What stands above the body, in reading order; a slot without content is absent. */
export function composeMasthead(ingredients: Ingredients, values: Placeholders): Masthead {
  const { brief, brand, locale } = ingredients
  const { meta } = brief
  const { masthead } = brand
  const slot = (name: keyof Masthead, text: string | undefined, key: string) =>
    text === undefined ? {} : { [name]: line(text, placeOf(brief, key)) }
  return {
    ...(masthead.logo === undefined
      ? slot('wordmark', masthead.wordmark, 'brand')
      : { logo: logoOnGround(masthead.logo, brand) }),
    ...slot('tagline', masthead.tagline, 'brand'),
    ...slot('label', fillTemplate(masthead.label, values), 'type'),
    ...slot('line', fillTemplate(masthead.line, values), 'date'),
    title: paragraph(meta.title, placeOf(brief, 'title')),
    ...(meta.subtitle === undefined
      ? {}
      : { subtitle: paragraph(meta.subtitle, placeOf(brief, 'subtitle')) }),
    byline: meta.authors.map((author) => composeByline(author, ingredients)),
    facts: masthead.facts.flatMap((kind) => composeFact(kind, ingredients)),
    ...(meta.abstract === undefined
      ? {}
      : {
          abstract: {
            heading: line(locale.words.abstract, placeOf(brief, 'abstract')),
            children: meta.abstract,
          },
        }),
  }
}

function composeByline(author: Author, { locale }: Ingredients): Byline {
  const { position } = author
  const affiliations = author.affiliations
    .map(({ name, place }) => (place === undefined ? name : `${name}, ${place}`))
    .join('; ')
  const { orcid, email, role } = author
  const details: Paragraph[] = []
  if (role !== undefined) details.push(line(role, position))
  if (affiliations !== '') details.push(line(affiliations, position))
  if (orcid !== undefined) {
    const url = `https://orcid.org/${orcid}`
    details.push(
      paragraph([run(`${locale.words.orcid} ${orcid}`, position, [{ type: 'link', url }])], position),
    )
  }
  if (email !== undefined)
    details.push(paragraph([run(email, position, [{ type: 'link', url: `mailto:${email}` }])], position))
  return { name: line(author.name, position), details }
}

function composeFact(kind: FactKind, ingredients: Ingredients): readonly Fact[] {
  const { word, details } = factComposers[kind](ingredients)
  if (details.length === 0) return []
  const position = details[0]?.position ?? ingredients.brief.position
  return [{ term: line(ingredients.locale.words[word], position), details }]
}

interface Stated {
  readonly word: keyof Ingredients['locale']['words']
  readonly details: readonly Paragraph[]
}

const factComposers: Record<FactKind, (ingredients: Ingredients) => Stated> = {
  series: ({ brief }) => ({
    word: 'series',
    details: stated(brief.meta.series, (text) => line(text, placeOf(brief, 'series'))),
  }),
  number: ({ brief }) => ({
    word: 'number',
    details: stated(brief.meta.number, (text) => line(text, placeOf(brief, 'number'))),
  }),
  date: ({ brief, locale }) => ({
    word: 'published',
    details: stated(brief.meta.date, (date) => line(locale.formatDate(date), placeOf(brief, 'date'))),
  }),
  project: (ingredients) => ({ word: 'project', details: projectFact(ingredients) }),
  origin: ({ brief }) => ({
    word: 'first-published',
    details: stated(brief.meta.url, (url) =>
      paragraph([webLink(url, placeOf(brief, 'url'))], placeOf(brief, 'url')),
    ),
  }),
  doi: ({ brief }) => ({
    word: 'doi',
    details: stated(brief.meta.doi, (doi) =>
      paragraph([doiLink(doi, placeOf(brief, 'doi'))], placeOf(brief, 'doi')),
    ),
  }),
  keywords: ({ brief, locale }) => ({
    word: 'keywords',
    details: joined(brief.meta.keywords, (text) => line(text, placeOf(brief, 'keywords')), locale),
  }),
  geography: ({ brief, locale }) => ({
    word: 'geography',
    details: joined(brief.meta.geography, (text) => line(text, placeOf(brief, 'geography')), locale),
  }),
  license: ({ brief }) => ({
    word: 'license',
    details: stated(brief.meta.license, ({ name, url }) => {
      const position = placeOf(brief, 'license')
      return paragraph([run(name, position, url === undefined ? [] : [{ type: 'link', url }])], position)
    }),
  }),
}

function projectFact({ project, locale, brief }: Ingredients): readonly Paragraph[] {
  if (project === undefined) return []
  const position = placeOf(brief, 'project')
  const programme = programmeNames[project.programme]
  return [
    line(
      programme === undefined ? project.name : `${project.name}${locale.stops.comma}${programme}`,
      position,
    ),
    line(fill(locale.words.grant, { number: project.grant }), position),
    ...stated(project.url, (url) => paragraph([webLink(url, position)], position)),
  ]
}

function stated<Value>(value: Value | undefined, compose: (value: Value) => Paragraph): readonly Paragraph[] {
  return value === undefined ? [] : [compose(value)]
}

/** A list of words on one line. */
function joined(
  items: readonly string[],
  compose: (text: string) => Paragraph,
  { stops }: Locale,
): readonly Paragraph[] {
  return items.length === 0 ? [] : [compose(items.join(stops.comma))]
}
