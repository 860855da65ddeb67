import { sequenceSizes } from './av1-size.ts'
import { type Item, itemsOf, primaryOf } from './avif-items.ts'
import type { CodedPicture } from './coded-picture.ts'
import { type Box, readBoxes, viewOf } from './iso-boxes.ts'
import type { Orientation } from './pixels.ts'

/** AVIF (AOM, 1.1) in boxes of ISO/IEC 14496-12: what is said of its primary picture; or what is wrong. */
export function describeAvif(bytes: Uint8Array): CodedPicture | string {
  const top = readBoxes(bytes)
  if (top === undefined) return 'it ends in the middle of a box'
  const meta = readBoxes(top.find(({ type }) => type === 'meta')?.data.subarray(4) ?? new Uint8Array(0)) ?? []
  const items = itemsOf(meta, bytes)
  if (items === undefined) return 'some of its pixels are missing'
  const primary = primaryOf(meta)
  const picture = items.find(({ id }) => id === primary)
  if (picture === undefined) return 'it holds no picture'
  const { properties } = picture
  const size = properties.find(({ type }) => type === 'ispe')?.data
  if (size === undefined || size.length < 12) return 'its size is not stated'
  const [width, height] = [viewOf(size).getUint32(4), viewOf(size).getUint32(8)]
  if (width === 0 || height === 0) return 'its size is not stated'
  if (properties.some(({ type }) => type === 'clap')) return 'it shows a part of itself only'
  if (!items.every((item) => isNoLarger(item, width, height))) return 'its pixels are not as many as it says'
  const profile = profileOf(properties)
  return {
    width,
    height,
    orientation: orientationOf(properties),
    isAnimated: top.some(({ type }) => type === 'moov'),
    isLossless: false,
    isWide: profile === undefined && properties.some(isWide),
    ...(profile === undefined ? {} : { profile }),
    still: asStill(bytes),
  }
}

/**
 * Whether the coded frames of an item are no larger than the picture, up to whole blocks of them: a decoder takes its
 * memory for those, and not for what is said.
 */
function isNoLarger({ properties, extents }: Item, width: number, height: number): boolean {
  if (!properties.some(({ type }) => type === 'av1C')) return true
  const sizes = sequenceSizes(Buffer.concat(extents))
  const block = 128
  return sizes?.every((size) => size.width < width + block && size.height < height + block) ?? false
}

/** With the kind that says: show the primary picture, not the film. */
function asStill(bytes: Uint8Array): Uint8Array {
  const still = bytes.slice()
  still.set(Buffer.from('avif', 'latin1'), 8)
  return still
}

/**
 * Quarter turns against the clock (`irot`), then a mirror (`imir`: 0 exchanges top and bottom, 1 left and right), as
 * Exif counts them: rows of no mirror, of top and bottom, of left and right.
 */
const turned: readonly (readonly Orientation[])[] = [
  [1, 8, 3, 6],
  [4, 5, 2, 7],
  [2, 7, 4, 5],
]

function orientationOf(properties: readonly Box[]): Orientation {
  const [turns, axis] = ['irot', 'imir'].map((name) => properties.find(({ type }) => type === name)?.data[0])
  const mirror = axis === undefined ? 0 : 1 + (axis & 1)
  return turned[mirror]?.[(turns ?? 0) & 3] ?? 1
}

function profileOf(properties: readonly Box[]): Uint8Array | undefined {
  const colours = properties.filter(({ type }) => type === 'colr')
  return colours.find(({ data }) => /^(?:prof|rICC)$/.test(nameOf(data)))?.data.subarray(4)
}

/** Primaries other than those of BT.709, or light that is not for a usual screen: PQ and HLG (ITU-T H.273, 8.1, 8.2). */
function isWide({ type, data }: Box): boolean {
  if (type !== 'colr' || nameOf(data) !== 'nclx' || data.length < 8) return false
  const [primaries, transfer] = [viewOf(data).getUint16(4), viewOf(data).getUint16(6)]
  return ![1, 2, 5, 6].includes(primaries) || transfer === 16 || transfer === 18
}

function nameOf(data: Uint8Array): string {
  return String.fromCharCode(...data.subarray(0, 4))
}
