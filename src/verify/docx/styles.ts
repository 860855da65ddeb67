import { elementsOf, type XmlElement } from '../xml.ts'
import { charactersSay, type Manner, mannerOf } from './manner.ts'
import { attribute, childOf, integer, isOn, nameOf, settingOf } from './names.ts'
import { type Role, roleNamed } from './roles.ts'

/** What the styles of a file say of text, each with what it has from those it is based on. */
export interface StyleSheet {
  /** BCP 47; empty where no style says one. */
  readonly lang: string
  /** The style of a paragraph that names none, or one that is not there, is the default one. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  readonly character: (id: string | undefined) => CharacterStyle
}

export interface ParagraphStyle {
  readonly id: string
  readonly role: Role
  /** The list that the style puts its paragraphs in. */
  readonly list?: { readonly numId?: string; readonly level?: number }
  /** From 0; 9 is text. */
  readonly outline?: number
  readonly borders?: XmlElement
  readonly shading?: XmlElement
  readonly lang?: string
  readonly bidiLang?: string
}

export type CharacterStyle = Manner & {
  /** A note's mark is raised, as a role's look: that is no mark of its own. */
  readonly isNoteMark: boolean
}

export function parseStyles(root: XmlElement | undefined): StyleSheet {
  const elements = new Map<string, XmlElement>()
  const defaults = new Map<string, string>()
  for (const style of root === undefined ? [] : elementsOf(root)) {
    const id = attribute(style, 'w:styleId')
    if (nameOf(style) !== 'w:style' || id === undefined) continue
    const type = attribute(style, 'w:type') ?? 'paragraph'
    elements.set(`${type} ${id}`, style)
    const isDefault = attribute(style, 'w:default')
    if (isDefault !== undefined && isOn(isDefault)) defaults.set(type, id)
  }
  const paragraphs = inheriting(elements, 'paragraph', plainParagraph, readParagraphStyle)
  const characters = inheriting(elements, 'character', plainCharacter, readCharacterStyle)
  const paragraph: StyleSheet['paragraph'] = (id) =>
    paragraphs(id) ?? paragraphs(defaults.get('paragraph')) ?? plainParagraph
  const runDefaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const stated = childOf(runDefaults, 'w:lang')
  const lang = paragraph(undefined).lang ?? (stated && attribute(stated, 'w:val')) ?? ''
  return { lang, paragraph, character: (id) => characters(id) ?? plainCharacter }
}

const plainParagraph: ParagraphStyle = { id: '', role: { is: 'paragraph' } }
const plainCharacter: CharacterStyle = { isNoteMark: false }

/** Each style is read once, after the one it is based on; a circle of styles has no base. */
function inheriting<Style>(
  elements: ReadonlyMap<string, XmlElement>,
  type: string,
  root: Style,
  read: (element: XmlElement, base: Style) => Style,
): (id: string | undefined) => Style | undefined {
  const done = new Map<string, Style>()
  return (id) => {
    const chain: (readonly [string, XmlElement])[] = []
    const seen = new Set<string>()
    let base: Style | undefined
    for (let next = id; next !== undefined && !seen.has(next); ) {
      seen.add(next)
      base = done.get(next)
      const element = elements.get(`${type} ${next}`)
      if (base !== undefined || element === undefined) break
      chain.push([next, element])
      next = settingOf(element, 'w:basedOn')
    }
    for (const [each, element] of chain.reverse()) {
      base = read(element, base ?? root)
      done.set(each, base)
    }
    return base
  }
}

function readParagraphStyle(element: XmlElement, base: ParagraphStyle): ParagraphStyle {
  const properties = childOf(element, 'w:pPr')
  const numbering = childOf(properties, 'w:numPr')
  const numId = settingOf(numbering, 'w:numId') ?? base.list?.numId
  const level = integer(settingOf(numbering, 'w:ilvl')) ?? base.list?.level
  const outline = integer(settingOf(properties, 'w:outlineLvl')) ?? base.outline
  const borders = childOf(properties, 'w:pBdr') ?? base.borders
  const shading = childOf(properties, 'w:shd') ?? base.shading
  const language = childOf(childOf(element, 'w:rPr'), 'w:lang')
  const lang = (language && attribute(language, 'w:val')) ?? base.lang
  const bidiLang = (language && attribute(language, 'w:bidi')) ?? base.bidiLang
  return {
    id: attribute(element, 'w:styleId') ?? '',
    role: roleNamed(settingOf(element, 'w:name') ?? '', isCustom(element)) ?? base.role,
    ...(numId === undefined && level === undefined
      ? {}
      : { list: { ...(numId !== undefined && { numId }), ...(level !== undefined && { level }) } }),
    ...(outline !== undefined && { outline }),
    ...(borders && { borders }),
    ...(shading && { shading }),
    ...(lang !== undefined && { lang }),
    ...(bidiLang !== undefined && { bidiLang }),
  }
}

function isCustom(style: XmlElement): boolean {
  const custom = attribute(style, 'w:customStyle')
  return custom !== undefined && isOn(custom)
}

/** Styles whose name says what they mean need no look; those of links, notes and numbers look as they do for their role. */
function readCharacterStyle(element: XmlElement, base: CharacterStyle): CharacterStyle {
  const name = (settingOf(element, 'w:name') ?? '').trim().toLowerCase()
  const named = charactersSay(name, isCustom(element))
  const { lang, bidiLang, ...look } = mannerOf(childOf(element, 'w:rPr'))
  const language = { ...(lang !== undefined && { lang }), ...(bidiLang !== undefined && { bidiLang }) }
  if (named !== undefined) return { ...named, ...language, isNoteMark: false }
  const isNoteMark = /^(?:footnote|endnote) (?:reference|anchor|characters)$/.test(name)
  return { ...base, ...(isNoteMark ? {} : look), ...language, isNoteMark: isNoteMark || base.isNoteMark }
}
