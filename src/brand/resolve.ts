import type { Report } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import type { Brand, FontFamily, FontSlot, PageSettings, Role, TextStyle, TypeSettings } from './brand.ts'
import { loadFamily } from './fonts.ts'
import { type Layer, placeIn, statedBy } from './layers.ts'
import type { BrandFile, FamilyEntry } from './schema.ts'
import { resolveStyles } from './styles.ts'

/** Everything that resolving a brand reads besides the merged file itself. */
export interface Sources {
  readonly layers: readonly Layer[]
  readonly files: Files
  readonly report: Report
}

/** A merged brand file as the brand that renderers read; absent when a font cannot be had. */
export function resolveBrand(id: string, file: BrandFile, sources: Sources): Brand | undefined {
  const type = resolveType(file)
  const styles = resolveStyles(file, type)
  const fonts = resolveFonts(file, type, styles, sources)
  if (fonts === undefined) return undefined
  const { publisher, masthead } = file
  return {
    id,
    name: file.name,
    ...(publisher === undefined ? {} : { publisher }),
    colours: file.colours,
    dark: file.dark,
    ...fonts,
    type,
    page: resolvePage(file),
    roles: styles,
    boxes: file.boxes,
    lists: file.lists,
    tables: file.tables,
    masthead,
    furniture: file.furniture,
    endMatter: file.endMatter,
    partners: file.partners,
    labels: file.labels,
  }
}

function resolveType(file: BrandFile): TypeSettings {
  const { base, leading, justify, hyphenate, strong, paragraph, lead } = file.type
  return {
    base,
    leading,
    justify,
    hyphenate,
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

function resolvePage({ page }: BrandFile): PageSettings {
  const { width, height } = paperSizes[page.size]
  return { ...page, width: Math.round(width * 1000) / 1000, height: Math.round(height * 1000) / 1000 }
}

type Fonts = Pick<Brand, 'fonts' | 'fallbackFonts'>

function resolveFonts(
  file: BrandFile,
  type: TypeSettings,
  styles: Record<Role, TextStyle>,
  sources: Sources,
): Fonts | undefined {
  const load = (entry: FamilyEntry, path: readonly (string | number)[], weights: readonly number[]) => {
    const folder = statedBy(sources.layers, path)?.folder ?? ''
    const position = placeIn(sources.layers, path)
    return loadFamily({ entry, weights, folder, position }, sources.files, sources.report)
  }
  const family = (slot: FontSlot): FontFamily | undefined => {
    const own = Object.values(styles).filter((style) => style.font === slot)
    return load(file.fonts[slot], ['fonts', slot], [400, type.strong, ...own.map((style) => style.weight)])
  }
  const [text, display, mono] = [family('text'), family('display'), family('mono')]
  const fallback = file.fonts.fallback.map((entry, index) =>
    load(entry, ['fonts', 'fallback', index], [400, type.strong]),
  )
  const fallbackFonts = fallback.filter((loaded) => loaded !== undefined)
  if (text === undefined || display === undefined || mono === undefined) return undefined
  return { fonts: { text, display, mono }, fallbackFonts }
}
