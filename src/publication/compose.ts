import type { Brand, Project } from '../brand/index.ts'
import type { Brief, Image } from '../brief/index.ts'
import type { Locale } from '../locale/index.ts'
import { composeCover } from './cover.ts'
import { composeEndMatter } from './end-matter.ts'
import { composeFurniture } from './furniture.ts'
import { composeMasthead } from './masthead.ts'
import { composeMetadata } from './metadata.ts'
import type { Publication } from './publication.ts'
import { placeholders } from './template.ts'

export interface Ingredients {
  readonly brief: Brief
  readonly brand: Brand
  readonly locale: Locale
  /** The project the post names; without one no funding block is printed. */
  readonly project?: Project
  readonly images: ReadonlyMap<string, Image>
  /** Seconds since 1970 that formats with a time stamp shall carry instead of the post's date. */
  readonly epoch?: number
  /** Name and version of the program. */
  readonly generator: string
}

/** Dresses a brief: words everything the editions print around its body, and the facts they export, once for all four. */
export function composePublication(ingredients: Ingredients): Publication {
  const { brief, brand, locale, images } = ingredients
  const metadata = composeMetadata(ingredients)
  const values = placeholders(ingredients)
  return {
    brief,
    brand,
    locale,
    metadata,
    images,
    masthead: composeMasthead(ingredients, values),
    ...composeCover(ingredients),
    furniture: composeFurniture(brand.furniture, values),
    endMatter: composeEndMatter(ingredients),
  }
}
