/** One segment of a JPEG file. */
export interface Segment {
  readonly marker: number
  /** Without the marker and its length. */
  readonly data: Uint8Array
}

const startOfScan = 0xda
const endOfImage = 0xd9

/** Walks the markers of a JPEG file (ITU-T T.81, annex B) to its end; or says what is wrong. */
export function readSegments(bytes: Uint8Array): readonly Segment[] | string {
  const segments: Segment[] = []
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return 'there is something else where a marker should be'
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1 // fill byte
      continue
    }
    if (marker === endOfImage) return segments
    if (isBare(marker)) {
      at += 2
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) return 'it ends in the middle of a segment'
    segments.push({ marker, data: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
    if (marker === startOfScan) at = endOfScan(bytes, at)
  }
  return 'its end is missing'
}

/** Markers without a length: TEM, and the restarts within a scan. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
}

/** Where the next marker stands after the coded data, in which 0xff is followed by 0 or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

/** Data of the first segment of an application (APP0 to APP15) that begins with its name; without the name. */
export function applicationData(
  segments: readonly Segment[],
  marker: number,
  name: string,
): Uint8Array | undefined {
  const found = segments.find((segment) => segment.marker === marker && hasName(segment.data, name))
  return found?.data.subarray(name.length)
}

export function hasName(data: Uint8Array, name: string): boolean {
  return [...name].every((character, index) => data[index] === character.charCodeAt(0))
}
