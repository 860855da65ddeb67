import {
  chmodSync,
  copyFileSync,
  linkSync,
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
import { barrierAt } from './barrier.ts'
import { obstacle } from './obstacle.ts'
import { hasTickets, takeTurn } from './turns.ts'

/** The only way to the file system. Paths are as the user wrote them; nothing is cached. */
export interface Files {
  /** Bytes of a regular file, or `undefined` when there is none that can be read. */
  readonly read: (file: string) => Uint8Array | undefined
  /** Names in a folder, sorted; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  /** Names of the folders in a folder, sorted; links to folders are none. */
  readonly folders: (folder: string) => readonly string[]
  /**
   * Gives a folder these files, by their bare names, beside what else is in it; it need not be there. All appear at once:
   * the folder, complete, is put in place of the old one. Throws an `Obstacle` where something in the way is no folder or
   * file of ours. Runs that do so at the same time take turns, here and below.
   */
  readonly renew: (folder: string, contents: ReadonlyMap<string, Uint8Array>) => void
  /** Puts one file in place, whole, of whatever it was before. Throws an `Obstacle` where that is no file of ours. */
  readonly write: (file: string, bytes: Uint8Array) => void
  /**
   * Why a folder cannot be written into, or made, in words for the user; nothing where it can. A link is followed to a
   * folder; one that lies in the working folder has to stay there.
   */
  readonly barrier: (folder: string) => string | undefined
  /** Mends what a run that was killed has left of `renew`; no complaint when there is nothing to mend. */
  readonly mend: (folder: string) => void
  /**
   * Keeps other runs from writing into a folder until the returned function is called: what was read there before is then
   * still true when something is written. Other runs are waited for.
   */
  readonly takeTurn: (folder: string) => () => void
  /** Removes a folder of editions in one step, in turn with other runs. */
  readonly discard: (folder: string) => void
  /** Removes a file or folder with all it holds; no complaint when absent. */
  readonly remove: (target: string) => void
  /** Whether `target`, with symbolic links followed, lies inside `folder`; a link that leads nowhere does not. */
  readonly isInside: (folder: string, target: string) => boolean
}

export const disk: Files = {
  read,
  list,
  folders,
  barrier,
  renew,
  write,
  mend,
  takeTurn,
  discard,
  remove,
  isInside,
}

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

function barrier(folder: string): string | undefined {
  const isNamedFromHere = homeOf(folder) === '.' && path.normalize(folder) !== '.'
  try {
    return barrierAt(folder, isNamedFromHere && !isInside('.', folder))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) return fault.message
    throw fault
  }
}

/** The working folder, for what is named from there; for anything else the folder that it is named in. */
export function homeOf(file: string): string {
  const isHere = !path.isAbsolute(file) && path.normalize(file).split(path.sep)[0] !== '..'
  return isHere ? '.' : path.dirname(file)
}

function folders(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  } catch {
    return []
  }
}

/*
 * No system replaces a folder that is not empty in one step, so there are two, and one moment between them without a folder:
 *
 *   1. .heat.next is filled: the new files, and links to those of heat that stay     killed here: .heat.next is thrown away
 *   2. heat      → .heat.last                                                        killed here: .heat.next is whole
 *   3. .heat.next → heat                                                             killed here: .heat.last is emptied
 *   4. .heat.last is thrown away; what is the user's own in it has moved to heat
 *
 * At no moment does a folder hold editions of two builds. `mend` goes on from wherever a run was killed. Both are done in turn
 * with other runs, which would take what is under way for what a killed run has left.
 */
function renew(folder: string, contents: ReadonlyMap<string, Uint8Array>): void {
  inTurn(path.dirname(folder), () => replace(folder, contents))
}

function inTurn(folder: string, work: () => void): void {
  const leave = takeTurn(folder)
  try {
    work()
  } finally {
    leave()
  }
}

