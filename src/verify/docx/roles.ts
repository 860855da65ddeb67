/** What a paragraph is, as its style says it. */
export interface Role {
  readonly is: RoleName
  /** Of headings, from 1. */
  readonly level?: number
  /** Whether it is a paragraph of a list in such text, and whether one that goes on below an item's first. */
  readonly list?: 'item' | 'continued'
}

export type RoleName =
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'pull-quote'
  | 'box'
  | 'box-title'
  | 'term'
  | 'definition'
  | 'code'
  | 'figure'
  | 'caption'
  | 'source'
  | 'table-head'
  | 'table-text'
  | 'contents'
  | 'running'
  | MastheadRole

export type MastheadRole = 'title' | 'mark' | 'label' | 'masthead' | 'abstract-head' | 'abstract'

const mastheadRoles: ReadonlySet<RoleName> = new Set<RoleName>([
  ...(['title', 'mark', 'label', 'masthead', 'abstract-head', 'abstract'] as const),
])

export function isMasthead({ is }: Role): boolean {
  return mastheadRoles.has(is)
}

/** What a style of this name is for, or nothing where its name does not say. Word's own names are English in all languages. */
export function roleNamed(styleName: string, isCustom: boolean): Role | undefined {
  const name = styleName.trim().toLowerCase()
  const heading = /^heading ([1-9])$/.exec(name)
  if (heading !== null) return { is: 'heading', level: Math.min(6, Number(heading[1])) }
  if (/^list (?:bullet|number|paragraph)(?: [2-5])?$/.test(name)) return { is: 'paragraph', list: 'item' }
  if (/^list continue(?: [2-5])?$/.test(name)) return { is: 'paragraph', list: 'continued' }
  if (/^(?:toc|contents|index|table of figures)(?: heading| [1-9])?$/.test(name)) return { is: 'contents' }
  const known = ownNames.get(name)
  if (known !== undefined) return { is: known }
  return isCustom ? brandRole(name) : undefined
}

/** Styles by which Word, LibreOffice and Pandoc say what text is. */
const ownNames: ReadonlyMap<string, RoleName> = new Map([
  ['title', 'title'],
  ['subtitle', 'masthead'],
  ['author', 'masthead'],
  ['date', 'masthead'],
  ['abstract', 'abstract'],
  ['abstract title', 'abstract-head'],
  ['quote', 'quote'],
  ['intense quote', 'pull-quote'],
  ['block text', 'quote'],
  ['quotations', 'quote'],
  ['html preformatted', 'code'],
  ['preformatted text', 'code'],
  ['source code', 'code'],
  ['caption', 'caption'],
  ['table caption', 'caption'],
  ['image caption', 'caption'],
  ['definition term', 'term'],
  ['definition', 'definition'],
  ['header', 'running'],
  ['footer', 'running'],
])

/** A brand's own styles are named after the brand and what they are for. */
const brandNames: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['wordmark', { is: 'mark' }],
  ['tagline', { is: 'mark' }],
  ['label', { is: 'label' }],
  ['author', { is: 'masthead' }],
  ['affiliation', { is: 'masthead' }],
  ['masthead rule', { is: 'masthead' }],
  ['fact term', { is: 'masthead' }],
  ['fact', { is: 'masthead' }],
  ['abstract heading', { is: 'abstract-head' }],
  ['abstract', { is: 'abstract' }],
  ...['key messages', 'recommendations', 'box', 'note', 'warning'].flatMap((kind): [string, Role][] => [
    [kind, { is: 'box' }],
    [`${kind} title`, { is: 'box-title' }],
  ]),
  ['definition term', { is: 'term' }],
  ['definition', { is: 'definition' }],
  ['figure', { is: 'figure' }],
  ['source', { is: 'source' }],
  ['table head', { is: 'table-head' }],
  ['table text', { is: 'table-text' }],
  ['quote', { is: 'quote' }],
  ['footnote text', { is: 'paragraph' }],
  ['matter heading', { is: 'heading', level: 1 }],
  ...['lead', 'matter', 'matter end', 'matter rule', 'emblem', 'emblem name', 'rule', 'band'].map(
    (name): [string, Role] => [name, { is: 'paragraph' }],
  ),
])

/** The longest known name at the end decides, for a brand may itself be named like a style. */
function brandRole(name: string): Role | undefined {
  const [, stem = name, suffix] = /^(.*) (bullet|number|continue)$/.exec(name) ?? []
  const words = stem.split(' ')
  for (let from = Math.max(0, words.length - 3); from < words.length; from += 1) {
    const role = brandNames.get(words.slice(from).join(' '))
    if (role === undefined) continue
    if (suffix === undefined) return role
    return { ...role, list: suffix === 'continue' ? 'continued' : 'item' }
  }
  return undefined
}
