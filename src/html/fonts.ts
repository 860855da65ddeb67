import type { Brand, FontFace, FontFamily } from '../brand/index.ts'
import type { Publication } from '../publication/index.ts'
import { cutFonts } from './cut-fonts.ts'
import type { HtmlElement } from './element.ts'
import { metricsOf } from './face-metrics.ts'
import { type FaceStyle, faceOf, styleOf, styleWithin } from './face-style.ts'
import { wrapAsWoff2 } from './woff2.ts'

export interface UsedFace {
  readonly face: FontFace
  readonly bytes: Uint8Array
}

/**
 * The faces that stand in all trees of an edition, each cut down to the characters set in it, in the brand's order. Features
 * stay. `truetype` is for e-readers: some refuse WOFF2.
 */
export async function fontFaces(
  trees: readonly HtmlElement[],
  { brand }: Pick<Publication, 'brand'>,
  format: 'woff2' | 'truetype',
): Promise<readonly UsedFace[]> {
  const characters: Characters = new Map()
  for (const [style, text] of textByStyle(trees, brand)) note(text, style, brand, characters)
  const families = [...Object.values(brand.fonts), ...brand.fallbackFonts]
  const used = [...new Set(families.flatMap(({ faces }) => faces))].flatMap((face) => {
    const set = characters.get(face)
    return set === undefined ? [] : [{ face, text: [...set].sort().join('') }]
  })
  const cuts = await cutFonts(used.map(({ face, text }) => ({ font: face.read(), text })))
  return used.flatMap(({ face }, index) => {
    const font = cuts[index]
    if (font === undefined) return []
    return [{ face, bytes: format === 'woff2' ? wrapAsWoff2(font) : font }]
  })
}

type Characters = Map<FontFace, Set<string>>

/** Characters of numbers and of hyphenation, which no text of the tree shows. */
const marks = [...' 0123456789abcdefghijklmnopqrstuvwxyz.()•–·‐-\u2002']

/** Characters of the brand's list markers, which the style sheet alone has. */
function markersOf(list: 'ul' | 'ol', { lists }: Brand): string {
  return (list === 'ul' ? lists.bullets : lists.ordered).join('')
}

/** The characters that are set in each style. */
function textByStyle(
  trees: readonly HtmlElement[],
  brand: Brand,
): ReadonlyMap<FaceStyle, ReadonlySet<string>> {
  const styles = new Map<string, readonly [FaceStyle, Set<string>]>()
  const collect = (element: HtmlElement, inherited: FaceStyle): void => {
    const style = styleWithin(element, inherited, brand)
    for (const name of ['data-head', 'data-above']) {
      const words = element.properties[name]
      if (typeof words === 'string')
        add(words, { ...style, weight: name === 'data-head' ? 600 : style.weight })
    }
    if (element.tagName === 'ul' || element.tagName === 'ol')
      add(markersOf(element.tagName, brand), styleOf('list-marker', brand))
    for (const child of element.children) {
      if (child.type === 'element') collect(child, style)
      else if (child.type === 'text' && child.value.trim() !== '') add(child.value, style)
    }
  }
  const add = (text: string, style: FaceStyle): void => {
    const key = `${style.family} ${style.weight} ${style.italic}`
    const known = styles.get(key) ?? [style, new Set()]
    styles.set(key, known)
    for (const character of text) known[1].add(character)
  }
  for (const tree of trees) collect(tree, styleOf('body', brand))
  return new Map(styles.values())
}

/** Puts each character to the face it is set in: that of its style or, as browsers choose, the first fallback to have it. */
function note(text: ReadonlySet<string>, style: FaceStyle, brand: Brand, characters: Characters): void {
  const own = faceOf(brand.fonts[style.family], style)
  const set = characters.get(own) ?? new Set(marks)
  characters.set(own, set)
  // Capitals set by a style are characters of their own.
  const capitals = [...text].flatMap((character) => [...character.toUpperCase()])
  for (const character of new Set([...text, ...capitals])) {
    const codePoint = character.codePointAt(0) ?? 0
    if (codePoint < 0x20) continue
    if (metricsOf(own).has(codePoint)) set.add(character)
    else noteFallback(character, codePoint, style, brand.fallbackFonts, characters)
  }
}

function noteFallback(
  character: string,
  codePoint: number,
  style: FaceStyle,
  fallbacks: readonly FontFamily[],
  characters: Characters,
): void {
  const face = fallbacks
    .map((family) => faceOf(family, style))
    .find((candidate) => metricsOf(candidate).has(codePoint))
  if (face === undefined) return
  const set = characters.get(face) ?? new Set()
  characters.set(face, set.add(character))
}
