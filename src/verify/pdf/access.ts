import type { PdfFile, Resolved } from './file.ts'
import type { Dictionary, PdfObject } from './objects.ts'
import { decodeText } from './text-string.ts'

/** Values of a dictionary as what they are expected to be, and nothing where they are something else. */

export function dictionaryAt(
  file: PdfFile,
  from: Dictionary | undefined,
  key: string,
): Dictionary | undefined {
  return asDictionary(file.resolve(from?.entries.get(key)))
}

/** A stream stands for its dictionary. */
export function asDictionary(value: Resolved): Dictionary | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (value.type === 'stream') return value.dictionary
  return value.type === 'dictionary' ? value : undefined
}

/** The items of an array; what is no array is its only item. */
export function itemsAt(file: PdfFile, from: Dictionary | undefined, key: string): readonly PdfObject[] {
  const stated = from?.entries.get(key)
  const value = file.resolve(stated)
  if (stated === undefined || value === null) return []
  return typeof value === 'object' && value.type === 'array' ? value.items : [stated]
}

export function nameAt(file: PdfFile, from: Dictionary | undefined, key: string): string | undefined {
  return asName(file.resolve(from?.entries.get(key)))
}

export function asName(value: Resolved): string | undefined {
  return typeof value === 'object' && value?.type === 'name' ? value.name : undefined
}

export function numberAt(file: PdfFile, from: Dictionary | undefined, key: string): number | undefined {
  const value = file.resolve(from?.entries.get(key))
  return typeof value === 'number' ? value : undefined
}

/** A text string (ISO 32000-2, 7.9.2.2). */
export function textAt(file: PdfFile, from: Dictionary | undefined, key: string): string | undefined {
  const bytes = bytesAt(file, from, key)
  return bytes === undefined ? undefined : decodeText(bytes)
}

export function bytesAt(file: PdfFile, from: Dictionary | undefined, key: string): string | undefined {
  return asBytes(file.resolve(from?.entries.get(key)))
}

export function asBytes(value: Resolved): string | undefined {
  return typeof value === 'object' && value?.type === 'string' ? value.bytes : undefined
}
