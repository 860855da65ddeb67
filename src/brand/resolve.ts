import type { YamlPath } from '../yaml/index.ts'
import {
  type Brand,
  boxKinds,
  type FontSlot,
  type PageSettings,
  type Role,
  roles,
  type TextStyle,
  type TypeSettings,
} from './brand.ts'
import { loadFamily } from './fonts.ts'
import { type Layer, placeIn, placeOfAny, type Sources, statedBy } from './layers.ts'
import { resolveLogos } from './logos.ts'
import { rolesOfMasthead } from './masthead-ground.ts'
import type { BrandFile, FamilyEntry } from './schema.ts'
import { type NamedFamily, shareFaces } from './share-faces.ts'
import { resolveStyles } from './styles.ts'

/** A merged brand file as the brand that renderers read; absent when a font cannot be had. */
export function resolveBrand(id: string, file: BrandFile, sources: Sources): Brand | undefined {
  const type = resolveType(file)
  const styles = withMastheadText(resolveStyles(file, type), file, sources.layers)
  const fonts = resolveFonts(file, type, styles, sources)
  if (fonts === undefined) return undefined
  const { publisher } = file
  return {
    id,
    name: file.name,
    ...(publisher === undefined ? {} : { publisher }),
    colours: file.colours,
    dark: file.dark,
    ...fonts,
    type,
    page: resolvePage(file, sources),
    roles: styles,
    boxes: resolveBoxes(file),
    lists: file.lists,
    tables: file.tables,
    ...resolveLogos(file, sources),
    furniture: file.furniture,
    endMatter: file.endMatter,
    labels: file.labels,
  }
}

/** On the accent, and where a brand says so, words of the masthead have one colour, but those that it colours itself. */
function withMastheadText(
  styles: Record<Role, TextStyle>,
  { masthead: { ground, text } }: BrandFile,
  layers: readonly Layer[],
): Record<Role, TextStyle> {
  const colour = text ?? (ground === 'accent' ? 'onAccent' : undefined)
  if (colour === undefined) return styles
  const by = ['masthead', text === undefined ? 'ground' : 'text']
  const isOwn = (role: Role) =>
    isStatedWith(['roles', role, 'colour'], by, layers) &&
    statedBy(layers, ['roles', role, 'colour']) !== undefined
  const taking = rolesOfMasthead.filter((role) => !isOwn(role))
  return { ...styles, ...Object.fromEntries(taking.map((role) => [role, { ...styles[role], colour }])) }
}

/** On the accent, words take the colour that is made for it. */
function resolveBoxes({ boxes }: BrandFile): Brand['boxes'] {
  const own = boxKinds.map((kind) => {
    const { text, ...box } = boxes[kind]
    const colour = text ?? (box.background === 'accent' ? 'onAccent' : undefined)
    return [kind, colour === undefined ? box : { ...box, text: colour }] as const
  })
  // `Object.fromEntries` forgets that `boxKinds` names every kind.
  return Object.fromEntries(own) as Brand['boxes']
}

function resolveType(file: BrandFile): TypeSettings {
  const { base, leading, justify, hyphenate, expansion, strong, paragraph, lead } = file.type
  return {
    base,
    leading,
    justify,
    hyphenate,
    expansion,
    strong,
    paragraphSpace: paragraph.space,
    paragraphIndent: paragraph.indent,
    lead,
  }
}

/** ISO 216 and ANSI/ASME Y14.1, in points. */
const paperSizes: Record<PageSettings['size'], { readonly width: number; readonly height: number }> = {
  A4: { width: (210 * 72) / 25.4, height: (297 * 72) / 25.4 },
  Letter: { width: 8.5 * 72, height: 11 * 72 },
}

/** Two columns have all that the margins leave: a rail that another brand states for one column is gone without a word. */
function resolvePage({ page }: BrandFile, { layers, report }: Sources): PageSettings {
  const { width, height } = paperSizes[page.size]
  const hasRail = page.columns === 1
  if (!hasRail && page.rail > 0 && isStatedWith(['page', 'rail'], ['page', 'columns'], layers))
    report('brand/rail-beside-columns', placeIn(layers, ['page', 'rail']), { columns: page.columns })
  return {
    ...page,
    width: Math.round(width * 1000) / 1000,
    height: Math.round(height * 1000) / 1000,
    rail: hasRail ? page.rail : 0,
  }
}

/** Whether the brand that states `other`, or one that extends it, states `path`. */
function isStatedWith(path: YamlPath, other: YamlPath, layers: readonly Layer[]): boolean {
  return layers.findIndex(({ yaml }) => yaml.has(path)) <= layers.findIndex(({ yaml }) => yaml.has(other))
}

/** What strong words become where the text around them is already of the weight of strong words. */
const bold = 700
const ordinary = 400

type Fonts = Pick<Brand, 'fonts' | 'fallbackFonts'>

function resolveFonts(
  file: BrandFile,
  { strong }: TypeSettings,
  styles: Record<Role, TextStyle>,
  { layers, files, report }: Sources,
): Fonts | undefined {
  const load = (entry: FamilyEntry, path: YamlPath, asked: Weights, welcome: readonly number[]) => {
    const position = placeIn(layers, path)
    const weights = new Map([
      [ordinary, position],
      ...asked.map(([weight, by]) => [weight, placeOfAny(layers, [by, path])] as const),
    ])
    const folder = statedBy(layers, path)?.folder ?? ''
    const placeOfFace = (index: number) => placeIn(layers, [...path, 'faces', index, 'file'])
    const request = { entry, weights, welcome, folder, position, placeOfFace }
    const family = loadFamily(request, files, report)
    return family && { family, position }
  }
  const slot = (name: FontSlot): NamedFamily | undefined => {
    const asked: Weights = [[strong, ['type', 'strong']], ...weightsOfRoles(name, styles, layers)]
    const isStrongText = asked.some(([weight]) => weight >= strong && weight < bold)
    return load(file.fonts[name], ['fonts', name], asked, isStrongText ? [bold] : [])
  }
  const slots = fontSlots.map(slot).filter((family) => family !== undefined)
  const fallbacks = file.fonts.fallback
    // A font of symbols has one weight as a rule: better that than none.
    .map((entry, index) => load(entry, ['fonts', 'fallback', index], [], [strong, bold]))
    .filter((family) => family !== undefined)
  if (slots.length < fontSlots.length) return undefined
  const [text, display, mono, ...fallbackFonts] = shareFaces([...slots, ...fallbacks], report)
  if (text === undefined || display === undefined || mono === undefined) return undefined
  return { fonts: { text, display, mono }, fallbackFonts }
}

/** In the order in which a brand states them. */
const fontSlots = ['text', 'display', 'mono'] as const satisfies readonly FontSlot[]

/** Weights, each with the key that asks for it. */
type Weights = readonly (readonly [weight: number, by: YamlPath])[]

function weightsOfRoles(slot: FontSlot, styles: Record<Role, TextStyle>, layers: readonly Layer[]): Weights {
  return roles
    .filter((role) => styles[role].font === slot)
    .map((role) => {
      const own = ['roles', role, 'weight']
      const isOwn = statedBy(layers, own) !== undefined
      return [styles[role].weight, isOwn ? own : ['roles', 'body', 'weight']]
    })
}
