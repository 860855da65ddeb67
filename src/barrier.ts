import { accessSync, constants, lstatSync, statSync } from 'node:fs'
import path from 'node:path'

/** Why a folder cannot be written into, or made, in words for the user. `isOutside` is true of a link that leads out of the working folder. */
export function barrierAt(folder: string, isOutside: boolean): string | undefined {
  const another = 'remove it, or choose another folder with --out'
  const target = statSync(folder, { throwIfNoEntry: false })
  if (target === undefined) {
    if (isThere(folder)) return `${folder} is a symbolic link that leads nowhere: ${another}`
    const parent = path.dirname(folder)
    return parent === folder ? `${folder} cannot be made` : barrierAt(parent, isOutside)
  }
  if (!target.isDirectory()) return `${folder} is not a folder: ${another}`
  if (isOutside)
    return `${folder} is a symbolic link, or lies behind one, that leads out of the working folder: name where it leads with --out`
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch (fault) {
    const reason =
      fault instanceof Error && 'code' in fault && fault.code === 'EROFS'
        ? 'its disk is read-only'
        : 'permission is denied'
    return `${folder} cannot be written into: ${reason}`
  }
}

function isThere(target: string): boolean {
  return lstatSync(target, { throwIfNoEntry: false }) !== undefined
}
