import { type Box, dataOf, readBoxes, viewOf } from './iso-boxes.ts'

/** One item of a file of pictures (ISO/IEC 23008-12): a picture, a tile or the opacity of one, or data about it. */
export interface Item {
  readonly id: number
  /** In the order in which they are applied. */
  readonly properties: readonly Box[]
  /** Where its data lies in the file. */
  readonly extents: readonly Uint8Array[]
}

/** The items that a `meta` box of a file tells of; `undefined` when one lies where the file has no bytes. */
export function itemsOf(meta: readonly Box[], file: Uint8Array): readonly Item[] | undefined {
  const described = readBoxes(dataOf(meta, 'iprp')) ?? []
  const all = readBoxes(dataOf(described, 'ipco')) ?? []
  const given = described.filter(({ type }) => type === 'ipma').map(({ data }) => associations(data))
  const places = locations(dataOf(meta, 'iloc'), file, dataOf(meta, 'idat'))
  return places?.map(({ id, extents }) => {
    const numbers = given.flatMap((byItem) => byItem.get(id) ?? [])
    return { id, extents, properties: numbers.flatMap((number) => all[number - 1] ?? []) }
  })
}

/** Number of the item that is the picture. */
export function primaryOf(meta: readonly Box[]): number | undefined {
  const data = dataOf(meta, 'pitm')
  if (data.length < 6) return undefined
  return data[0] === 0 || data.length < 8 ? viewOf(data).getUint16(4) : viewOf(data).getUint32(4)
}

/** Numbers of the properties, from 1, of each item (`ipma`; 23008-12, 9.3). */
function associations(data: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>()
  if (data.length < 8) return found
  const view = viewOf(data)
  const [idBytes, numberBytes] = [view.getUint8(0) < 1 ? 2 : 4, (view.getUint8(3) & 1) === 1 ? 2 : 1]
  const count = view.getUint32(4)
  for (let item = 0, at = 8; item < count && at + idBytes < data.length; item++) {
    const id = idBytes === 2 ? view.getUint16(at) : view.getUint32(at)
    const length = view.getUint8(at + idBytes)
    at += idBytes + 1
    if (at + length * numberBytes > data.length) return found
    const numbers = Array.from({ length }, (_, index) =>
      numberBytes === 2 ? view.getUint16(at + 2 * index) & 0x7fff : view.getUint8(at + index) & 0x7f,
    )
    found.set(id, numbers)
    at += length * numberBytes
  }
  return found
}

/** Where the data of each item lies (`iloc`; 14496-12, 8.11.3): in the file, or in the box `idat`. */
function locations(
  data: Uint8Array,
  file: Uint8Array,
  inside: Uint8Array,
): readonly Pick<Item, 'id' | 'extents'>[] | undefined {
  const read = reader(data)
  const version = read(1)
  read(3)
  const [sizes, more] = [read(1), read(1)]
  const idBytes = version < 2 ? 2 : 4
  const items: Pick<Item, 'id' | 'extents'>[] = []
  for (let count = read(idBytes); count > 0; count--) {
    const id = read(idBytes)
    const source = version > 0 && (read(2) & 15) === 1 ? inside : file
    read(2)
    const base = read(more >> 4)
    const extents: Uint8Array[] = []
    for (let left = read(2); left > 0; left--) {
      if (version > 0) read(more & 15)
      const start = base + read(sizes >> 4)
      const length = read(sizes & 15)
      if (Number.isNaN(start + length) || start + length > source.length) return undefined
      extents.push(source.subarray(start, length === 0 ? source.length : start + length))
    }
    if (Number.isNaN(id)) return undefined
    items.push({ id, extents })
  }
  return items
}

/** Takes numbers of so many bytes one after the other; not a number where there are no more. */
function reader(data: Uint8Array): (bytes: number) => number {
  let at = 0
  return (bytes) => {
    let value = at + bytes > data.length ? Number.NaN : 0
    for (const end = at + bytes; at < end; at++) value = value * 256 + (data[at] ?? 0)
    return value
  }
}
