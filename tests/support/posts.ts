import type { Block, Brief, Image } from '../../src/brief/index.ts'
import { lowerPost } from '../../src/markdown/index.ts'
import type { Publication } from '../../src/publication/index.ts'
import { publicationWith } from './composed.ts'

/** Where these posts are said to stand on the web, so that their relative links lead somewhere. */
export const address = 'https://example.org/spec/'

/** The publication of a body, whatever is wrong with it, in the brand that all others build on. */
export function publicationOfBody(body: string): Publication {
  const { brief, images } = lowered(body)
  const { children, notes, meta } = brief
  return publicationWith(children, { notes, meta, images, brandName: 'base' })
}

/**
 * Many bodies, each read as a post of its own, one after the other in one publication: an edition of all is made in the
 * time of a few. They may have no notes.
 */
export function publicationOfBodies(bodies: readonly string[]): Publication {
  const posts = bodies.map(lowered)
  const images = new Map(posts.flatMap((post) => [...post.images]))
  const children = posts.flatMap(({ brief }, index) =>
    brief.children.map((block) => withOwnIds(block, `_${index}-`)),
  )
  return publicationWith(children, { images, brandName: 'base' })
}

/** White, ten by ten pixels. */
const pixels =
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEElEQVR4nGP4jxcwjEpjAwD6Hirkl4HYkQAAAABJRU5ErkJggg=='

/** What every picture of a post turns out to be, wherever it is said to lie. */
export const picture: Image = {
  format: 'png',
  bytes: new Uint8Array(Buffer.from(pixels, 'base64')),
  width: 10,
  height: 10,
}

function lowered(markdown: string): { readonly brief: Brief; readonly images: Publication['images'] } {
  const text = `---\ntitle: Nothing else\nsmart: false\nurl: ${address}\n---\n${markdown}`
  const bytes = new TextEncoder().encode(text)
  const { brief, pictures } = lowerPost({ file: 'post.md', bytes, slug: 'post' })
  return { brief, images: new Map(pictures.map(({ source }) => [source, picture])) }
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
