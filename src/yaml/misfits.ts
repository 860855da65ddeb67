import type { YamlPath } from './parse.ts'

/** Something that does not fit the shape of a schema, whatever its values are. */
export type Misfit =
  | { readonly type: 'unknown-key'; readonly path: YamlPath; readonly known: readonly string[] }
  | { readonly type: 'list-for-map'; readonly path: YamlPath }

/**
 * Every key that a valibot schema has no entry for, and every list where it wants a map. The library stops at the first
 * unknown key of each map and does not say which ones it knows: a person wants to see all, with what they were likely
 * meant to be. And it takes a list for a map whose keys are 0, 1, 2.
 */
export function misfits(schema: unknown, value: unknown, path: YamlPath): readonly Misfit[] {
  const { isMap, entries, keys, inner } = shapeOf(schema, value)
  if (Array.isArray(value)) {
    if (isMap) return [{ type: 'list-for-map', path }]
    return value.flatMap((item, index) => misfits(inner, item, [...path, index]))
  }
  if (!isRecord(value)) return []
  const known = entries === undefined ? keys : Object.keys(entries)
  return Object.entries(value).flatMap(([key, child]): readonly Misfit[] => {
    const below = [...path, key]
    if (known !== undefined && !known.includes(key)) return [{ type: 'unknown-key', path: below, known }]
    return misfits(entries?.[key] ?? inner, child, below)
  })
}

interface Shape {
  readonly isMap: boolean
  /** Of a closed map. */
  readonly entries?: Readonly<Record<string, unknown>>
  /** Of a map whose keys come from a list of words. */
  readonly keys?: readonly string[]
  /** What every item of a list, or every value of a map, has to be. */
  readonly inner?: unknown
}

function shapeOf(schema: unknown, value: unknown): Shape {
  if (!isRecord(schema)) return { isMap: false }
  const { type, wrapped, options, entries, key, item } = schema
  if (wrapped !== undefined) return shapeOf(wrapped, value)
  if (type === 'variant' && Array.isArray(options))
    return shapeOf(variantFor(options, schema.key, value), value)
  if (type === 'union' && Array.isArray(options)) return shapeOf(optionFor(options, value), value)
  if (isRecord(entries)) return { isMap: true, entries }
  if (type === 'array') return { isMap: false, inner: item }
  if (type !== 'record') return { isMap: false }
  const words = isRecord(key) && Array.isArray(key.options) ? { keys: key.options.map(String) } : {}
  return { isMap: true, ...words, inner: schema.value }
}

function optionFor(options: readonly unknown[], value: unknown): unknown {
  const wanted = Array.isArray(value) ? ['array'] : ['strict_object', 'object', 'record']
  return options
    .flatMap((option) =>
      isRecord(option) && option.type === 'union' && Array.isArray(option.options)
        ? option.options
        : [option],
    )
    .find((option) => isRecord(option) && wanted.includes(String(option.type)))
}

/** The variant whose entry for the key that tells them apart names the value; any of them where none does. */
function variantFor(options: readonly unknown[], key: unknown, value: unknown): unknown {
  const kind = isRecord(value) ? value[String(key)] : undefined
  const isNamed = (option: unknown): boolean => {
    const entry = isRecord(option) && isRecord(option.entries) ? option.entries[String(key)] : undefined
    if (!isRecord(entry)) return false
    return entry.literal === kind || (Array.isArray(entry.options) && entry.options.includes(kind))
  }
  return options.find(isNamed) ?? options[0]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
