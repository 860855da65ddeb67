import type { Image } from '../brief/index.ts'

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const

export function dataUri({ format, bytes }: Image): string {
  return `data:${mediaTypes[format]};base64,${Buffer.from(bytes).toString('base64')}`
}
