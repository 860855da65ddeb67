import { asBytes, asDictionary, asName, dictionaryAt, itemsAt, nameAt } from './access.ts'
import type { PdfFile, Resolved } from './file.ts'
import type { Dictionary } from './objects.ts'

/** Where a link leads: an address, an element of the structure, or a height on a page. */
export type LinkTarget =
  | { readonly type: 'address'; readonly address: string }
  | { readonly type: 'element'; readonly element: Dictionary }
  /** In units of the page, from its left and its bottom; nothing where a viewer stays where it is. */
  | {
      readonly type: 'place'
      readonly page: Dictionary
      readonly left: number | undefined
      readonly top: number | undefined
    }

/** Says where the annotation of a link leads, or nothing where it leads nowhere. */
export type TargetReader = (annotation: Dictionary) => LinkTarget | undefined

/** Links by address, by destination and by name of one (ISO 32000-2, 12.3.2, 12.5.6.5 and 12.6.4). */
export function targetReader(file: PdfFile, catalog: Dictionary): TargetReader {
  const named = namedDestinations(file, catalog)
  const destinationFrom = (value: Resolved): LinkTarget | undefined => {
    const name = asBytes(value) ?? asName(value)
    const found = name === undefined ? value : (named().get(name) ?? null)
    return destinationOf(
      typeof found === 'object' && found?.type === 'dictionary' ? found.entries.get('D') : found,
    )
  }
  const destinationOf = (value: Parameters<PdfFile['resolve']>[0]): LinkTarget | undefined => {
    const resolved = file.resolve(value)
    return typeof resolved === 'object' && resolved?.type === 'array' ? explicit(resolved.items) : undefined
  }
  const explicit = (items: readonly Parameters<PdfFile['resolve']>[0][]): LinkTarget | undefined => {
    const [place, kind, ...rest] = items.map((item) => file.resolve(item))
    const dictionary = asDictionary(place ?? null)
    if (dictionary === undefined) return undefined
    // A destination in the structure begins with an element instead of a page (ISO 32000-2, 12.3.2.3).
    if (
      dictionary.entries.has('S') &&
      !dictionary.entries.has('MediaBox') &&
      nameAt(file, dictionary, 'Type') !== 'Page'
    )
      return { type: 'element', element: dictionary }
    const { left, top } = corners.get(asName(kind ?? null) ?? '') ?? {}
    return { type: 'place', page: dictionary, left: numberAt(rest, left), top: numberAt(rest, top) }
  }
  return (annotation) => {
    const action = dictionaryAt(file, annotation, 'A')
    const kind = nameAt(file, action, 'S')
    if (kind === 'URI') {
      const address = asBytes(file.resolve(action?.entries.get('URI')))
      return address === undefined ? undefined : { type: 'address', address }
    }
    if (kind === 'GoTo' && action?.entries.has('SD'))
      return destinationFrom(file.resolve(action.entries.get('SD')))
    const stated = kind === 'GoTo' ? action?.entries.get('D') : annotation.entries.get('Dest')
    return destinationFrom(file.resolve(stated))
  }
}

/** Where left and top stand among the numbers of each kind of destination (ISO 32000-2, table 149). */
const corners: ReadonlyMap<string, { readonly left?: number; readonly top: number }> = new Map([
  ['XYZ', { left: 0, top: 1 }],
  ['FitH', { top: 0 }],
  ['FitBH', { top: 0 }],
  ['FitR', { left: 0, top: 3 }],
])

function numberAt(values: readonly Resolved[], index: number | undefined): number | undefined {
  const value = values[index ?? -1]
  return typeof value === 'number' ? value : undefined
}

/** Nodes of a name tree above one another. */
const deepestNode = 64

/** All named destinations: of the name tree, and of the dictionary of PDF 1.1; read when one is first asked for. */
function namedDestinations(file: PdfFile, catalog: Dictionary): () => ReadonlyMap<string, Resolved> {
  let known: Map<string, Resolved> | undefined
  return () => {
    if (known !== undefined) return known
    const found = new Map<string, Resolved>()
    const seen = new Set<Dictionary>()
    for (const [name, value] of dictionaryAt(file, catalog, 'Dests')?.entries ?? [])
      found.set(name, file.resolve(value))
    const visit = (node: Dictionary | undefined, depth: number): void => {
      if (node === undefined || seen.has(node) || depth > deepestNode) return
      seen.add(node)
      const names = itemsAt(file, node, 'Names')
      for (let index = 0; index + 1 < names.length; index += 2) {
        const name = asBytes(file.resolve(names[index]))
        if (name !== undefined) found.set(name, file.resolve(names[index + 1]))
      }
      for (const kid of itemsAt(file, node, 'Kids')) visit(asDictionary(file.resolve(kid)), depth + 1)
    }
    visit(dictionaryAt(file, dictionaryAt(file, catalog, 'Names'), 'Dests'), 0)
    known = found
    return found
  }
}
