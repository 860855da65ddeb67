/** Codes have at most twelve bits. */
const mostCodes = 4096

/**
 * Unpacks the indices of a GIF (GIF 89a, appendix F), exactly `length` of them, or says what is wrong. Each code of the
 * table is one that was there before, and one index more: it is kept as the two, and spelt backwards.
 */
export function unpackLzw(data: Uint8Array, codeSize: number, length: number): Uint8Array | string {
  if (codeSize < 2 || codeSize > 8) return 'its pixels cannot be unpacked'
  const [clear, end] = [1 << codeSize, (1 << codeSize) + 1]
  const before = new Uint16Array(mostCodes)
  const last = new Uint8Array(mostCodes)
  const lengths = new Uint16Array(mostCodes)
  for (let code = 0; code < clear; code++) {
    last[code] = code
    lengths[code] = 1
  }
  const indices = new Uint8Array(length)
  let [written, next, bits, previous] = [0, end + 1, codeSize + 1, -1]
  let [held, heldBits] = [0, 0]
  /** What is more than the picture needs is passed over, as everywhere. */
  const spell = (code: number): void => {
    let at = written + (lengths[code] ?? 0)
    written = Math.min(length, at)
    let part = code
    for (; part >= clear; part = before[part] ?? 0) if (--at < length) indices[at] = last[part] ?? 0
    if (--at < length) indices[at] = part
  }
  for (const byte of data) {
    held |= byte << heldBits
    heldBits += 8
    while (heldBits >= bits) {
      const code = held & ((1 << bits) - 1)
      held >>>= bits
      heldBits -= bits
      if (code === end || written === length) return done(indices, written)
      if (code === clear) {
        ;[next, bits, previous] = [end + 1, codeSize + 1, -1]
        continue
      }
      if (code > next || (code === next && (previous < 0 || next === mostCodes)) || code === end)
        return 'its pixels cannot be unpacked'
      if (previous >= 0 && next < mostCodes) {
        before[next] = previous
        lengths[next] = (lengths[previous] ?? 0) + 1
        last[next] = firstOf(code === next ? previous : code, before, clear)
        next += 1
        if (next === 1 << bits && bits < 12) bits += 1
      }
      spell(code)
      previous = code
    }
  }
  return done(indices, written)
}

function firstOf(code: number, before: Uint16Array, clear: number): number {
  let part = code
  while (part >= clear) part = before[part] ?? 0
  return part
}

function done(indices: Uint8Array, written: number): Uint8Array | string {
  return written < indices.length ? 'some of its pixels are missing' : indices
}
