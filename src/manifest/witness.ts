import type { Files } from '../files.ts'
import { sha256 } from './compose-manifest.ts'

/** Files that are read through it are taken down. */
export interface Witness {
  readonly files: Files
  /** Path and sum of every file that was read, in the order of their paths. */
  readonly seen: () => readonly Sum[]
}

export interface Sum {
  readonly file: string
  readonly sha256: string
}

/**
 * What a stage has read, without the stage knowing: sums are of the very bytes it was given. Once it has been asked it takes
 * nothing down any more, for fonts are read through it later on.
 */
export function witness(files: Files): Witness {
  const sums = new Map<string, string>()
  let isDone = false
  return {
    files: {
      ...files,
      read: (file) => {
        const bytes = files.read(file)
        if (bytes !== undefined && !isDone) sums.set(file, sha256(bytes))
        return bytes
      },
    },
    seen: () => {
      isDone = true
      return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, sum]) => ({ file, sha256: sum }))
    },
  }
}
