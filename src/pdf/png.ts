import { deflateSync, inflateSync } from 'node:zlib'
import { type CodedImage, imageDictionary } from './coded-image.ts'
import { type PngColour, type PngImage, readPng, samplesOf } from './png-file.ts'
import { decodeSamples } from './png-samples.ts'
import type { PdfDictionary, PdfValue } from './syntax.ts'

/**
 * A PNG file as PDF stores images. PDF knows PNG's row filters, so pixels pass through as they are wherever possible:
 * opaque ones untouched, those with opacity split in two without undoing the filters.
 */
export function codePng(file: Uint8Array): CodedImage {
  const png = readPng(file)
  const clear = png.transparency
  if (png.interlaced || (png.colour === 'palette' && clear !== undefined)) return codeSamples(png)
  if (png.colour === 'grey-alpha' || png.colour === 'rgb-alpha') return splitOpacity(png)
  return {
    dictionary: { ...describe(png), ...clearColour(png, 1), ...filteredRows(png, samplesOf[png.colour]) },
    bytes: png.data,
  }
}

function describe({ width, height, depth, colour, palette }: PngImage): PdfDictionary {
  const spaces: Record<PngColour, PdfValue> = {
    grey: 'DeviceGray',
    'grey-alpha': 'DeviceGray',
    rgb: 'DeviceRGB',
    'rgb-alpha': 'DeviceRGB',
    palette: ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette],
  }
  return { ...imageDictionary(width, height), ColorSpace: spaces[colour], BitsPerComponent: depth }
}

/** Rows with PNG's filters (ISO 32000-1, 7.4.4.4), as many samples a pixel as are left of it. */
function filteredRows({ width, depth }: PngImage, samples: number): PdfDictionary {
  return {
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: samples, BitsPerComponent: depth, Columns: width },
  }
}

/** The one colour that is clear, in samples of `scale` times the file's values (ISO 32000-1, 8.9.6.4). */
function clearColour({ colour, depth, transparency }: PngImage, scale: number): PdfDictionary {
  if (transparency === undefined || (colour !== 'grey' && colour !== 'rgb')) return {}
  const highest = 2 ** depth - 1
  const values = Array.from({ length: samplesOf[colour] }, (_, index) => {
    const value = ((transparency[2 * index] ?? 0) << 8) | (transparency[2 * index + 1] ?? 0)
    return (value & highest) * scale
  })
  return { Mask: values.flatMap((value) => [value, value]) }
}

/**
 * PNG's filters work on each sample of a pixel by itself, so rows can be taken apart into colours and opacity while
 * they are filtered; both keep the row's filter.
 */
function splitOpacity(png: PngImage): CodedImage {
  const { width, height, depth, colour } = png
  const rows = inflateSync(png.data)
  const sampleBytes = depth / 8
  const samples = samplesOf[colour]
  const colourBytes = (samples - 1) * sampleBytes
  const [rowLength, pixelLength] = [1 + width * samples * sampleBytes, samples * sampleBytes]
  const paint = Buffer.alloc(height * (1 + width * colourBytes))
  const opacity = Buffer.alloc(height * (1 + width * sampleBytes))
  let [paintAt, opacityAt] = [0, 0]
  for (let row = 0; row < height; row++) {
    const start = row * rowLength
    const filter = rows[start] ?? 0
    paint[paintAt++] = filter
    opacity[opacityAt++] = filter
    for (let at = start + 1; at < start + rowLength; at += pixelLength) {
      for (let byte = 0; byte < colourBytes; byte++) paint[paintAt++] = rows[at + byte] ?? 0
      for (let byte = colourBytes; byte < pixelLength; byte++) opacity[opacityAt++] = rows[at + byte] ?? 0
    }
  }
  return {
    dictionary: { ...describe(png), ...filteredRows(png, samples - 1) },
    bytes: deflateSync(paint),
    mask: {
      dictionary: {
        ...imageDictionary(width, height),
        ColorSpace: 'DeviceGray',
        BitsPerComponent: depth,
        ...filteredRows(png, 1),
      },
      bytes: deflateSync(opacity),
    },
  }
}

/** Interlaced pixels, and those whose palette has opacities, have to be looked at one by one. */
function codeSamples(png: PngImage): CodedImage {
  const { width, height, colour, depth, transparency } = png
  const { bytes, scale, sampleBytes } = decodeSamples(png)
  const coded: PngImage = { ...png, depth: depth === 16 ? 16 : 8 }
  const dictionary = { ...describe(coded), Filter: 'FlateDecode' }
  const mask = (plane: Uint8Array, bits: number): CodedImage => ({
    dictionary: {
      ...imageDictionary(width, height),
      ColorSpace: 'DeviceGray',
      BitsPerComponent: bits,
      Filter: 'FlateDecode',
    },
    bytes: deflateSync(plane),
  })
  if (colour === 'palette') {
    const image = { dictionary, bytes: deflateSync(bytes) }
    if (transparency === undefined) return image
    return {
      ...image,
      mask: mask(
        bytes.map((index) => transparency[index] ?? 0xff),
        8,
      ),
    }
  }
  if (colour === 'grey' || colour === 'rgb')
    return { dictionary: { ...dictionary, ...clearColour(png, scale) }, bytes: deflateSync(bytes) }
  const pixelLength = samplesOf[colour] * sampleBytes
  const isOpacity = (_: number, index: number): boolean => index % pixelLength >= pixelLength - sampleBytes
  return {
    dictionary,
    bytes: deflateSync(bytes.filter((byte, index) => !isOpacity(byte, index))),
    mask: mask(bytes.filter(isOpacity), coded.depth),
  }
}
