import type { Orientation } from './pixels.ts'

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]

/** Tag 0x0112 of the first directory of Exif data, a TIFF file (Exif 3.0, 4.6); 1, upright, when it is not stated. */
export function orientationOf(data: Uint8Array | undefined): Orientation {
  if (data === undefined || data.length < 8) return 1
  const tiff = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return 1
  const count = tiff.getUint16(directory, little)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > tiff.byteLength) return 1
    if (tiff.getUint16(entry, little) !== 0x0112) continue
    const stated = tiff.getUint16(entry + 8, little)
    return orientations.find((orientation) => orientation === stated) ?? 1
  }
  return 1
}
