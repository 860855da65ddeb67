import type { Entry } from './entries.ts'

type Container = Map<string, unknown> | unknown[]

/** The document as objects, lists and scalars. */
export function plainData(entries: readonly Entry[]): unknown {
  const top: Container = new Map()
  for (const { path, kind, value } of entries) {
    const parent = path.slice(0, -1).reduce<Container>((held, step) => containerAt(held, step) ?? held, top)
    const step = path.at(-1) ?? ''
    if (kind === 'scalar') put(parent, step, value)
    else if (containerAt(parent, step) === undefined) put(parent, step, kind === 'list' ? [] : new Map())
  }
  return asObjects(top)
}

function containerAt(held: Container, step: string | number): Container | undefined {
  const inside = held instanceof Map ? held.get(String(step)) : held[Number(step)]
  return inside instanceof Map || Array.isArray(inside) ? inside : undefined
}

function put(held: Container, step: string | number, value: unknown): void {
  if (held instanceof Map) held.set(String(step), value)
  else held[Number(step)] = value
}

/** `fromEntries` makes an own key of any name, also of `__proto__`. */
function asObjects(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, held]) => [key, asObjects(held)]))
  return Array.isArray(value) ? value.map(asObjects) : value
}
