import type { YamlPath } from './parse.ts'

export interface UnknownKey {
  readonly path: YamlPath
  readonly known: readonly string[]
}

/**
 * Every key that a valibot schema has no entry for. The library stops at the first one of each map, and does not say
 * which ones it knows: a person wants to see all, with what they were likely meant to be.
 */
export function unknownKeys(schema: unknown, value: unknown, path: YamlPath): readonly UnknownKey[] {
  const { entries, keys, inner } = shapeOf(schema, value)
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownKeys(inner, item, [...path, index]))
  if (!isRecord(value)) return []
  const known = entries === undefined ? keys : Object.keys(entries)
  return Object.entries(value).flatMap(([key, child]) => {
    const below = [...path, key]
    if (known !== undefined && !known.includes(key)) return [{ path: below, known }]
    return unknownKeys(entries?.[key] ?? inner, child, below)
  })
}

interface Shape {
  /** Of a closed map. */
  readonly entries?: Readonly<Record<string, unknown>>
  /** Of a map whose keys come from a list of words. */
  readonly keys?: readonly string[]
  /** What every item of a list, or every value of a map, has to be. */
  readonly inner?: unknown
}

function shapeOf(schema: unknown, value: unknown): Shape {
  if (!isRecord(schema)) return {}
  const { type, wrapped, options, entries, key, item } = schema
  if (wrapped !== undefined) return shapeOf(wrapped, value)
  if ((type === 'union' || type === 'variant') && Array.isArray(options))
    return shapeOf(optionFor(options, value), value)
  if (isRecord(entries)) return { entries }
  if (type === 'array') return { inner: item }
  const words = isRecord(key) && Array.isArray(key.options) ? { keys: key.options.map(String) } : {}
  return type === 'record' ? { ...words, inner: schema.value } : {}
}

function optionFor(options: readonly unknown[], value: unknown): unknown {
  const wanted = Array.isArray(value) ? ['array'] : ['strict_object', 'record']
  return options.find((option) => isRecord(option) && wanted.includes(String(option.type)))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
