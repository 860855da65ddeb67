import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { disk } from './files.ts'

/** The folder of package.json: the parent of both src/ and lib/. */
export function programFolder(): string {
  return path.dirname(path.dirname(fileURLToPath(import.meta.url)))
}

/** A name for the program as it is, down to its last line; none when it runs from its sources. Parts of the bundle are named by what is in them. */
export function programSum(): string | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined
  return [version(), ...disk.list(path.dirname(fileURLToPath(import.meta.url)))].join(' ')
}

export function version(): string {
  const bytes = disk.read(path.join(programFolder(), 'package.json'))
  const { version: number }: { version: string } = JSON.parse(new TextDecoder().decode(bytes))
  return number
}
