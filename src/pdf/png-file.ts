/** What a PNG file says of itself, and its pixels as they are stored. */
export interface PngImage {
  readonly width: number
  readonly height: number
  readonly depth: 1 | 2 | 4 | 8 | 16
  readonly colour: PngColour
  readonly interlaced: boolean
  /** Three bytes for each colour; empty without a palette. */
  readonly palette: Uint8Array
  /** The chunk `tRNS`: opacities of the palette, or the one colour that is clear. */
  readonly transparency: Uint8Array | undefined
  /** The chunks `IDAT`: filtered rows, deflated. */
  readonly data: Uint8Array
}

export type PngColour = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha'

/** Samples of a pixel, by PNG's colour type. */
export const samplesOf: Record<PngColour, number> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 2,
  'rgb-alpha': 4,
}

/** Takes a PNG file apart. It was checked when the picture was read, so whatever is wrong here is our fault. */
export function readPng(file: Uint8Array): PngImage {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const chunks = new Map<string, Buffer[]>()
  const signatureLength = 8
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    const known = chunks.get(name)
    if (known === undefined) chunks.set(name, [chunk])
    else known.push(chunk)
    at += 12 + length
  }
  const [header] = chunks.get('IHDR') ?? []
  const colour = colours[header?.[9] ?? -1]
  const depth = header?.[8]
  if (header === undefined || colour === undefined || !isDepth(depth))
    throw new Error('a PNG picture has a header')
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    depth,
    colour,
    interlaced: header[12] === 1,
    palette: chunks.get('PLTE')?.[0] ?? new Uint8Array(),
    transparency: chunks.get('tRNS')?.[0],
    data: Buffer.concat(chunks.get('IDAT') ?? []),
  }
}

const colours: Record<number, PngColour> = {
  0: 'grey',
  2: 'rgb',
  3: 'palette',
  4: 'grey-alpha',
  6: 'rgb-alpha',
}

function isDepth(depth: number | undefined): depth is PngImage['depth'] {
  return depth === 1 || depth === 2 || depth === 4 || depth === 8 || depth === 16
}
