import type { Brand } from '../brand/index.ts'
import type { Image } from '../brief/index.ts'
import { type DrawingFonts, fontsFor } from './fonts.ts'
import { openSandbox } from './sandbox.ts'
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

/**
 * A drawing as PNG. The library is loaded when it is needed: as a native program for what we have drawn ourselves, which
 * takes a fifth of the time, and as WebAssembly where there is a guest. Both draw the same bytes.
 */
export async function rasterise({ svg: folded, width, guest }: Drawing, brand: Brand): Promise<Uint8Array> {
  const svg = unfoldGuest(folded)
  const fonts = fontsFor(svg, brand)
  if (guest?.format !== 'svg') return drawHere(svg, width, fonts)
  // A library or a font that cannot be read is no fault of the drawing.
  const drawApart = await openSandbox(fonts)
  try {
    return drawApart(svg, width)
  } catch (fault) {
    throw new Undrawable(guest, fault)
  }
}

/** Beside the main thread. */
async function drawHere(svg: string, width: number, { faces, families }: DrawingFonts): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const drawn = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: faces.flatMap(({ file }) => file ?? []), ...families },
    fitTo: { mode: 'width', value: width },
  })
  return new Uint8Array(drawn.asPng())
}
