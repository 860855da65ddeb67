import type { EndMatterKind } from '../brand/index.ts'
import type { Block, Heading, Inline, Mark, Paragraph } from '../brief/index.ts'
import { composeCitation } from './citation.ts'
import type { Ingredients } from './compose.ts'
import { doiLink, ended, fill, line, paragraph, placeOf, run, webLink } from './composed.ts'
import { composeFunding } from './funding.ts'
import { summariseProject } from './project-summary.ts'
import type { EndSection } from './publication.ts'
import { labelIn } from './template.ts'

/** The sections after the body, in the brand's order; one with nothing to say is left out. */
export function composeEndMatter(ingredients: Ingredients): readonly EndSection[] {
  const kinds = ingredients.brand.endMatter
  // A funded post shows its funding even when the brand forgot to give it a place.
  const complete: readonly EndMatterKind[] =
    ingredients.project === undefined || kinds.includes('funding') ? kinds : [...kinds, 'funding']
  return complete.flatMap((kind) => composers[kind](ingredients))
}

const composers: Record<EndMatterKind, (ingredients: Ingredients) => readonly EndSection[]> = {
  'about-authors': aboutAuthors,
  'about-project': aboutProject,
  partners,
  funding,
  imprint,
  license,
  citation,
}

function aboutAuthors(ingredients: Ingredients): readonly EndSection[] {
  const bios = ingredients.brief.meta.authors.flatMap((author) => author.bio ?? [])
  const { words } = ingredients.locale
  const title = ingredients.brief.meta.authors.length === 1 ? words['about-author'] : words['about-authors']
  return section('about-authors', title, bios, ingredients)
}

function aboutProject(ingredients: Ingredients): readonly EndSection[] {
  const { project, locale, brief } = ingredients
  if (project === undefined) return []
  const position = placeOf(brief, 'project')
  const about = labelIn(project.about, locale.tag)
  const coordinator = project.partners.find((partner) => partner.role === 'coordinator')
  const children: Block[] = [
    line(summariseProject(project, brief.meta.date, locale), position),
    ...(about === undefined ? [] : [line(about, position)]),
  ]
  if (project.partners.length > 0) {
    const names = project.partners.map((partner) =>
      partner === coordinator ? `${partner.name} (${locale.words.coordinator})` : partner.name,
    )
    const strong: Mark = { type: 'strong' }
    const runs: Inline[] = [
      run(`${locale.words.partners}${locale.words.colon}`, position, [strong]),
      run(` ${ended(names.join('; '))}`, position),
    ]
    children.push(paragraph(runs, position))
  }
  const heading = fill(locale.words['about-project'], { name: project.name })
  return section('about-project', heading, children, ingredients)
}

function partners(ingredients: Ingredients): readonly EndSection[] {
  const { brand, brief, locale } = ingredients
  const named = brand.partners.filter((partner) => partner.logo === undefined)
  const children =
    named.length === 0 ? [] : [line(named.map((partner) => partner.name).join('; '), placeOf(brief, 'brand'))]
  const logos = brand.partners.flatMap((partner) => partner.logo ?? [])
  if (children.length === 0 && logos.length === 0) return []
  return [
    { kind: 'partners', heading: heading('partners', locale.words.partners, ingredients), logos, children },
  ]
}

function funding(ingredients: Ingredients): readonly EndSection[] {
  const { project, locale, brief } = ingredients
  if (project === undefined) return []
  const name = line(locale.words['european-union'], placeOf(brief, 'project'))
  return [
    {
      kind: 'funding',
      emblem: { alt: locale.words['emblem-alt'], name },
      logos: [],
      children: composeFunding(project, ingredients),
    },
  ]
}

function imprint(ingredients: Ingredients): readonly EndSection[] {
  const { brand, brief, locale } = ingredients
  const { publisher } = brand
  const position = placeOf(brief, 'brand')
  const children: Paragraph[] = []
  if (publisher !== undefined) {
    const { name, place, contact, url } = publisher
    children.push(
      line([name, place, contact].filter((part) => part !== undefined).join(locale.stops.comma), position),
    )
    if (url !== undefined) children.push(paragraph([webLink(url, position)], position))
  }
  for (const key of ['issn', 'isbn'] as const) {
    const value = brief.meta[key]
    if (value !== undefined) children.push(line(`${locale.words[key]} ${value}`, placeOf(brief, key)))
  }
  if (brief.meta.doi !== undefined)
    children.push(paragraph([doiLink(brief.meta.doi, placeOf(brief, 'doi'))], placeOf(brief, 'doi')))
  return section('imprint', locale.words.imprint, children, ingredients)
}

function license(ingredients: Ingredients): readonly EndSection[] {
  const { brief, locale } = ingredients
  const { license: terms } = brief.meta
  if (terms === undefined) return []
  const position = placeOf(brief, 'license')
  const marks: readonly Mark[] = terms.url === undefined ? [] : [{ type: 'link', url: terms.url }]
  const children = [paragraph([run(terms.name, position, marks)], position)]
  return section('license', locale.words.license, children, ingredients)
}

function citation(ingredients: Ingredients): readonly EndSection[] {
  const cited = composeCitation(ingredients)
  return section(
    'citation',
    ingredients.locale.words['cite-as'],
    cited === undefined ? [] : [cited],
    ingredients,
  )
}

function section(
  kind: EndMatterKind,
  title: string,
  children: readonly Block[],
  ingredients: Ingredients,
): readonly EndSection[] {
  return children.length === 0
    ? []
    : [{ kind, heading: heading(kind, title, ingredients), logos: [], children }]
}

/** Ids of body headings have no dot, so these never collide with them. */
function heading(kind: EndMatterKind, title: string, { brief }: Ingredients): Heading {
  const position = brief.position
  return { type: 'heading', level: 1, id: `matter.${kind}`, children: [run(title, position)], position }
}
