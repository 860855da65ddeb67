import { type Brand, loadBrand, loadProject } from '../../src/brand/index.ts'
import type { Block, Brief, Meta, Note } from '../../src/brief/index.ts'
import { disk } from '../../src/files.ts'
import { localeFor } from '../../src/locale/index.ts'
import { composePublication, type Publication } from '../../src/publication/index.ts'
import { position, run } from './brief.ts'

export interface Stated {
  readonly notes?: readonly Note[]
  readonly meta?: Partial<Meta>
  /** The end matter of a project, or none at all. */
  readonly isFunded?: boolean
  readonly images?: Publication['images']
  /** Name of a brand of the repository. */
  readonly brandName?: string
  readonly brand?: (own: Brand) => Brand
}

/** A brief of these blocks, dressed as the pipeline dresses it, in the SEnECA brand unless another is named. */
export function publicationWith(children: readonly Block[], stated: Stated = {}): Publication {
  const { brand } = loadBrand(stated.brandName ?? 'seneca', disk, 'templates')
  const { project } = loadProject('seneca', disk, 'templates', { file: 'post.md', position })
  if (brand === undefined || project === undefined) throw new Error('the brand cannot be loaded')
  const meta: Meta = {
    title: [run('Feasibility & capacity')],
    lang: 'en-GB',
    direction: 'ltr',
    authors: [{ name: 'Daria Larionova', affiliations: [], position }],
    keywords: [],
    geography: [],
    editions: [],
    contents: 'off',
    numbering: 'off',
    positions: {},
    ...stated.meta,
  }
  const notes = stated.notes ?? []
  const brief: Brief = { type: 'brief', slug: 'fixture', meta, children, notes, position }
  const publication = composePublication({
    brief,
    brand: stated.brand?.(brand) ?? brand,
    locale: localeFor(meta.lang),
    ...(stated.isFunded === true ? { project } : {}),
    images: stated.images ?? new Map(),
    generator: 'Briefwright test',
  })
  return stated.isFunded === true ? publication : { ...publication, endMatter: [] }
}
