interface Size {
  readonly width: number
  readonly height: number
}

const sequenceHeader = 1

/**
 * The largest frames that coded data of AV1 may hold, by each of its sequence headers (AV1, 5.3 to 5.5): what a decoder
 * will ask memory for, whatever the file around it says. `undefined` for what no picture contains.
 */
export function sequenceSizes(data: Uint8Array): readonly Size[] | undefined {
  const sizes: Size[] = []
  for (let at = 0; at < data.length; ) {
    const head = data[at] ?? 0
    at += (head & 4) === 0 ? 1 : 2
    let length = data.length - at
    if ((head & 2) !== 0) {
      const stated = leb128(data, at)
      if (stated === undefined) return undefined
      at = stated.end
      length = stated.value
    }
    if (at + length > data.length) return undefined
    if (((head >> 3) & 15) === sequenceHeader) {
      const size = sizeOf(data.subarray(at, at + length))
      if (size === undefined) return undefined
      sizes.push(size)
    }
    at += length
  }
  return sizes
}

function sizeOf(header: Uint8Array): Size | undefined {
  const read = bitReader(header)
  read(4) // profile, still picture
  const isReduced = read(1) === 1
  if (isReduced) read(5)
  else {
    if (read(1) === 1) return undefined // times have no place in a picture
    const hasDelay = read(1) === 1
    for (let points = read(5) + 1; points > 0; points--) {
      read(12)
      if (read(5) > 7) read(1)
      if (hasDelay && read(1) === 1) read(4)
    }
  }
  const [widthBits, heightBits] = [read(4) + 1, read(4) + 1]
  return { width: read(widthBits) + 1, height: read(heightBits) + 1 }
}

function bitReader(bytes: Uint8Array): (bits: number) => number {
  let at = 0
  return (bits) => {
    let value = 0
    for (const end = at + bits; at < end; at++)
      value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
    return value
  }
}

/** A number in groups of seven bits, the last one first (AV1, 4.10.5). */
function leb128(data: Uint8Array, from: number) {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = data[from + index]
    if (byte === undefined) return undefined
    value += (byte & 127) * 2 ** (7 * index)
    if (byte < 128) return { value, end: from + index + 1 }
  }
  return undefined
}
