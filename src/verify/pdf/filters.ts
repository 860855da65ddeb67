import { inflateSync } from 'node:zlib'
import { UnreadableEdition } from '../unreadable.ts'
import { undoPredictor } from './predictor.ts'

/** A filter with its parameters, 0 where a parameter is not stated. */
export interface Filter {
  readonly name: string
  readonly predictor: number
  readonly columns: number
  readonly colours: number
  readonly bits: number
}

/** Bytes that one stream may unpack to: far more than the text of a book, little enough for any machine. */
const longestStream = 1 << 26

/** The bytes of a stream behind its filters. Those of pictures are not known here, for no picture is looked at. */
export function unfilter(raw: Uint8Array, filters: readonly Filter[]): Uint8Array {
  return filters.reduce<Uint8Array>((bytes, filter) => {
    switch (filter.name) {
      case 'FlateDecode':
      case 'Fl':
        return undoPredictor(inflate(bytes), filter)
      case 'ASCIIHexDecode':
      case 'AHx':
        return fromHexadecimal(bytes)
      default:
        throw new UnreadableEdition(
          `a stream is packed with ${filter.name.slice(0, 20)}, which is not read here`,
        )
    }
  }, raw)
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: longestStream })
  } catch {
    throw new UnreadableEdition('a stream cannot be unpacked')
  }
}

function fromHexadecimal(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const [coded = ''] = text.split('>', 1)
  const digits = coded.replace(/[^\da-fA-F]/g, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}
