import { type Brand, type FontFace, type Role, roles } from '../brand/index.ts'
import type { Publication } from '../publication/index.ts'
import type { HtmlElement } from './element.ts'
import { wrapAsWoff2 } from './woff2.ts'

export interface UsedFace {
  readonly face: FontFace
  readonly bytes: Uint8Array
}

/**
 * The faces that stand in a tree, each cut down to the characters set in it, in the brand's order. Features stay.
 * `truetype` is for e-readers: some refuse WOFF2.
 */
export async function fontFaces(
  tree: HtmlElement,
  { brand }: Publication,
  format: 'woff2' | 'truetype',
): Promise<readonly UsedFace[]> {
  const characters = new Map<FontFace, Set<string>>()
  collect(tree, styleOf('body', brand), brand, characters)
  const { default: subset } = await import('subset-font')
  const faces = [...new Set(Object.values(brand.fonts).flatMap((family) => family.faces))]
  const used = faces.flatMap((face) => {
    const set = characters.get(face)
    return set === undefined ? [] : [{ face, text: [...set].sort().join('') }]
  })
  return Promise.all(
    used.map(async ({ face, text }) => {
      const font = new Uint8Array(await subset(Buffer.from(face.read()), text, { targetFormat: 'sfnt' }))
      return { face, bytes: format === 'woff2' ? wrapAsWoff2(font) : font }
    }),
  )
}

interface Style {
  readonly family: keyof Brand['fonts']
  readonly weight: number
  readonly italic: boolean
}

/** Characters of list markers and of hyphenation, which no text of the tree shows. */
const marks = [...' 0123456789abcdefghijklmnopqrstuvwxyz.()•–·‐-']

function collect(
  tree: HtmlElement,
  inherited: Style,
  brand: Brand,
  characters: Map<FontFace, Set<string>>,
): void {
  const style = styleWithin(tree, inherited, brand)
  for (const child of tree.children) {
    if (child.type === 'element') collect(child, style, brand, characters)
    else if (child.type === 'text' && child.value.trim() !== '') {
      const face = faceOf(style, brand)
      const set = characters.get(face) ?? new Set(marks)
      // Capitals set by a style are characters of their own.
      for (const character of child.value + child.value.toUpperCase()) set.add(character)
      set.delete('\n')
      characters.set(face, set)
    }
  }
}

const roleClasses = new Map(roles.map((role) => [`r-${role}`, role]))

function styleWithin({ tagName, properties }: HtmlElement, inherited: Style, brand: Brand): Style {
  const names = String(properties.class ?? '').split(' ')
  const role = names.map((name) => roleClasses.get(name)).find((found) => found !== undefined)
  const style = role === undefined ? inherited : styleOf(role, brand)
  if (tagName === 'strong') return { ...style, weight: Math.max(brand.type.strong, style.weight) }
  if (tagName === 'em') return { ...style, italic: !style.italic }
  if (tagName === 'code' || tagName === 'kbd') return { ...style, family: 'mono' }
  return style
}

function styleOf(role: Role, brand: Brand): Style {
  const { font, weight, italic } = brand.roles[role]
  return { family: font, weight, italic }
}

/** The face nearest to what is asked for, as CSS would choose. */
function faceOf({ family, weight, italic }: Style, brand: Brand): FontFace {
  const distance = (face: FontFace) => Math.abs(face.weight - weight) + (face.italic === italic ? 0 : 10_000)
  const [nearest] = [...brand.fonts[family].faces].sort((a, b) => distance(a) - distance(b))
  if (nearest === undefined) throw new Error(`family ${brand.fonts[family].name} has no face`)
  return nearest
}
