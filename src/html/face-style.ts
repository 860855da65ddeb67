import { type Brand, type FontFace, type FontFamily, type Role, roles } from '../brand/index.ts'
import type { HtmlElement } from './element.ts'

/** What of a style decides the face. */
export interface FaceStyle {
  readonly family: keyof Brand['fonts']
  readonly weight: number
  readonly italic: boolean
}

const roleClasses = new Map(roles.map((role) => [`r-${role}`, role]))

const noNames: readonly string[] = []

/** The style within an element, as the style sheet gives it. */
export function styleWithin(
  { tagName, properties }: HtmlElement,
  inherited: FaceStyle,
  brand: Brand,
): FaceStyle {
  const names = properties.class === undefined ? noNames : String(properties.class).split(' ')
  const role = names.map((name) => roleClasses.get(name)).find((found) => found !== undefined)
  const style = role === undefined ? inherited : styleOf(role, brand)
  if (tagName === 'strong') return { ...style, weight: Math.max(brand.type.strong, style.weight) }
  if (tagName === 'em') return { ...style, italic: !style.italic }
  if (tagName === 'code' || tagName === 'kbd') return { ...style, family: 'mono' }
  if (names.includes('note-ref')) return { ...style, weight: 600 }
  return style
}

export function styleOf(role: Role, brand: Brand): FaceStyle {
  const { font, weight, italic } = brand.roles[role]
  return { family: font, weight, italic }
}

/** The face nearest to what is asked for, as CSS would choose. */
export function faceOf({ name, faces }: FontFamily, { weight, italic }: Omit<FaceStyle, 'family'>): FontFace {
  const distance = (face: FontFace) => Math.abs(face.weight - weight) + (face.italic === italic ? 0 : 10_000)
  const [nearest] = [...faces].sort((a, b) => distance(a) - distance(b))
  if (nearest === undefined) throw new Error(`family ${name} has no face`)
  return nearest
}
