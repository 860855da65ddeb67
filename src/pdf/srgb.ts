/** A tag of an ICC profile: its signature and its data. */
type Tag = readonly [signature: string, data: Buffer]

/**
 * The sRGB colour space as an ICC profile of version 4.2 (ICC.1:2004-10, which ISO 19005-2 names): the primaries
 * adapted to D50, and the exact curve of IEC 61966-2-1.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
  const tags: readonly Tag[] = [
    ['desc', localisedText('sRGB IEC61966-2.1')],
    ['cprt', localisedText('CC0')],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['chad', adaptation],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  return assemble(tags)
}

const headerLength = 128
const tableEntryLength = 12

/** Equal data are stored once. */
function assemble(tags: readonly Tag[]): Buffer {
  const table = Buffer.alloc(4 + tags.length * tableEntryLength)
  table.writeUInt32BE(tags.length, 0)
  const stored = new Map<Buffer, number>()
  const parts: Buffer[] = []
  let offset = headerLength + table.length
  tags.forEach(([signature, data], index) => {
    const place = stored.get(data) ?? offset
    if (!stored.has(data)) {
      stored.set(data, offset)
      parts.push(data)
      offset += data.length
    }
    const entry = 4 + index * tableEntryLength
    table.write(signature, entry, 'latin1')
    table.writeUInt32BE(place, entry + 4)
    table.writeUInt32BE(data.length, entry + 8)
  })
  return Buffer.concat([header(offset), table, ...parts])
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(headerLength)
  bytes.writeUInt32BE(length, 0)
  bytes.writeUInt32BE(0x04200000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, part] of [2018, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index)
  bytes.write('acsp', 36, 'latin1')
  xyzNumbers([0.9642, 1, 0.8249]).copy(bytes, 68)
  return bytes
}

/** Multi-localised Unicode text in one language; data are padded to four bytes. */
function localisedText(words: string): Buffer {
  const characters = Buffer.from(words, 'utf16le').swap16()
  const data = Buffer.alloc(28 + Math.ceil(characters.length / 4) * 4)
  data.write('mluc', 0, 'latin1')
  data.writeUInt32BE(1, 8)
  data.writeUInt32BE(12, 12)
  data.write('enUS', 16, 'latin1')
  data.writeUInt32BE(characters.length, 20)
  data.writeUInt32BE(28, 24)
  characters.copy(data, 28)
  return data
}

function xyz(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), xyzNumbers(values)])
}

/** Signed numbers with 16 bits before and after the point. */
function xyzNumbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 0x10000), index * 4)
  return bytes
}

function parametricCurve(parameters: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1'), xyzNumbers(parameters)])
}

/** From D65 to D50 (Bradford). */
const adaptation = Buffer.concat([
  Buffer.from('sf32\0\0\0\0', 'latin1'),
  xyzNumbers([1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168]),
])
