import type { YamlPath } from '../../yaml/index.ts'

/** What keys go by within a value. */
export interface Naming {
  /** By the name in small letters that an author may write. */
  readonly keys: Readonly<Record<string, string>>
  /** Of the values of these keys, by their own names. */
  readonly below?: Readonly<Record<string, Naming>>
  /** Of all values, where the keys are of the author's choice. */
  readonly each?: Naming
}

export interface Tidied {
  readonly value: unknown
  /** The path that was written, for one of the value. */
  readonly original: (path: YamlPath) => YamlPath
}

/** A value without what holds nothing, at any depth, and with its keys under their own names. */
export function tidied(value: unknown, naming: Naming): Tidied {
  const steps: Steps = new Map()
  return { value: tidy(value, naming, steps), original: (path) => originalOf(path, steps) }
}

/** Where the key or index of a value is another than the one written, by the step; what lies below stands with it. */
type Steps = Map<string, { readonly written: string | number; readonly below: Steps }>

const nothing: Naming = { keys: {} }

function tidy(value: unknown, naming: Naming, steps: Steps): unknown {
  if (Array.isArray(value)) {
    const kept: unknown[] = []
    value.forEach((item: unknown, index) => {
      const below: Steps = new Map()
      const inner = tidy(item, naming, below)
      if (isNothing(inner)) return
      steps.set(String(kept.length), { written: index, below })
      kept.push(inner)
    })
    return kept
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const own = new Set(entries.map(([key]) => key))
  return Object.fromEntries(
    entries.flatMap(([key, content]): readonly (readonly [string, unknown])[] => {
      const synonym = ownValue(naming.keys, key.toLowerCase())
      // A key that is stated under its own name, or for the second time, stays what it is and is reported later.
      const name = synonym === undefined || own.has(synonym) ? key : synonym
      own.add(name)
      const below: Steps = new Map()
      const inner = tidy(
        content,
        ownValue(naming.below, key.toLowerCase()) ?? ownValue(naming.below, name) ?? naming.each ?? nothing,
        below,
      )
      if (isNothing(inner)) return []
      steps.set(name, { written: key, below })
      return [[name, inner]]
    }),
  )
}

/** Authors may call a key whatever every object has: `toString` is no naming. */
function ownValue<Value>(record: Readonly<Record<string, Value>> = {}, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function originalOf([first, ...rest]: YamlPath, steps: Steps): YamlPath {
  if (first === undefined) return []
  const step = steps.get(String(first))
  return [step?.written ?? first, ...originalOf(rest, step?.below ?? new Map())]
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
