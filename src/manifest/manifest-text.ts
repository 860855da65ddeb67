import * as v from 'valibot'
import type { Manifest } from './manifest.ts'
import { manifestFile } from './schema.ts'

/** JSON for people and programs, keys in the order of the alphabet: one manifest has one text. */
export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(inOrder(manifest), null, 2)}\n`
}

/** A manifest from its text; nothing where it is none, or one that another version of the program understands. */
export function parseManifest(text: string): Manifest | undefined {
  const { success, output } = v.safeParse(manifestFile, parseJson(text))
  return success ? output : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, inOrder(Reflect.get(value, key))]))
}
