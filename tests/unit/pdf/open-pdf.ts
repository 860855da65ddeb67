import { openFile, type Resolved } from '../../../src/verify/pdf/file.ts'
import { decodeText } from '../../../src/verify/pdf/text-string.ts'

/** A finished file, for those who look at single objects of it. */
export interface OpenPdf {
  /** What stands at the end of a way from the trailer, by keys and indices: strings and numbers are themselves, names have a slash. */
  readonly at: (...way: readonly (string | number)[]) => unknown
  /** The bytes of a stream behind its filters. */
  readonly bytesAt: (...way: readonly (string | number)[]) => Uint8Array
}

export function openPdf(bytes: Uint8Array): OpenPdf {
  const file = openFile(bytes)
  const find = (way: readonly (string | number)[]): Resolved =>
    way.reduce<Resolved>((value, step) => {
      if (typeof value !== 'object' || value === null) return null
      if (value.type === 'array') return file.resolve(value.items[Number(step)])
      const dictionary = value.type === 'stream' ? value.dictionary : value
      return dictionary.type === 'dictionary' ? file.resolve(dictionary.entries.get(String(step))) : null
    }, file.trailer)
  return {
    at: (...way) => plain(find(way)),
    bytesAt: (...way) => {
      const value = find(way)
      if (typeof value !== 'object' || value?.type !== 'stream')
        throw new Error(`${way.join(' → ')} is no stream`)
      return file.decode(value)
    },
  }
}

function plain(value: Resolved): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value.type === 'string') return decodeText(value.bytes)
  return value.type === 'name' ? `/${value.name}` : value
}