function replace(folder: string, contents: ReadonlyMap<string, Uint8Array>): void {
  goOn(folder)
  refuseObstacles(folder, contents)
  const { next, last } = besides(folder)
  const old = lstatSync(folder, { throwIfNoEntry: false })
  try {
    mkdirSync(next, { recursive: true })
    if (old !== undefined) chmodSync(next, old.mode)
    for (const [name, bytes] of contents) writeFileSync(path.join(next, name), bytes)
    const others = list(folder).filter((name) => !contents.has(name))
    for (const name of others) keep(path.join(folder, name), path.join(next, name))
    if (old !== undefined) renameSync(folder, last)
    renameSync(next, folder)
  } catch (fault) {
    if (isFolder(last)) renameSync(last, folder)
    remove(next)
    throw fault
  }
  settle(last, folder)
}

function write(file: string, bytes: Uint8Array): void {
  const [folder, name] = [path.dirname(file), path.basename(file)]
  refuseOtherFiles(folder, [name])
  const next = path.join(folder, `.${name}.next`)
  inTurn(folder, () => {
    try {
      writeFileSync(next, bytes)
      renameSync(next, file)
    } finally {
      remove(next)
    }
  })
}

/** Names that no edition has: these begin with no dot. */
function besides(folder: string): { readonly next: string; readonly last: string } {
  const beside = (name: string): string =>
    path.join(path.dirname(folder), `.${path.basename(folder)}.${name}`)
  return { next: beside('next'), last: beside('last') }
}

/** Links would be followed to wherever they lead, and a folder or a pipe is nothing that we have made. */
function refuseObstacles(folder: string, contents: ReadonlyMap<string, Uint8Array>): void {
  const own = lstatSync(folder, { throwIfNoEntry: false })
  if (own?.isSymbolicLink())
    throw obstacle(
      `${folder} is a symbolic link, which is not followed: remove it, or choose another folder with --out`,
    )
  if (own !== undefined && !own.isDirectory())
    throw obstacle(`${folder} is not a folder: remove it, or choose another with --out`)
  refuseOtherFiles(folder, contents.keys())
}

function refuseOtherFiles(folder: string, names: Iterable<string>): void {
  for (const name of names) {
    const file = path.join(folder, name)
    const old = lstatSync(file, { throwIfNoEntry: false })
    if (old?.isSymbolicLink())
      throw obstacle(
        `${file} is a symbolic link, which is not followed: remove it, and the edition takes its place`,
      )
    if (old !== undefined && !old.isFile())
      throw obstacle(`${file} is not a file: remove it, and the edition takes its place`)
  }
}

/** A file that stays is in both folders for a while; some file systems have no such links. Folders and links move later. */
function keep(from: string, to: string): void {
  if (!lstatSync(from).isFile()) return
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** Throws a replaced folder away, but for what is in it alone: the user's own folders and links, and files that just came. */
function settle(last: string, folder: string): void {
  if (isFolder(last))
    for (const name of list(last)) {
      const here = path.join(folder, name)
      if (!isThere(here)) renameSync(path.join(last, name), here)
    }
  remove(last)
}

function mend(folder: string): void {
  const parent = path.dirname(folder)
  const isLeft = Object.values(besides(folder)).some(isThere) || hasTickets(parent)
  if (isLeft) inTurn(parent, () => goOn(folder))
}

function isThere(target: string): boolean {
  return lstatSync(target, { throwIfNoEntry: false }) !== undefined
}

/** What `mend` does, called by the process that has the turn. */
function goOn(folder: string): void {
  const { next, last } = besides(folder)
  if (isFolder(last) && !isThere(folder)) renameSync(isFolder(next) ? next : last, folder)
  settle(last, folder)
  remove(next)
}

/** A run that is killed leaves the whole folder, or what the next one throws away. */
function discard(folder: string): void {
  inTurn(path.dirname(folder), () => {
    goOn(folder)
    const { next } = besides(folder)
    renameSync(folder, next)
    remove(next)
  })
}

/** A folder itself: a link to one is none of ours. */
function isFolder(target: string): boolean {
  return lstatSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function remove(target: string): void {
  rmSync(target, { recursive: true, force: true })
}

function isInside(folder: string, target: string): boolean {
  try {
    const [first, ...rest] = path.relative(real(folder), real(target)).split(path.sep)
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
