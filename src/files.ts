import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** The only way to the file system. Paths are as the user wrote them; nothing is cached. */
export interface Files {
  /** Bytes of a regular file, or `undefined` when there is none that can be read. */
  readonly read: (file: string) => Uint8Array | undefined
  /** Names in a folder, sorted; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  /** Writes whole files or nothing: all of them to temporary names beside them, then each renamed over the old one. */
  readonly writeAll: (contents: ReadonlyMap<string, Uint8Array>) => void
  /** Removes a file or folder with all it holds; no complaint when absent. */
  readonly remove: (target: string) => void
  /** Whether `target`, with symbolic links followed, lies inside `folder`; a link that leads nowhere does not. */
  readonly isInside: (folder: string, target: string) => boolean
}

export const disk: Files = { read, list, writeAll, remove, isInside }

function read(file: string): Uint8Array | undefined {
  try {
    // A pipe or a device would keep us waiting without end.
    return statSync(file).isFile() ? readFileSync(file) : undefined
  } catch {
    return undefined
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function writeAll(contents: ReadonlyMap<string, Uint8Array>): void {
  const temporary = (file: string): string => `${file}.partial`
  const begun: string[] = []
  try {
    for (const [file, bytes] of contents) {
      mkdirSync(path.dirname(file), { recursive: true })
      begun.push(file)
      writeFileSync(temporary(file), bytes)
    }
    for (const file of begun) renameSync(temporary(file), file)
  } finally {
    for (const file of begun) rmSync(temporary(file), { force: true })
  }
}

function remove(target: string): void {
  rmSync(target, { recursive: true, force: true })
}

function isInside(folder: string, target: string): boolean {
  try {
    const [first, ...rest] = path.relative(realpathSync(folder), real(target)).split(path.sep)
    return first !== '' && first !== '..' && !path.isAbsolute([first, ...rest].join(path.sep))
  } catch {
    return false // a link to itself, or to nothing
  }
}

/** The real path of a file that may not exist yet: that of its nearest ancestor, and the rest. */
function real(target: string): string {
  const absolute = path.resolve(target)
  if (lstatSync(absolute, { throwIfNoEntry: false }) !== undefined) return realpathSync(absolute)
  return path.join(real(path.dirname(absolute)), path.basename(absolute))
}
