import { unzipSync } from 'fflate'
import { UnreadableEdition } from './unreadable.ts'

/** Unpacked text altogether. The longest posts stay below a tenth of it. */
const mostBytes = 128 * 1024 * 1024

/** The files of a zip archive that are named so; no others are unpacked, and these only when their size is within reason. */
export function unpack(bytes: Uint8Array, named: RegExp): ReadonlyMap<string, Uint8Array> {
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!named.test(name)) return false
        total += originalSize
        if (total > mostBytes) throw new UnreadableEdition('what is packed in it is too large')
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof UnreadableEdition) throw error
    throw new UnreadableEdition('it is no zip archive, or a broken one')
  }
}
