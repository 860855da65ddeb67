import { type Brand, type FontFace, type FontFamily, familyFor } from '../brand/index.ts'
import type { Image } from '../brief/index.ts'
import type { Publication } from '../publication/index.ts'
import { cutFonts } from './cut-fonts.ts'
import { hasGlyph } from './face-metrics.ts'
import { faceOf } from './face-style.ts'
import { wrapAsWoff2 } from './woff2.ts'

/**
 * Drawings that carry the fonts of their words. A browser shows a drawing apart from the page around it, and asks the reader's
 * machine for its fonts: words would have another width than in the PDF, and run into each other.
 */
export type DrawnImages = (image: Image) => Image

export type FontFormat = 'woff2' | 'truetype'

/** All pictures and logos of a publication as its page or its book shows them. */
export async function withDrawingFonts(
  { images, masthead, endMatter, brand }: Publication,
  format: FontFormat,
): Promise<DrawnImages> {
  const logos = [masthead.logo, ...endMatter.flatMap((section) => section.logos)]
  const all = [...images.values(), ...logos.flatMap((logo) => [logo?.light, logo?.dark])]
  const drawn = new Map<Image, Image>()
  for (const image of new Set(all))
    if (image?.format === 'svg') drawn.set(image, await withOwnFonts(image, brand, format))
  return (image) => drawn.get(image) ?? image
}

/** A drawing with its words in the families of the brand, and these in it; one without words as it is. */
export async function withOwnFonts(image: Image, brand: Brand, format: FontFormat): Promise<Image> {
  const svg = new TextDecoder().decode(image.bytes)
  const start = /<svg[^>]*[^/]>/.exec(svg)
  if (!svg.includes('<text') || start === null) return image
  const families = new Set<FontFamily>()
  const named = nameFamilies(svg, start[0].length, (list) => {
    const family = familyFor(list, brand)
    families.add(family)
    return stackOf(family, brand)
  })
  const rules = await fontRules(facesIn(named, [...families], brand), format)
  const end = named.indexOf('>') + 1
  const bytes = new TextEncoder().encode(
    `${named.slice(0, end)}<style>${rules.join('')}</style>${named.slice(end)}`,
  )
  return { ...image, bytes }
}

function stackOf(family: FontFamily, { fallbackFonts }: Brand): string {
  const names = new Set([family, ...fallbackFonts].map(({ name }) => name))
  return [...[...names].map((name) => `'${name}'`), family.generic].join(',')
}

/** Replaces each list of families, as attribute, as property and in the shorthand; the root says what all others inherit. */
function nameFamilies(svg: string, rootLength: number, stack: (list: string) => string): string {
  const unquoted = (list: string) => list.replaceAll('&quot;', "'")
  const replaced = svg
    .replace(
      /(\sfont-family=")([^"]*)"/g,
      (_, before: string, list: string) => `${before}${stack(unquoted(list))}"`,
    )
    .replace(
      /([;"{\s]font-family\s*:\s*)((?:&quot;|[^;}"<])+)/g,
      (_, before: string, list: string) => `${before}${stack(unquoted(list))}`,
    )
    .replace(
      /([;"{\s]font\s*[:=]\s*"?[^;}"<]*?[\d.]+(?:[a-z]+|%)(?:\s*\/\s*[\w.%]+)?\s+)((?:&quot;|[^;}"<])+)/g,
      (_, before: string, list: string) => `${before}${stack(unquoted(list))}`,
    )
  const root = svg.slice(0, rootLength)
  return /\sfont(?:-family)?[=:]/.test(root)
    ? replaced
    : replaced.replace('<svg', `<svg font-family="${stack('')}"`)
}

/** The faces of the words of a drawing, each with the characters that are set in it. */
function facesIn(
  svg: string,
  families: readonly FontFamily[],
  { fallbackFonts }: Brand,
): ReadonlyMap<FontFace, string> {
  const text = [...new Set(wordsOf(svg))].sort()
  const weights = [...svg.matchAll(/font(?:-weight)?\s*[=:]\s*"?([^;"}]*)/g)].flatMap(([, value = '']) =>
    weightsIn(value),
  )
  const postures = /\b(?:italic|oblique)\b/.test(svg) ? [false, true] : [false]
  const faces = new Map<FontFace, string>()
  for (const weight of new Set([400, ...weights]))
    for (const italic of postures)
      for (const family of families) {
        const own = faceOf(family, { weight, italic })
        for (const character of text) {
          const others = fallbackFonts.map((fallback) => faceOf(fallback, { weight, italic }))
          const face = [own, ...others].find((candidate) => hasGlyph(candidate, character)) ?? own
          if (!faces.get(face)?.includes(character)) faces.set(face, (faces.get(face) ?? '') + character)
        }
      }
  return faces
}

function weightsIn(value: string): readonly number[] {
  if (/\bbold(?:er)?\b/.test(value)) return [700]
  return [...value.matchAll(/\b[1-9]00\b/g)].map(([weight]) => Number(weight))
}

/** The words that a drawing shows. */
function wordsOf(svg: string): string {
  return svg
    .replace(/<(style|title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

async function fontRules(
  faces: ReadonlyMap<FontFace, string>,
  format: FontFormat,
): Promise<readonly string[]> {
  const cuts = await cutFonts([...faces].map(([face, text]) => ({ font: face.read(), text })))
  return [...faces.keys()].map(({ family, weight, italic }, index) => {
    const font = cuts[index] ?? new Uint8Array()
    const [type, data] = format === 'woff2' ? ['woff2', wrapAsWoff2(font)] : ['ttf', font]
    const address = `data:font/${type};base64,${Buffer.from(data).toString('base64')}`
    return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};src:url(${address})}`
  })
}
