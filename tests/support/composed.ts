import { type Brand, loadBrand, loadProject, type Project } from '../../src/brand/index.ts'
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
  const brand = brandNamed(stated.brandName ?? 'seneca')
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
    ...(stated.isFunded === true ? { project: funding() } : {}),
    images: stated.images ?? new Map(),
    generator: 'Briefwright test',
  })
  return stated.isFunded === true ? publication : { ...publication, endMatter: [] }
}

const brands = new Map<string, Brand>()

/** Each brand is loaded once: laws are tried on hundreds of publications. */
function brandNamed(name: string): Brand {
  const brand = brands.get(name) ?? loadBrand(name, disk, 'templates').brand
  if (brand === undefined) throw new Error(`the brand ${name} cannot be loaded`)
  brands.set(name, brand)
  return brand
}

function funding(): Project {
  const { project } = loadProject('seneca', disk, 'templates', { file: 'post.md', position })
  if (project === undefined) throw new Error('the project cannot be loaded')
  return project
}
