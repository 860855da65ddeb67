import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { disk } from './files.ts'

/** The folder of package.json: the parent of both src/ and lib/. */
export function programFolder(): string {
  return path.dirname(path.dirname(fileURLToPath(import.meta.url)))
}

export function version(): string {
  const bytes = disk.read(path.join(programFolder(), 'package.json'))
  const { version: number }: { version: string } = JSON.parse(new TextDecoder().decode(bytes))
  return number
}
