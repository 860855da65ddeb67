/** Gives ids of the brief the names that Word allows for bookmarks. */
export interface BookmarkNames {
  /** The name of a block's id, always the same. */
  readonly nameOf: (id: string) => string
}

/** Word allows 40 letters, digits and underscores, a letter or underscore first, and holds names equal that differ in case. */
const longest = 40

/** Names for ids, in the order in which they stand in the document. */
export function bookmarkNames(): BookmarkNames {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  return {
    nameOf: (id) => {
      const known = names.get(id)
      if (known !== undefined) return known
      const name = unusedName(legalName(id), taken)
      names.set(id, name)
      taken.add(name.toLowerCase())
      return name
    },
  }
}

function legalName(id: string): string {
  const letters = id
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')
  return (/^[A-Za-z_]/.test(letters) ? letters : `_${letters}`).slice(0, longest)
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  for (let count = 2; ; count += 1) {
    const suffix = `_${count}`
    const candidate = name.slice(0, longest - suffix.length) + suffix
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}
