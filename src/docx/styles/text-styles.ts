import type { Brand } from '../../brand/index.ts'
import type { HeadingLevel } from '../../brief/index.ts'
import type { StyleDefinition } from './look.ts'
import { paragraphLook, roleStyle, runLook } from './roles.ts'
import { ownName } from './style-names.ts'

const headingLevels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6]

/** How far quotations and definitions are set in. */
export function asideOf({ roles }: Brand): number {
  return roles.body.size * 1.4
}

/** Styles of running text, under Word's own names wherever Word has one. */
export function textStyles(brand: Brand): readonly StyleDefinition[] {
  return [
    normal(brand),
    ...bodyStyles(brand),
    roleStyle('lead', brand, {
      id: 'Lead',
      name: ownName(brand, 'Lead'),
      priority: 1,
      next: 'BodyText',
      custom: true,
    }),
    ...headingLevels.map((level) =>
      roleStyle(`h${level}`, brand, {
        id: `Heading${level}`,
        name: `heading ${level}`,
        priority: 9,
        next: 'BodyText',
        paragraph: { keepNext: true, keepLines: true, outline: level - 1 },
      }),
    ),
    ...quoteStyles(brand),
    ...definitionStyles(brand),
    roleStyle('note', brand, { id: 'FootnoteText', name: 'footnote text', priority: 99, quick: false }),
  ]
}

/** A paragraph that follows another has an indent where the brand tells paragraphs apart so. */
export const followingStyle = 'BodyTextFirstIndent'

function bodyStyles(brand: Brand): readonly StyleDefinition[] {
  const { paragraphIndent } = brand.type
  const hasIndent = paragraphIndent > 0
  const style = (id: string, name: string, firstLine: number) =>
    roleStyle('body', brand, { id, name, priority: 1, paragraph: { indent: { firstLine } } })
  const body = style('BodyText', 'Body Text', 0)
  const following = style(followingStyle, 'Body Text First Indent', paragraphIndent)
  return hasIndent ? [{ ...body, next: followingStyle }, following] : [body]
}

/** What is typed without a style: the brand's text, without its space and justification. */
function normal(brand: Brand): StyleDefinition {
  const { body } = brand.roles
  return {
    id: 'Normal',
    name: 'Normal',
    kind: 'paragraph',
    priority: 0,
    quick: true,
    custom: false,
    paragraph: { ...paragraphLook(body, brand), before: 0, after: 0, align: 'start' },
    run: runLook(body),
  }
}

function quoteStyles(brand: Brand): readonly StyleDefinition[] {
  const aside = asideOf(brand)
  const line = { colour: 'accent', width: 1.5, space: 10 } as const
  return [
    roleStyle('quote', brand, {
      id: 'Quote',
      name: 'Quote',
      priority: 29,
      paragraph: { indent: { start: aside, end: aside } },
    }),
    roleStyle('pull-quote', brand, {
      id: 'IntenseQuote',
      name: 'Intense Quote',
      priority: 30,
      next: 'BodyText',
      paragraph: {
        keepLines: true,
        borders: { top: line },
      },
    }),
  ]
}

function definitionStyles(brand: Brand): readonly StyleDefinition[] {
  return [
    roleStyle('term', brand, {
      id: 'DefinitionTerm',
      name: ownName(brand, 'Definition Term'),
      priority: 12,
      next: 'Definition',
      custom: true,
      paragraph: { keepNext: true },
    }),
    roleStyle('body', brand, {
      id: 'Definition',
      name: ownName(brand, 'Definition'),
      priority: 12,
      custom: true,
      paragraph: { indent: { start: asideOf(brand) } },
    }),
  ]
}
