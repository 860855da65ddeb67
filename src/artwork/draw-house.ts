import { isDark, type Logo, mastheadGround } from '../brand/index.ts'
import type { Image } from '../brief/index.ts'
import { element, type HtmlElement } from '../html/index.ts'
import type { Publication } from '../publication/index.ts'
import { atMost, breakLines } from './break-lines.ts'
import { drawLines } from './lines.ts'
import { fieldColour, measureOf, type Sheet, xOf } from './sheet.ts'
import { houseOf } from './words.ts'

/** How large the house is named. */
export interface HouseLook {
  /** From the top. */
  readonly top: number
  /** Of a name in letters. */
  readonly size: number
  /** Pixels for each point of a logo's height in print. */
  readonly density: number
  /** A logo is made no higher. */
  readonly highest: number
}

/** The house in the corner of the field of colour: its logo, else its name. */
export function drawHouse(publication: Publication, sheet: Sheet, look: HouseLook): readonly HtmlElement[] {
  const { brand, masthead } = publication
  const logo = houseLogo(publication)
  if (masthead.logo !== undefined && logo !== undefined)
    return drawLogo(logo, heightOf(masthead.logo, look), sheet, look.top)
  const { size } = look
  const lines = breakLines(houseOf(publication), { brand, role: 'wordmark', size, measure: measureOf(sheet) })
  return drawLines(
    atMost(1, lines),
    { role: 'wordmark', size, pitch: 0, y: look.top + size, colour: brand.colours.onAccent },
    sheet,
  )
}

/** Of the plate, around the logo. */
const edge = 36

function heightOf({ height }: Logo, { density, highest }: HouseLook): number {
  return Math.min(highest, height * density)
}

/** The logo of the house as a picture has it. */
export interface HouseLogo {
  readonly image: Image
  /** A logo that is made for paper stands on a plate of it. */
  readonly isOnPlate: boolean
}

/** The variant for the field of colour, where there is one. */
export function houseLogo({ brand, masthead }: Publication): HouseLogo | undefined {
  if (masthead.logo === undefined) return undefined
  if (mastheadGround(brand) !== 'paper') return { image: masthead.logo.light, isOnPlate: false }
  const { dark } = brand.masthead.logo ?? {}
  return dark !== undefined && isDark(brand.colours[fieldColour(brand)])
    ? { image: dark, isOnPlate: false }
    : { image: masthead.logo.light, isOnPlate: true }
}

function drawLogo(
  { image, isOnPlate }: HouseLogo,
  wanted: number,
  sheet: Sheet,
  top: number,
): readonly HtmlElement[] {
  const { format, bytes, width, height } = image
  const type = format === 'svg' ? 'image/svg+xml' : `image/${format}`
  const wide = Math.min(measureOf(sheet), (wanted * width) / height)
  const high = (wide * height) / width
  const plate = { width: wide + sheet.margin + edge, height: high + top + edge }
  return [
    ...(isOnPlate
      ? [element('rect', { x: xOf(0, plate.width, sheet), ...plate, fill: sheet.brand.colours.paper })]
      : []),
    element('image', {
      x: xOf(sheet.margin, wide, sheet),
      y: top,
      width: wide,
      height: high,
      'xlink:href': `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    }),
  ]
}

/** Where the house ends, as far down as it may. */
export function houseEnd({ masthead }: Publication, look: HouseLook): number {
  const { top, size } = look
  return masthead.logo === undefined ? top + size : top + heightOf(masthead.logo, look) + edge
}
