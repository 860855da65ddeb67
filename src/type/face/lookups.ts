import { readTag } from './tables.ts'

/** One lookup of GSUB or GPOS, its extension subtables already resolved. */
export interface Lookup {
  readonly type: number
  readonly flags: number
  /** Offsets from the start of the file. */
  readonly subtables: readonly number[]
}

/** Which lookups a run of text asks for. */
export interface LookupQuery {
  /** OpenType script tag, such as `latn`. */
  readonly script: string
  /** OpenType language system tag with its spaces, such as `TRK `, or nothing. */
  readonly language: string | undefined
  readonly features: ReadonlySet<string>
}

/** Lookup type that only points to another lookup type with a longer offset. */
export const extensionType = { gsub: 7, gpos: 9 } as const

/** Lookups of the features asked for, in the order of the lookup list (OpenType 1.9, "Lookup list table"). */
export function selectLookups(
  view: DataView,
  table: number | undefined,
  extension: number,
  query: LookupQuery,
): readonly Lookup[] {
  if (table === undefined) return []
  const system = languageSystem(view, table + view.getUint16(table + 4), query)
  if (system === undefined) return []
  const features = table + view.getUint16(table + 6)
  const indices = new Set<number>()
  const count = view.getUint16(system + 4)
  for (let index = 0; index < count; index++) {
    const record = features + 2 + view.getUint16(system + 6 + index * 2) * 6
    if (!query.features.has(readTag(view, record))) continue
    const feature = features + view.getUint16(record + 4)
    const lookups = view.getUint16(feature + 2)
    for (let at = 0; at < lookups; at++) indices.add(view.getUint16(feature + 4 + at * 2))
  }
  const list = table + view.getUint16(table + 8)
  return [...indices].sort((a, b) => a - b).map((index) => readLookup(view, list, index, extension))
}

function languageSystem(view: DataView, list: number, { script, language }: LookupQuery): number | undefined {
  const found = [script, ...defaultScripts].map((tag) => findRecord(view, list, tag)).find((offset) => offset)
  if (found === undefined) return undefined
  const named = language === undefined ? undefined : findRecord(view, found + 2, language, found)
  if (named !== undefined) return named
  const standard = view.getUint16(found)
  return standard === 0 ? undefined : found + standard
}

const defaultScripts = ['DFLT', 'dflt', 'latn'] as const

/** Tables of tagged records count them first; each record is a tag and an offset from `base`. */
function findRecord(view: DataView, table: number, tag: string, base = table): number | undefined {
  const count = view.getUint16(table)
  for (let index = 0; index < count; index++) {
    const record = table + 2 + index * 6
    if (readTag(view, record) === tag) return base + view.getUint16(record + 4)
  }
  return undefined
}

function readLookup(view: DataView, list: number, index: number, extension: number): Lookup {
  const lookup = list + view.getUint16(list + 2 + index * 2)
  const type = view.getUint16(lookup)
  const count = view.getUint16(lookup + 4)
  const subtables = Array.from({ length: count }, (_, at) => lookup + view.getUint16(lookup + 6 + at * 2))
  const [first] = subtables
  const flags = view.getUint16(lookup + 2)
  if (type !== extension || first === undefined) return { type, flags, subtables }
  return {
    type: view.getUint16(first + 2),
    flags,
    subtables: subtables.map((offset) => offset + view.getUint32(offset + 4)),
  }
}
