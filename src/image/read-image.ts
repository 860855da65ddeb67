import type { Image, Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Codecs } from './codecs.ts'
import { readJpeg, readUprightJpeg } from './jpeg.ts'
import { limits } from './limits.ts'
import { readPng } from './png.ts'
import { type Recognised, recognise } from './recognise.ts'
import { readSvg } from './svg.ts'

/** A picture and the place that named it. */
export interface ImageRequest {
  /** As the author wrote it; findings quote it. */
  readonly source: string
  readonly position: Position | undefined
  readonly report: Report
}

/** Reads a picture that every edition can show as it is; `undefined` when it cannot be shown, which has then been reported. */
export function readImage(bytes: Uint8Array, request: ImageRequest): Image | undefined {
  const { source, position, report } = request
  const format = recogniseWithin(bytes, request)
  switch (format) {
    case undefined:
      return undefined
    case 'png':
      return readPng(bytes, request)
    case 'jpeg':
      return readJpeg(bytes, request)
    case 'svg':
      return readSvg(bytes, request)
    case 'empty':
      report('image/empty', position, { source })
      return undefined
    case 'unknown':
      report('image/unknown-format', position, { source })
      return undefined
    default:
      report('image/convert', position, { source, format })
      return undefined
  }
}

/** Reads a picture, and makes of those that only some editions can show one that all can. */
export async function readAnyImage(
  bytes: Uint8Array,
  request: ImageRequest,
  codecs: Codecs,
): Promise<Image | undefined> {
  const format = recogniseWithin(bytes, request)
  if (format === undefined) return undefined
  if (format === 'jpeg') return readUprightJpeg(bytes, request, codecs)
  if (format !== 'GIF' && format !== 'WebP' && format !== 'AVIF') return readImage(bytes, request)
  const { convertCoded, convertGif } = await import('./convert.ts')
  return format === 'GIF' ? convertGif(bytes, request) : convertCoded(format, bytes, request, codecs)
}

/** What the bytes are; `undefined` when they are too many. */
function recogniseWithin(
  bytes: Uint8Array,
  { source, position, report }: ImageRequest,
): Recognised | undefined {
  const format = recognise(bytes)
  const limit = format === 'svg' ? limits.svgBytes : limits.rasterBytes
  if (bytes.length <= limit) return format
  report('image/too-heavy', position, { source, bytes: bytes.length, limit })
  return undefined
}
