import type { Block, Brief, Image } from '../../src/brief/index.ts'
import { lowerPost } from '../../src/markdown/index.ts'
import type { Publication } from '../../src/publication/index.ts'
import { publicationWith } from '../support/composed.ts'
import type { Example } from './examples.ts'

/** Where the posts of the examples are said to stand on the web, so that their relative links lead somewhere. */
export const address = 'https://example.org/spec/'

/** An example as a post of its own, in the brand that all others build on. */
export function publicationOf({ markdown }: Example): Publication {
  const { brief, images } = lowered(markdown)
  return publicationWith(brief.children, { meta: brief.meta, images, brandName: 'base' })
}

/** Many examples, each read as a post of its own, one after the other in one publication. */
export function publicationOfAll(examples: readonly Example[]): Publication {
  const posts = examples.map(({ example, markdown }) => ({ example, ...lowered(markdown) }))
  const images = new Map(posts.flatMap((post) => [...post.images]))
  const children = posts.flatMap(({ example, brief }) =>
    brief.children.map((block) => withOwnIds(block, `_${example}-`)),
  )
  return publicationWith(children, { images, brandName: 'base' })
}

/** A drawing without content that every picture of an example is. */
const drawing: Image = {
  format: 'svg',
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
  width: 1,
  height: 1,
}

function lowered(markdown: string): { readonly brief: Brief; readonly images: Publication['images'] } {
  const text = `---\ntitle: Nothing else\nsmart: false\nurl: ${address}\n---\n${markdown}`
  const bytes = new TextEncoder().encode(text)
  const { brief, pictures } = lowerPost({ file: 'post.md', bytes, slug: 'post' })
  return { brief, images: new Map(pictures.map(({ source }) => [source, drawing])) }
}

/** A block whose ids, and the links to them, are met in no other post. What is one object stays one: marks are told so. */
function withOwnIds(block: Block, prefix: string): Block {
  const copy = structuredClone(block)
  for (const node of objectsIn(copy))
    for (const key of ['id', 'target'] as const) {
      const name: unknown = Reflect.get(node, key)
      if (typeof name === 'string') Object.assign(node, { [key]: `${prefix}${name}` })
    }
  return copy
}

function objectsIn(value: unknown, found = new Set<object>()): ReadonlySet<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found
  found.add(value)
  for (const child of Object.values(value)) objectsIn(child, found)
  return found
}
