import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Packed {
  readonly filename: string
  /** Bytes of the tarball. */
  readonly size: number
  readonly files: readonly string[]
}

/** The files that `npm pack` would take now, without running its scripts and without a network. */
export function listPacked(): Packed {
  return pack('--dry-run', '--ignore-scripts')
}

/** Makes the tarball in a folder, with its scripts, as `npm pack` does it. */
export function packInto(folder: string): Packed {
  const packed = pack('--pack-destination', folder)
  return { ...packed, filename: path.join(folder, packed.filename) }
}

function pack(...words: readonly string[]): Packed {
  const said = runNpm(['pack', '--json', ...words], root)
  // Scripts print to the same stream, before the list of what was packed.
  const [entry]: readonly { filename: string; size: number; files: readonly { path: string }[] }[] =
    JSON.parse(said.slice(said.search(/^\[$/m)))
  if (entry === undefined) throw new Error('npm pack has packed nothing')
  return { filename: entry.filename, size: entry.size, files: entry.files.map((file) => file.path) }
}

/** What npm prints to its standard output. */
export function runNpm(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): string {
  return execFileSync('npm', words, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm is a script, which only a shell can run.
    shell: process.platform === 'win32',
  })
}
