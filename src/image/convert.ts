import type { Image } from '../brief/index.ts'
import { describeAvif } from './avif.ts'
import type { Codecs } from './codecs.ts'
import type { CodedPicture } from './coded-picture.ts'
import { readGif } from './gif.ts'
import { withProfile } from './jpeg-profile.ts'
import { fitsLimits } from './limits.ts'
import { naturalSize } from './natural-size.ts'
import { isDrawing, isOpaque, onCanvas, type Pixels, upright } from './pixels.ts'
import type { ImageRequest } from './read-image.ts'
import { forPrint } from './shrink.ts'
import { describeWebp } from './webp.ts'
import { writePng } from './write-png.ts'

/** A GIF as PNG, which holds the same colours in fewer bytes. */
export function convertGif(bytes: Uint8Array, request: ImageRequest): Image | undefined {
  const pixels = readGif(bytes, request)
  return pixels && { format: 'png', bytes: writePng(forPrint(pixels)), ...naturalSize(pixels, undefined) }
}

/** Pictures that browsers decode and print does not know. */
const coded = {
  WebP: { codec: 'webp', mediaType: 'image/webp', describe: describeWebp },
  AVIF: { codec: 'avif', mediaType: 'image/avif', describe: describeAvif },
} as const

/** A WebP or AVIF as PNG or JPEG; web pages are given the file as it came, where it is smaller. */
export async function convertCoded(
  name: keyof typeof coded,
  bytes: Uint8Array,
  request: ImageRequest,
  codecs: Codecs,
): Promise<Image | undefined> {
  const { codec, mediaType, describe } = coded[name]
  const { source, position, report } = request
  const picture = describe(bytes)
  const broken = (reason: string): undefined => {
    report('image/broken', position, { source, format: name, reason })
  }
  if (typeof picture === 'string') return broken(picture)
  if (!fitsLimits(picture, request) || !fitsLimits(picture.canvas ?? picture, request)) return undefined
  const decoded = await codecs.decode(codec, picture.still)
  if (decoded === undefined) return broken('its pixels cannot be unpacked')
  if (decoded.width !== picture.width || decoded.height !== picture.height)
    return broken('its pixels are not as many as it says')
  if (picture.isAnimated) report('image/animated', position, { source })
  if (picture.isWide) report('image/wide-colours', position, { source })
  const whole = picture.canvas === undefined ? decoded : onCanvas(decoded, picture.canvas)
  const pixels = upright(whole, picture.orientation)
  const encoded = await encode(forPrint(pixels), picture, codecs)
  const isWorthKeeping =
    !picture.isAnimated && picture.orientation === 1 && bytes.length < encoded.bytes.length
  return {
    ...encoded,
    ...naturalSize(pixels, undefined),
    ...(isWorthKeeping ? { original: { mediaType, bytes } } : {}),
  }
}

/**
 * What is exact, clear in places or drawn stays as sharp as it is, as PNG. A photograph, in which compression has already
 * changed every pixel, would be about five times larger so: it becomes a JPEG.
 */
async function encode(
  pixels: Pixels,
  { isLossless, profile }: CodedPicture,
  codecs: Codecs,
): Promise<Pick<Image, 'format' | 'bytes'>> {
  if (isLossless || !isOpaque(pixels) || isDrawing(pixels))
    return { format: 'png', bytes: writePng(pixels, profile) }
  return { format: 'jpeg', bytes: withProfile(await codecs.encodeJpeg(pixels), profile) }
}
