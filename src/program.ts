import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { disk } from './files.ts'

/** The folder of package.json: the parent of both src/ and lib/. */
function programFolder(): string {
  return path.dirname(path.dirname(fileURLToPath(import.meta.url)))
}

/** The folder of the brands and projects that come with the program. */
export function shippedTemplates(): string {
  return path.join(programFolder(), 'templates')
}

/**
 * Tells one state of the program from another, down to the last line; nothing when it runs from its sources. Parts of the
 * bundle are named by what is in them, and libraries beside it are pinned in package.json.
 */
export function programState(): string | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined
  return [packageJson(), ...disk.list(path.dirname(fileURLToPath(import.meta.url)))].join('\n')
}

export function version(): string {
  const { version: number }: { version: string } = JSON.parse(packageJson())
  return number
}

function packageJson(): string {
  return new TextDecoder().decode(disk.read(path.join(programFolder(), 'package.json')))
}
