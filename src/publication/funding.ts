import type { Programme, Project } from '../brand/index.ts'
import type { Mark, Paragraph } from '../brief/index.ts'
import type { Ingredients } from './compose.ts'
import { paragraph, placeOf, run } from './composed.ts'
import { labelIn } from './template.ts'

/** How each programme is named in print; the umbrella of 2021–2027 has no name of its own. */
export const programmeNames: Record<Programme, string | undefined> = {
  'horizon-2020': 'Horizon 2020',
  'horizon-europe': 'Horizon Europe',
  'eu-2021-2027': undefined,
}

/**
 * The statement and the disclaimer that the grant agreement prescribes. Sources: Horizon 2020 Model Grant Agreement,
 * articles 29.4, 29.5 and 38.1; EU Grants Annotated Grant Agreement 2021–2027, article 17. A wording that is not in
 * the language of the post is marked with its own.
 */
export function composeFunding(project: Project, { brief, locale }: Ingredients): readonly Paragraph[] {
  const language = locale.tag.split('-')[0] ?? 'en'
  const texts = officialTexts(project, language, brief.meta.authors.length)
  const position = placeOf(brief, 'project')
  return texts.map(({ text, lang }) => {
    const marks: readonly Mark[] = lang === language ? [] : [{ type: 'language', tag: lang }]
    return paragraph([run(text, position, marks)], position)
  })
}

interface OfficialText {
  readonly text: string
  readonly lang: string
}

function officialTexts(project: Project, language: string, authors: number): readonly OfficialText[] {
  const own = (texts: Readonly<Record<string, string>>): OfficialText | undefined => {
    const text = labelIn(texts, language)
    return text === undefined ? undefined : { text, lang: texts[language] === undefined ? 'en' : language }
  }
  const [statement, disclaimer] = standardTexts(project, language, authors)
  return [own(project.statement) ?? statement, own(project.disclaimer) ?? disclaimer].filter(
    (text) => text !== undefined,
  )
}

function standardTexts(
  project: Project,
  language: string,
  authors: number,
): readonly [OfficialText, OfficialText] | readonly [OfficialText] {
  if (project.programme === 'horizon-2020') return horizon2020(project, authors)
  const wording = currentWordings[language]
  const [lang, compose] =
    wording === undefined ? (['en', englishWording] as const) : ([language, wording] as const)
  return [{ text: compose(project), lang }]
}

/** Published in English; no official translations were found. */
function horizon2020({ grant, authority }: Project, authors: number): readonly [OfficialText, OfficialText] {
  const owner = authors > 1 ? 'authors’' : 'author’s'
  return [
    {
      lang: 'en',
      text: `This project has received funding from the European Union’s Horizon 2020 research and innovation programme under grant agreement No\u00A0${grant}.`,
    },
    {
      lang: 'en',
      text: `This publication reflects only the ${owner} view and the ${authority} is not responsible for any use that may be made of the information it contains.`,
    },
  ]
}

function englishWording({ authority, coFunded }: Project): string {
  return `${coFunded ? 'Co-funded' : 'Funded'} by the European Union. Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or ${authority}. Neither the European Union nor the granting authority can be held responsible for them.`
}

/** Official wordings of 2021–2027 by language. */
const currentWordings: Readonly<Record<string, (project: Project) => string>> = {
  en: englishWording,
  de: ({ authority, coFunded }) =>
    `Von der Europäischen Union ${coFunded ? 'kofinanziert' : 'finanziert'}. Die geäußerten Ansichten und Meinungen entsprechen jedoch ausschließlich denen des Autors bzw. der Autoren und spiegeln nicht zwingend die der Europäischen Union oder der ${authority} wider. Weder die Europäische Union noch die ${authority} können dafür verantwortlich gemacht werden.`,
  fr: ({ authority, coFunded }) =>
    `${coFunded ? 'Cofinancé' : 'Financé'} par l’Union européenne. Les points de vue et avis exprimés n’engagent toutefois que leur(s) auteur(s) et ne reflètent pas nécessairement ceux de l’Union européenne ou de ${withFrenchArticle(authority)}. Ni l’Union européenne ni l’autorité chargée de l’octroi ne peuvent en être tenues pour responsables.`,
}

/** Who grants is feminine in French: "la Commission européenne", "l’Agence exécutive …", "l’entreprise commune …". */
function withFrenchArticle(authority: string): string {
  return /^[aeiouy]/i.test(authority.normalize('NFD')) ? `l’${authority}` : `la ${authority}`
}
