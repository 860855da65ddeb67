import {
  type Brand,
  type Colour,
  type ColourToken,
  contrastRatio,
  type Logo,
  logoOnGround,
  mastheadGround,
} from '../brand/index.ts'
import type { Image } from '../brief/index.ts'
import { dataUri, element } from '../html/index.ts'
import { pixelsOf, Undrawable } from '../raster/index.ts'
import { fieldColour, printDrawing } from './sheet.ts'

/** A logo that nobody can see where it is shown. */
export interface UnseenLogo {
  readonly logo: Logo
  readonly ground: ColourToken
  readonly palette: 'colours' | 'dark'
}

interface Showing extends UnseenLogo {
  readonly image: Image
}

const known = new WeakMap<Brand, Promise<readonly UnseenLogo[]>>()

/** The logos of a brand that are as good as invisible on what they stand on, in the light or in the dark. */
export function unseenLogos(brand: Brand): Promise<readonly UnseenLogo[]> {
  const before = known.get(brand)
  if (before !== undefined) return before
  const found = lookAt(showingsOf(brand), brand)
  known.set(brand, found)
  return found
}

/** Where each logo is shown, in which of its variants. */
function showingsOf(brand: Brand): readonly Showing[] {
  const { logo } = brand.masthead
  const ground = mastheadGround(brand)
  const partners = brand.partners.flatMap((partner) => partner.logo ?? [])
  const onCard =
    logo?.dark === undefined
      ? []
      : [{ logo, ground: fieldColour(brand), palette: 'colours' as const, image: logo.dark }]
  return [
    ...(logo === undefined ? [] : inBothPalettes(logoOnGround(logo, brand), ground)),
    ...onCard,
    ...partners.flatMap((partner) => inBothPalettes(partner, 'paper')),
  ]
}

function inBothPalettes(logo: Logo, ground: ColourToken): readonly Showing[] {
  return [
    { logo, ground, palette: 'colours', image: logo.light },
    { logo, ground, palette: 'dark', image: logo.dark ?? logo.light },
  ]
}

/** Of the area of a logo, the share that has to stand out: a thin line of type has as much. */
const leastShare = 0.01

/** One after the other: each takes memory while it is drawn. */
async function lookAt(showings: readonly Showing[], brand: Brand): Promise<readonly UnseenLogo[]> {
  const unseen: UnseenLogo[] = []
  for (const { image, logo, ground, palette } of showings) {
    const share = await shareSeen(image, brand[palette][ground], brand)
    const isTold = unseen.some((other) => other.logo.source === logo.source && other.palette === palette)
    if (share < leastShare && !isTold) unseen.push({ logo, ground, palette })
  }
  return unseen
}

/** Contrast of what carries meaning (WCAG 2.2, 1.4.11). */
const least = 3
const pixelsAcross = 160

/** The share of a picture's area that stands out from a ground. */
async function shareSeen(image: Image, ground: Colour, brand: Brand): Promise<number> {
  const { width, height } = image
  const svg = printDrawing(
    [
      element('rect', { width, height, fill: ground }),
      element('image', { x: 0, y: 0, width, height, 'xlink:href': addressOf(image) }),
    ],
    { width, height },
  )
  try {
    const pixels = await pixelsOf({ svg, width: pixelsAcross, guest: image }, brand)
    return sharePassing(pixels, ground)
  } catch (fault) {
    // What cannot be drawn is told where an edition needs it.
    if (fault instanceof Undrawable) return 1
    throw fault
  }
}

/** Logos are PNG, JPEG or SVG, and never shown in another form. */
function addressOf({ format, bytes, width, height }: Image): string {
  return dataUri({ format, bytes, width, height })
}

function sharePassing(pixels: Uint8Array, ground: Colour): number {
  const passes = new Map<string, boolean>()
  let seen = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = `#${Buffer.from(pixels.subarray(at, at + 3)).toString('hex')}`
    const isSeen = passes.get(colour) ?? contrastRatio(colour, ground) >= least
    passes.set(colour, isSeen)
    if (isSeen) seen += 1
  }
  return (seen * 4) / pixels.length
}
