import path from 'node:path'
import type { Brand } from './brand/index.ts'
import type { BrandShelf } from './brand-shelf.ts'
import type { Files } from './files.ts'
import type { LandingEntry } from './landing/index.ts'

export interface Shelf {
  readonly files: Files
  /** The folder of all outputs. */
  readonly out: string
  readonly brands: BrandShelf
  /** The brand that the run or the project states. */
  readonly brand?: string
}

/** The page that lists what lies in a folder, to be written there; or why it is not made. */
export type Listing =
  | { readonly type: 'page'; readonly file: string; readonly bytes: Uint8Array; readonly briefs: number }
  | { readonly type: 'none'; readonly reason?: string }

/** Lists the briefs of a folder as it is. A page that somebody else has put there stays. */
export async function listBriefs(shelf: Shelf): Promise<Listing> {
  const { files, out } = shelf
  const { readEntry, renderLanding, isLanding } = await import('./landing/index.ts')
  const file = path.join(out, 'index.html')
  const present = files.read(file)
  if (present !== undefined && !isLanding(present))
    return { type: 'none', reason: `${file} was not made by this program: it stays as it is` }
  const entries = files
    .list(out)
    .filter((slug) => !slug.startsWith('.'))
    .flatMap((slug) => readEntry({ slug, read: (name) => files.read(path.join(out, slug, name)) }) ?? [])
  if (entries.length === 0) return { type: 'none' }
  const brand = brandFor(entries, shelf)
  if (brand === undefined)
    return { type: 'none', reason: `${file} was not made: there is no brand "base" to make it in` }
  return { type: 'page', file, bytes: await renderLanding(entries, brand), briefs: entries.length }
}

/** The brand that is stated; else that of all briefs, where they have one in common, else that which all brands build on. */
function brandFor(entries: readonly LandingEntry[], { brand: stated, brands }: Shelf): Brand | undefined {
  const [first, ...others] = new Set(entries.map(({ brand }) => brand))
  const shared = first !== undefined && others.length === 0 ? [first] : []
  for (const name of [...(stated === undefined ? [] : [stated]), ...shared, 'base']) {
    const { brand } = brands.take(name)
    if (brand !== undefined) return brand
  }
  return undefined
}
