import type { Image } from '../brief/index.ts'

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const

/** A picture as the address of itself: in the form in which it came, where browsers know it. */
export function dataUri({ format, bytes, original }: Image): string {
  const [mediaType, data] = original ? [original.mediaType, original.bytes] : [mediaTypes[format], bytes]
  return `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`
}
