import { unzipSync } from 'fflate'
import { UnreadableEdition } from './unreadable.ts'

/** The files of a zip archive, unpacked when they are asked for. */
export interface Archive {
  readonly has: (name: string) => boolean
  /** Throws `UnreadableEdition` where there is no such file. */
  readonly read: (name: string) => Uint8Array
}

/** More than this, unpacked, is no edition. */
const mostBytes = 1_000_000_000

export function openArchive(bytes: Uint8Array): Archive {
  const names = new Set<string>()
  unpack(bytes, ({ name }) => {
    names.add(name)
    return false
  })
  return {
    has: (name) => names.has(name),
    read: (name) => {
      const content = unpack(bytes, (file) => file.name === name)[name]
      if (content === undefined) throw new UnreadableEdition(`it has no file ${name}`)
      return content
    },
  }
}

interface Entry {
  readonly name: string
  readonly originalSize: number
}

function unpack(bytes: Uint8Array, filter: (file: Entry) => boolean): Record<string, Uint8Array> {
  let room = mostBytes
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        if (!filter(file)) return false
        room -= file.originalSize
        if (room < 0) throw new UnreadableEdition(`it unpacks to more than ${mostBytes / 1_000_000} MB`)
        return true
      },
    })
  } catch (error) {
    if (error instanceof UnreadableEdition) throw error
    throw new UnreadableEdition('it is no zip archive, or a broken one')
  }
}
