import { existsSync } from 'node:fs'
import path from 'node:path'
import type { EditionFormat } from '../../src/brief/index.ts'
import { slugOf } from '../../src/build.ts'
import { formats } from '../../src/command/index.ts'
import {
  publishedPosts,
  referencePost,
  root,
  samplePosts,
  shippedBrands,
  strangersPosts,
} from '../support/judged-posts.ts'
import { claimsIn } from './claims.ts'
import type { Edition } from './judgement.ts'
import { run } from './tool.ts'

/** Posts that are built together, under the name that the table gives them. */
interface Batch {
  readonly name: string
  readonly posts: readonly string[]
  readonly brand?: string
  /** What is judged, where it is not all of them. */
  readonly formats?: readonly EditionFormat[]
  /** How its PDFs are wanted, and what they claim then. */
  readonly asked?: Asked
}

interface Asked extends Required<Pick<Edition, 'pdf' | 'claims'>> {
  /** Words of the command line. */
  readonly words: readonly string[]
}

/** The ways to ask for a PDF, other than the usual one. */
const ways: Readonly<Record<string, Asked>> = {
  'with source': {
    words: ['--attach-source'],
    pdf: { profile: 'ua-1', attachesSource: true },
    claims: ['ua1', '3a'],
  },
  'ua-2': {
    words: ['--pdf-profile', 'ua-2'],
    pdf: { profile: 'ua-2', attachesSource: true },
    claims: ['ua2', '4f'],
  },
}

/**
 * What is judged: what the project publishes, in every brand that ships; the post that uses every construct; a brief in
 * each of eight languages; the PDFs of all these by each profile; posts of strangers, where they lie beside the repository.
 */
const batches: readonly Batch[] = [
  ...shippedBrands.map((brand) => ({ name: brand, posts: publishedPosts, brand })),
  { name: 'reference', posts: [referencePost] },
  ...samplePosts.map(([language, post]) => ({ name: language, posts: [post] })),
  ...Object.entries(ways).map(
    ([name, asked]): Batch => ({
      name,
      posts: [...publishedPosts, referencePost, ...samplePosts.map(([, post]) => post)],
      formats: ['pdf'],
      asked,
    }),
  ),
  // Most of them do not say their language, and for want of it their PDFs claim less than veraPDF is asked about here.
  { name: 'strangers', posts: strangersPosts, formats: ['docx', 'epub', 'html'] },
]

/**
 * Builds all editions of all posts with the program as users run it.
 *
 * @throws when a post cannot be built or an edition is missing: then there is nothing to judge
 */
export async function buildEditions(out: string): Promise<readonly Edition[]> {
  const editions: Edition[] = []
  for (const batch of batches) editions.push(...(await buildBatch(batch, path.join(out, batch.name))))
  return editions
}

async function buildBatch(batch: Batch, out: string): Promise<readonly Edition[]> {
  const { name, posts, brand, asked } = batch
  if (posts.length === 0) return []
  const program = path.join(root, 'src', 'bundle', 'run.mjs')
  const wishes = [
    ...(brand === undefined ? [] : ['--brand', brand]),
    ...(batch.formats === undefined ? [] : ['--to', batch.formats.join(',')]),
    ...(asked?.words ?? []),
  ]
  const words = [program, 'build', ...posts, '--out', out, ...wishes]
  const { code, out: said, err } = await run(process.execPath, words)
  if (code !== 0) throw new Error(`the editions could not be built:\n${said}${err}`)
  return posts.flatMap((post) =>
    (batch.formats ?? formats).map((format) => {
      const slug = slugOf(post)
      const file = path.join(out, slug, `${slug}.${format}`)
      if (!existsSync(file)) throw new Error(`${file} was not written`)
      return {
        format,
        file,
        name: `${name}/${slug}.${format}`,
        post,
        ...(brand === undefined ? {} : { brand }),
        ...(asked === undefined ? {} : { pdf: asked.pdf, claims: asked.claims }),
      }
    }),
  )
}

/** Finished files named on the command line, wherever they come from. */
export function namedEditions(files: readonly string[]): readonly Edition[] {
  return files.map((name) => {
    const format = formats.find((known) => name.endsWith(`.${known}`))
    if (format === undefined) throw new Error(`${name} is no edition: ${formats.join(', ')}`)
    const claims = format === 'pdf' ? claimsIn(name) : undefined
    return {
      format,
      file: path.resolve(name),
      name: path.basename(name),
      ...(claims === undefined ? {} : { claims }),
    }
  })
}
