import { setFlagsFromString } from 'node:v8'

/** A font, and the characters that are to stay in it. */
export interface Cut {
  readonly font: Uint8Array
  readonly text: string
}

/** Cuts TrueType fonts down to some characters each, with the glyphs that features make of them; the order stays. */
export async function cutFonts(cuts: readonly Cut[]): Promise<readonly Uint8Array[]> {
  const { default: subset } = await import('subset-font')
  const done: Uint8Array[] = []
  await withoutOptimising(async () => {
    for (const { font, text } of cuts)
      done.push(new Uint8Array(await subset(Buffer.from(font), text, { targetFormat: 'sfnt' })))
  })
  return done
}

/**
 * The subsetter is WebAssembly that runs for some milliseconds a font. V8 would optimise it on the side, which takes
 * longer than all fonts of a brief together and has to be waited for: a third of the time of an e-book of a few pages.
 */
async function withoutOptimising(work: () => Promise<void>): Promise<void> {
  setFlagsFromString('--liftoff-only')
  try {
    await work()
  } finally {
    setFlagsFromString('--no-liftoff-only')
  }
}
