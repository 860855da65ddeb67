import type { MarkKind } from '../reading.ts'
import type { XmlElement } from '../xml.ts'
import { attribute, childOf, settingOf, toggleOf } from './names.ts'

/** How words are said, as far as a style or a run states it: `true` or `false` overrules what is around, absent leaves it. */
export type Manner = {
  readonly [Mark in MarkKind]?: boolean
} & {
  readonly isHidden?: boolean
  readonly lang?: string
  /** What holds for text that runs from right to left in place of what holds for other text (17.3.2.30). */
  readonly bidiStrong?: boolean
  readonly bidiEmphasis?: boolean
  readonly bidiLang?: string
}

const nothing: Manner = {}

/** What properties of a run say (17.3.2). */
export function mannerOf(properties: XmlElement | undefined): Manner {
  if (properties === undefined || properties.children.length === 0) return nothing
  const strike = toggleOf(properties, 'w:strike') ?? toggleOf(properties, 'w:dstrike')
  const language = childOf(properties, 'w:lang')
  return withoutGaps({
    strong: toggleOf(properties, 'w:b'),
    emphasis: toggleOf(properties, 'w:i'),
    bidiStrong: toggleOf(properties, 'w:bCs'),
    bidiEmphasis: toggleOf(properties, 'w:iCs'),
    strike,
    ...verticalOf(settingOf(properties, 'w:vertAlign')),
    highlight: isHighlighted(properties),
    'code-span': isCode(properties),
    isHidden: toggleOf(properties, 'w:vanish'),
    lang: language && attribute(language, 'w:val'),
    bidiLang: language && attribute(language, 'w:bidi'),
  })
}

function verticalOf(place: string | undefined): Manner {
  return place === undefined ? {} : { superscript: place === 'superscript', subscript: place === 'subscript' }
}

function isHighlighted(properties: XmlElement): boolean | undefined {
  const colour = settingOf(properties, 'w:highlight')
  if (colour !== undefined) return colour !== 'none'
  const shading = childOf(properties, 'w:shd')
  if (shading === undefined) return undefined
  const fill = attribute(shading, 'w:fill') ?? 'auto'
  return attribute(shading, 'w:themeFill') !== undefined || !/^(?:auto|none|ffffff)$/i.test(fill)
}

/** Code that has no style of its own is in another font and not checked for spelling. */
function isCode(properties: XmlElement): boolean | undefined {
  const fonts = childOf(properties, 'w:rFonts')
  const isFixed = fonts !== undefined && attribute(fonts, 'w:ascii') !== undefined
  return isFixed && toggleOf(properties, 'w:noProof') === true ? true : undefined
}

/** Inner statements before outer ones. */
export function overlaid(outer: Manner, inner: Manner): Manner {
  return { ...outer, ...inner }
}

/** What a character style means by its name, whatever it looks like. */
export function charactersSay(name: string, isCustom: boolean): Manner | undefined {
  const own = characterNames.get(name)
  if (own !== undefined) return own
  return isCustom ? brandCharacterNames.find(([suffix]) => name.endsWith(suffix))?.[1] : undefined
}

const strong: Manner = { strong: true, bidiStrong: true }

const characterNames: ReadonlyMap<string, Manner> = new Map<string, Manner>([
  ['strong', strong],
  ['strong emphasis', strong],
  ['emphasis', { emphasis: true, bidiEmphasis: true }],
  ['html code', { 'code-span': true }],
  ['source text', { 'code-span': true }],
  ['verbatim char', { 'code-span': true }],
  ['html keyboard', nothing],
  ['hyperlink', nothing],
  ['followedhyperlink', nothing],
  ['internet link', nothing],
  ['page number', nothing],
])

const brandCharacterNames: readonly (readonly [string, Manner])[] = [
  [' highlight', { highlight: true }],
  [' small caps', nothing],
  [' small', nothing],
  [' issue date', nothing],
]

function withoutGaps(manner: { readonly [Key in keyof Manner]: Manner[Key] | undefined }): Manner {
  return Object.fromEntries(Object.entries(manner).filter(([, value]) => value !== undefined))
}
