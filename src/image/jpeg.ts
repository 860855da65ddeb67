import type { Image } from '../brief/index.ts'
import type { Codecs } from './codecs.ts'
import { orientationOf } from './exif.ts'
import { profileOf, withProfile } from './jpeg-profile.ts'
import { applicationData, readSegments, type Segment } from './jpeg-segments.ts'
import { fitsLimits, limits } from './limits.ts'
import { naturalSize } from './natural-size.ts'
import { type Orientation, turnedSize, upright } from './pixels.ts'
import type { ImageRequest } from './read-image.ts'
import { forPrint } from './shrink.ts'

/** JPEG (ITU-T T.81) as JFIF or Exif, kept as it is. One that has to be turned is reported. */
export function readJpeg(bytes: Uint8Array, request: ImageRequest): Image | undefined {
  const jpeg = inspectJpeg(bytes, request)
  if (jpeg === undefined) return undefined
  if (jpeg.orientation > 1) {
    request.report('image/turned', request.position, { source: request.source })
    return undefined
  }
  return { format: 'jpeg', bytes, ...naturalSize(jpeg, jpeg.density) }
}

/** The same, but one that has to be turned is turned, and so coded anew: PDF and Word know no other way. */
export async function readUprightJpeg(
  bytes: Uint8Array,
  request: ImageRequest,
  codecs: Codecs,
): Promise<Image | undefined> {
  const jpeg = inspectJpeg(bytes, request)
  if (jpeg === undefined) return undefined
  const size = naturalSize(turnedSize(jpeg, jpeg.orientation), jpeg.density)
  if (jpeg.orientation === 1) return { format: 'jpeg', bytes, ...size }
  if (!fitsLimits(jpeg, request)) return undefined
  const pixels = await codecs.decode('jpeg', bytes)
  if (pixels === undefined) {
    const { source, position, report } = request
    report('image/broken', position, { source, format: 'JPEG', reason: 'its pixels cannot be unpacked' })
    return undefined
  }
  const turned = await codecs.encodeJpeg(forPrint(upright(pixels, jpeg.orientation)))
  return { format: 'jpeg', bytes: withProfile(turned, jpeg.profile), ...size }
}

interface Jpeg {
  /** Pixels as they are stored. */
  readonly width: number
  readonly height: number
  /** Dots per inch. */
  readonly density: number | undefined
  readonly orientation: Orientation
  readonly profile: Uint8Array | undefined
}

/** Walks the markers to the frame and to the end; `undefined` when something is wrong, which has then been reported. */
function inspectJpeg(bytes: Uint8Array, { source, position, report }: ImageRequest): Jpeg | undefined {
  const broken = (reason: string): undefined => {
    report('image/broken', position, { source, format: 'JPEG', reason })
  }
  const segments = readSegments(bytes)
  if (typeof segments === 'string') return broken(segments)
  const frame = segments.map(readFrame).find((found) => found !== undefined)
  if (frame === undefined) return broken('it holds no picture')
  const { width, height } = frame
  if (width === 0 || height === 0) return broken('its size is not stated')
  if (width * height > limits.pixels) {
    report('image/too-large', position, { source, width, height, limit: limits.pixels })
    return undefined
  }
  if (frame.components === 4) {
    report('image/cmyk', position, { source })
    return undefined
  }
  if (!frame.common) return broken('its kind of compression is not the one that readers know')
  return {
    width,
    height,
    density: densityOf(segments),
    orientation: orientationOf(applicationData(segments, 0xe1, 'Exif\0\0')),
    profile: profileOf(segments),
  }
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly components: number
  /** Baseline, extended or progressive, Huffman-coded, of eight bits: what every reader knows. */
  readonly common: boolean
}

function readFrame({ marker, data }: Segment): Frame | undefined {
  const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
  if (!isFrame || data.length < 6) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  return {
    width: view.getUint16(3),
    height: view.getUint16(1),
    components: view.getUint8(5),
    common: marker <= 0xc2 && view.getUint8(0) === 8,
  }
}

/** Density of the JFIF header in dots per inch, when it is a measure. */
function densityOf(segments: readonly Segment[]): number | undefined {
  const data = applicationData(segments, 0xe0, 'JFIF\0')
  if (data === undefined || data.length < 7) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [unit, across, down] = [view.getUint8(2), view.getUint16(3), view.getUint16(5)]
  if (across !== down || across === 0) return undefined
  return unit === 1 ? across : unit === 2 ? across * 2.54 : undefined
}
