import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { disk } from '../files.ts'
import type { DrawingFonts } from './fonts.ts'

type Library = typeof import('@resvg/resvg-wasm')

let compiled: WebAssembly.Module | undefined
let library: Promise<Library> | undefined
let opened = 0

/** What was drawn, as the library has it. */
export interface Drawn {
  asPng(): Uint8Array
  /** Red, green, blue and opacity of each pixel. */
  readonly pixels: Uint8Array
}

/** Draws, and throws where the library gives up on the drawing. */
export type DrawApart = (svg: string, width: number, take: (drawn: Drawn) => Uint8Array) => Uint8Array

/**
 * The library as WebAssembly. As a native program it ends the whole process where it gives up, as on a group with opacity
 * far outside a drawing; here, that is an exception, and what has failed is never used again.
 */
export async function openSandbox({ faces, families }: DrawingFonts): Promise<DrawApart> {
  library ??= openLibrary()
  const { Resvg } = await library
  const font = { fontBuffers: faces.map((face) => face.read()), ...families }
  return (svg, width, take) => {
    try {
      const drawing = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } })
      const drawn = drawing.render()
      const taken = take(drawn)
      drawn.free()
      drawing.free()
      return taken
    } catch (fault) {
      library = undefined
      throw fault
    }
  }
}

/** The library keeps one instance in its module: another address gives another module. */
async function openLibrary(): Promise<Library> {
  // Found from this module: it works from the sources and from the bundle in lib/ alike.
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  opened += 1
  const address = new URL(`index.mjs?${opened}`, pathToFileURL(program))
  const fresh: Library = await import(address.href)
  compiled ??= new WebAssembly.Module(readProgram(program))
  await fresh.initWasm(compiled)
  return fresh
}

function readProgram(program: string): Uint8Array {
  const bytes = disk.read(program)
  if (bytes === undefined) throw new Error(`${program} cannot be read: the installation is incomplete`)
  return bytes
}
