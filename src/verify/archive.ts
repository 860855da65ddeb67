import type { Allowance } from './allowance.ts'
import { readZip } from './zip.ts'

/** The files of a zip archive that are named so; no others are unpacked, and these only as far as the allowance goes. */
export function unpack(
  bytes: Uint8Array,
  named: RegExp,
  allowance: Allowance,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const { name, unpack: open } of readZip(bytes)) {
    if (!named.test(name) || files.has(name)) continue
    const file = open(allowance.bytesLeft())
    allowance.spend('bytes', file.length)
    files.set(name, file)
  }
  return files
}
