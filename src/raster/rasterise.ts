import type { Brand } from '../brand/index.ts'
import type { Image } from '../brief/index.ts'
import { type DrawingFonts, fontsFor } from './fonts.ts'
import { type Drawn, openSandbox } from './sandbox.ts'
import { unfoldGuest } from './unfold-guest.ts'

/** Something to be drawn. */
export interface Drawing {
  readonly svg: string
  /** Pixels across. */
  readonly width: number
  /** The drawing of others that this one is or holds. */
  readonly guest?: Image | undefined
}

/** Thrown where a drawing of others cannot be drawn. */
export class Undrawable extends Error {
  readonly image: Image

  constructor(image: Image, cause: unknown) {
    super('a drawing cannot be drawn', { cause })
    this.image = image
  }
}

/** A drawing as PNG. */
export function rasterise(drawing: Drawing, brand: Brand): Promise<Uint8Array> {
  return draw(drawing, brand, (drawn) => new Uint8Array(drawn.asPng()))
}

/** The pixels of a drawing, red, green, blue and opacity of each. */
export function pixelsOf(drawing: Drawing, brand: Brand): Promise<Uint8Array> {
  return draw(drawing, brand, (drawn) => Uint8Array.from(drawn.pixels))
}

type Take = (drawn: Drawn) => Uint8Array

/**
 * The library is loaded when it is needed: as a native program for what we have drawn ourselves, which takes a fifth of the
 * time, and as WebAssembly where there is a guest. Both draw the same bytes.
 */
async function draw({ svg: folded, width, guest }: Drawing, brand: Brand, take: Take): Promise<Uint8Array> {
  const svg = unfoldGuest(folded)
  const fonts = fontsFor(svg, brand)
  if (guest?.format !== 'svg') return drawHere(svg, width, fonts, take)
  // A library or a font that cannot be read is no fault of the drawing.
  const drawApart = await openSandbox(fonts)
  try {
    return drawApart(svg, width, take)
  } catch (fault) {
    throw new Undrawable(guest, fault)
  }
}

/** Beside the main thread. */
async function drawHere(
  svg: string,
  width: number,
  { faces, families }: DrawingFonts,
  take: Take,
): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const drawn = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: faces.flatMap(({ file }) => file ?? []), ...families },
    fitTo: { mode: 'width', value: width },
  })
  return take(drawn)
}
