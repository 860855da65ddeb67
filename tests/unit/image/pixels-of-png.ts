import type { Pixels } from '../../../src/image/pixels.ts'
import { readPng, samplesOf } from '../../../src/pdf/png-file.ts'
import { decodeSamples } from '../../../src/pdf/png-samples.ts'

/** The pixels of a PNG of eight bits a sample, by the reader of the PDF edition. */
export function pixelsOfPng(file: Uint8Array): Pixels {
  const png = readPng(file)
  const { bytes } = decodeSamples(png)
  const samples = samplesOf[png.colour]
  const rgba = Array.from({ length: png.width * png.height }, (_, pixel) => {
    const [first = 0, second = 0, third = 0, opacity = 255] = bytes.subarray(
      pixel * samples,
      (pixel + 1) * samples,
    )
    if (png.colour !== 'palette') return [first, second, third, opacity]
    return [...png.palette.subarray(first * 3, first * 3 + 3), png.transparency?.[first] ?? 255]
  })
  return { width: png.width, height: png.height, rgba: Uint8Array.from(rgba.flat()) }
}
