import type { CodedPicture } from './coded-picture.ts'
import type { Orientation } from './pixels.ts'

/** AVIF (AOM, 1.1) in boxes of ISO/IEC 14496-12: what is said of its primary picture; or what is wrong. */
export function describeAvif(bytes: Uint8Array): CodedPicture | string {
  const top = readBoxes(bytes)
  const meta = top?.find(({ type }) => type === 'meta')
  if (top === undefined) return 'it ends in the middle of a box'
  if (meta === undefined) return 'it holds no picture'
  const properties = primaryProperties(readBoxes(meta.data.subarray(4)) ?? [])
  const size = properties.find(({ type }) => type === 'ispe')?.data
  if (size === undefined || size.length < 12) return 'its size is not stated'
  const [width, height] = [viewOf(size).getUint32(4), viewOf(size).getUint32(8)]
  if (width === 0 || height === 0) return 'its size is not stated'
  if (properties.some(({ type }) => type === 'clap')) return 'it shows a part of itself only'
  const profile = profileOf(properties)
  return {
    width,
    height,
    orientation: orientationOf(properties),
    isAnimated: top.some(({ type }) => type === 'moov'),
    isLossless: false,
    isWide: profile === undefined && properties.some(isWide),
    ...(profile === undefined ? {} : { profile }),
    still: bytes,
  }
}

interface Box {
  readonly type: string
  readonly data: Uint8Array
}

/** Boxes that stand side by side; `undefined` when one reaches beyond the end. */
function readBoxes(bytes: Uint8Array): readonly Box[] | undefined {
  const view = viewOf(bytes)
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = view.getUint32(at)
    const isLong = short === 1 && at + 16 <= bytes.length
    const length = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? bytes.length - at : short
    const head = isLong ? 16 : 8
    if (length < head || at + length > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    boxes.push({ type, data: bytes.subarray(at + head, at + length) })
    at += length
  }
  return boxes
}

/** Properties of the primary item, in the order in which they are applied (ISO/IEC 23008-12, 6.5 and 9.3). */
function primaryProperties(meta: readonly Box[]): readonly Box[] {
  const primary = meta.find(({ type }) => type === 'pitm')?.data
  const described = readBoxes(meta.find(({ type }) => type === 'iprp')?.data ?? new Uint8Array(0)) ?? []
  const all = readBoxes(described.find(({ type }) => type === 'ipco')?.data ?? new Uint8Array(0)) ?? []
  if (primary === undefined || primary.length < 6) return []
  const id = primary[0] === 0 ? viewOf(primary).getUint16(4) : viewOf(primary).getUint32(primary.length - 4)
  return described
    .filter(({ type }) => type === 'ipma')
    .flatMap(({ data }) => associations(data, id))
    .flatMap((index) => all[index - 1] ?? [])
}

/** Numbers of the properties, from 1, that a box of associations gives to an item. */
function associations(data: Uint8Array, wanted: number): readonly number[] {
  const view = viewOf(data)
  if (data.length < 8) return []
  const [idBytes, indexBytes] = [view.getUint8(0) < 1 ? 2 : 4, (view.getUint8(3) & 1) === 1 ? 2 : 1]
  const count = view.getUint32(4)
  let at = 8
  for (let item = 0; item < count && at + idBytes < data.length; item++) {
    const id = idBytes === 2 ? view.getUint16(at) : view.getUint32(at)
    const given = view.getUint8(at + idBytes)
    at += idBytes + 1
    if (at + given * indexBytes > data.length) return []
    if (id === wanted)
      return Array.from({ length: given }, (_, index) =>
        indexBytes === 2 ? view.getUint16(at + 2 * index) & 0x7fff : view.getUint8(at + index) & 0x7f,
      )
    at += given * indexBytes
  }
  return []
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

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
