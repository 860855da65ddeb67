import { type LoadedBrand, loadBrand, type Reference, type Templates } from './brand/index.ts'
import type { Files } from './files.ts'
import { type Witness, witness } from './manifest/index.ts'
import type { Shaper } from './type/index.ts'

export interface ShelvedBrand extends LoadedBrand {
  /** The files it was made of. */
  readonly seen: Witness['seen']
  /** Shapes text in its faces. */
  readonly shaper: () => Promise<Shaper>
}

/** The brands of the folders of templates, as the posts of one run share them. */
export interface BrandShelf {
  /** `reference` is where a post names the brand. */
  readonly take: (name: string, reference?: Reference) => ShelvedBrand
}

/** Each brand is loaded once, its fonts are opened once, and no word is shaped twice, however many posts a run has. */
export function createBrandShelf(files: Files, templates: Templates): BrandShelf {
  const shelf = new Map<string, ShelvedBrand>()
  return {
    take: (name, reference) => {
      const brand = shelf.get(name) ?? load(name, files, templates, reference)
      // A brand that cannot be used is looked for anew, for each post is told so at its own place.
      if (brand.brand !== undefined) shelf.set(name, brand)
      return brand
    },
  }
}

function load(
  name: string,
  files: Files,
  templates: Templates,
  reference: Reference | undefined,
): ShelvedBrand {
  const { files: read, seen } = witness(files)
  let shaper: Promise<Shaper> | undefined
  return {
    ...loadBrand(name, read, templates, reference),
    seen,
    shaper: () => {
      shaper ??= import('./type/index.ts').then(({ loadShaper }) => loadShaper())
      return shaper
    },
  }
}
