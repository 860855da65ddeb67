import { hasName, type Segment } from './jpeg-segments.ts'

/** How a colour profile stands in a JPEG (ICC.1:2022, B.4): in segments APP2 of this name, their number, and how many. */
const name = 'ICC_PROFILE\0'
const app2 = 0xe2
const mostBytes = 0xffff - 2 - name.length - 2

export function profileOf(segments: readonly Segment[]): Uint8Array | undefined {
  const parts = segments
    .filter(({ marker, data }) => marker === app2 && hasName(data, name) && data.length > name.length + 2)
    .map(({ data }) => data.subarray(name.length))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  const isWhole =
    parts.length > 0 && parts.every((part, index) => part[0] === index + 1 && part[1] === parts.length)
  return isWhole ? new Uint8Array(Buffer.concat(parts.map((part) => part.subarray(2)))) : undefined
}

/** A JPEG that begins with a JFIF header, and the profile after it. */
export function withProfile(jpeg: Uint8Array, profile: Uint8Array | undefined): Uint8Array {
  if (profile === undefined) return jpeg
  const count = Math.ceil(profile.length / mostBytes)
  if (count > 255) return jpeg
  const after = 4 + (((jpeg[4] ?? 0) << 8) | (jpeg[5] ?? 0))
  const segments = Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * mostBytes, (index + 1) * mostBytes)
    const length = 2 + name.length + 2 + part.length
    return Buffer.concat([
      Buffer.of(0xff, app2, length >> 8, length & 255),
      Buffer.from(name, 'latin1'),
      Buffer.of(index + 1, count),
      part,
    ])
  })
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, after), ...segments, jpeg.subarray(after)]))
}
