import { type CodedImage, imageDictionary } from './coded-image.ts'

/** Start of frame in each of JPEG's processes (ITU-T T.81, table B.1); C4, C8 and CC mean other things. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** A JPEG file as PDF stores it: unchanged. Pictures in four colours are refused before a publication is made. */
export function codeJpeg(file: Uint8Array): CodedImage {
  const { width, height, depth, components } = readFrame(file)
  if (components !== 1 && components !== 3)
    throw new Error(`a JPEG picture of ${components} colours cannot be archived`)
  return {
    dictionary: {
      ...imageDictionary(width, height),
      ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: depth,
      Filter: 'DCTDecode',
    },
    bytes: file,
  }
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly components: number
}

function readFrame(file: Uint8Array): Frame {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = bytes.readUInt8(at + 1)
    if (bytes.readUInt8(at) !== 0xff) break
    if (isFrame(marker))
      return {
        depth: bytes.readUInt8(at + 4),
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        components: bytes.readUInt8(at + 9),
      }
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  throw new Error('a JPEG picture has a frame')
}
