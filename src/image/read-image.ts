import type { Image, Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'
import { readJpeg } from './jpeg.ts'
import { limits } from './limits.ts'
import { readPng } from './png.ts'
import { recognise } from './recognise.ts'
import { readSvg } from './svg.ts'

/** A picture and the place that named it. */
export interface ImageRequest {
  /** As the author wrote it; findings quote it. */
  readonly source: string
  readonly position: Position | undefined
  readonly report: Report
}

/** Reads a picture; `undefined` when it cannot be shown, which has then been reported. */
export function readImage(bytes: Uint8Array, request: ImageRequest): Image | undefined {
  const { source, position, report } = request
  const format = recognise(bytes)
  const limit = format === 'svg' ? limits.svgBytes : limits.rasterBytes
  if (bytes.length > limit) {
    report('image/too-heavy', position, { source, bytes: bytes.length, limit })
    return undefined
  }
  switch (format) {
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
