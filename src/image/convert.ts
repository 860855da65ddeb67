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

/** A WebP as PNG or JPEG; web pages are given the file as it came, where it is smaller. */
export function convertWebp(
  bytes: Uint8Array,
  request: ImageRequest,
  codecs: Codecs,
): Promise<Image | undefined> {
  const file: CodedFile = { name: 'WebP', codec: 'webp', mediaType: 'image/webp', bytes }
  return convert(file, describeWebp(bytes), request, codecs)
}

/** An AVIF as PNG or JPEG; web pages are given the file as it came, where it is smaller. */
export function convertAvif(
  bytes: Uint8Array,
  request: ImageRequest,
  codecs: Codecs,
): Promise<Image | undefined> {
  const file: CodedFile = { name: 'AVIF', codec: 'avif', mediaType: 'image/avif', bytes }
  return convert(file, describeAvif(bytes), request, codecs)
}

interface CodedFile {
  readonly name: 'WebP' | 'AVIF'
  readonly codec: 'webp' | 'avif'
  readonly mediaType: 'image/webp' | 'image/avif'
  readonly bytes: Uint8Array
}

async function convert(
  { name, codec, mediaType, bytes }: CodedFile,
  coded: CodedPicture | string,
  request: ImageRequest,
  codecs: Codecs,
): Promise<Image | undefined> {
  const { source, position, report } = request
  const broken = (reason: string): undefined => {
    report('image/broken', position, { source, format: name, reason })
  }
  if (typeof coded === 'string') return broken(coded)
  if (!fitsLimits(coded, request) || !fitsLimits(coded.canvas ?? coded, request)) return undefined
  const decoded = await codecs.decode(codec, coded.still)
  if (decoded === undefined) return broken('its pixels cannot be unpacked')
  if (decoded.width !== coded.width || decoded.height !== coded.height)
    return broken('its pixels are not as many as it says')
  if (coded.isAnimated) report('image/animated', position, { source })
  if (coded.isWide) report('image/wide-colours', position, { source })
  const whole = coded.canvas === undefined ? decoded : onCanvas(decoded, coded.canvas)
  const pixels = upright(whole, coded.orientation)
  const encoded = await encode(forPrint(pixels), coded, codecs)
  const isWorthKeeping = !coded.isAnimated && coded.orientation === 1 && bytes.length < encoded.bytes.length
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
