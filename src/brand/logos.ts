import { loadPicture } from '../image/index.ts'
import type { YamlPath } from '../yaml/index.ts'
import type { Brand, Logo } from './brand.ts'
import { type Sources, statedBy } from './layers.ts'
import type { BrandFile, LogoEntry } from './schema.ts'

/** The masthead and the partners, with their logos read; one that cannot be shown is reported where it is named. */
export function resolveLogos(
  { name, masthead: { logo, text: _, ...masthead }, partners }: BrandFile,
  sources: Sources,
): Pick<Brand, 'masthead' | 'partners'> {
  return {
    masthead: {
      ...withGround(masthead),
      ...loadLogo(logo, ['masthead', 'logo'], { alt: name, height: ofHouse }, sources),
    },
    partners: partners.map(({ logo: own, ...partner }, index) => ({
      ...partner,
      ...loadLogo(own, ['partners', index, 'logo'], { alt: partner.name, height: ofPartners }, sources),
    })),
  }
}

/** A ground goes as far down as what stands on it: the band is the least of it. */
function withGround<Settings extends Pick<Brand['masthead'], 'ground' | 'band'>>(
  masthead: Settings,
): Settings {
  const { ground, band } = masthead
  if (ground === undefined || ground === 'paper') return masthead
  return { ...masthead, band: { colour: ground, height: Math.max(1, band.height) } }
}

/** Heights in points where a brand states none: 12 mm, and 10 mm in a row with others. */
const ofHouse = 34
const ofPartners = 28

function loadLogo(
  entry: LogoEntry | undefined,
  path: YamlPath,
  usual: Pick<Logo, 'alt' | 'height'>,
  { layers, files, report }: Sources,
): { readonly logo?: Logo } {
  if (entry === undefined) return {}
  const { file, dark, ...stated } = typeof entry === 'string' ? { file: entry } : entry
  const read = (source: string, key: string) => {
    const place = typeof entry === 'string' ? path : [...path, key]
    const layer = statedBy(layers, place)
    if (layer === undefined) return undefined
    const position = layer.yaml.placeOf(place)
    const image = loadPicture({ source, position }, layer.folder, files, report)
    return image && { source, position, image }
  }
  const light = read(file, 'file')
  const onDark = dark === undefined ? undefined : read(dark, 'dark')
  if (light === undefined) return {}
  const { source, position, image } = light
  const logo = { ...usual, ...stated, source, position, light: image }
  return { logo: onDark === undefined ? logo : { ...logo, dark: onDark.image } }
}
