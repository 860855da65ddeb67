import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Installs the packages of a folder with a lock file of its own, unless what is there is newer than the lock. Tools
 * that only judge or race the program are kept apart from what the program needs.
 *
 * @throws when npm fails; what npm said has then been printed
 */
export function installPackages(folder: string): void {
  const installed = path.join(folder, 'node_modules', '.package-lock.json')
  const lock = path.join(folder, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npm is a script, which only a shell can run.
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm ci failed in ${folder}`)
}
