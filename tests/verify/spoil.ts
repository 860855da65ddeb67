/** Changes trees in place, whatever their types: renderers are to be shown faults that no type allows. */
export type Which = (node: object) => boolean

/** All objects of a tree, parents first, each with where it stands. */
export function* placesIn(tree: object, seen = new Set<object>()): Generator<Place> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    yield { node: value, parent: tree, key }
    yield* placesIn(value, seen)
  }
}

export interface Place {
  readonly node: object
  readonly parent: object
  readonly key: string
}

export function isOfType(...types: readonly string[]): Which {
  return (node) => 'type' in node && types.includes(String(node.type))
}

/** Leaves out the first node that is meant. */
export function leaveOut(tree: object, which: Which): boolean {
  const place = placeOf(tree, which)
  if (place === undefined) return false
  const { parent, key } = place
  return Array.isArray(parent)
    ? parent.splice(Number(key), 1).length === 1
    : Reflect.deleteProperty(parent, key)
}

/** Puts the first node that is meant, and has one of its kind after it, behind that. */
export function swap(tree: object, which: Which): boolean {
  for (const { node, parent, key } of placesIn(tree)) {
    if (!which(node) || !Array.isArray(parent)) continue
    const other = parent.findIndex((each, index) => index > Number(key) && which(each))
    if (other < 0) continue
    parent[Number(key)] = parent[other]
    parent[other] = node
    return true
  }
  return false
}

/** Sets a property of the first node that is meant. */
export function alter(tree: object, which: Which, key: string, value: unknown): boolean {
  const place = placeOf(tree, which)
  return place !== undefined && Reflect.set(place.node, key, value)
}

function placeOf(tree: object, which: Which): Place | undefined {
  for (const place of placesIn(tree)) if (which(place.node)) return place
  return undefined
}
