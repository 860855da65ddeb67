import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import type { EditionFormat } from '../../src/brief/index.ts'
import { formats } from '../../src/command/index.ts'
import { slugOf } from '../../src/slug.ts'
import {
  longWordsPost,
  publishedPosts,
  referencePost,
  root,
  samplePosts,
  shippedBrands,
  strangersPosts,
  tablesPost,
} from '../support/judged-posts.ts'
import { claimsIn } from './claims.ts'
import type { Edition } from './judgement.ts'
import { type StatedPost, stateLanguage } from './state-language.ts'
import { run } from './tool.ts'

/** Posts that are built together, under the name that the table gives them. */
interface Batch {
  readonly name: string
  readonly posts: readonly StatedPost[]
  readonly brand?: string
  /** Where the program is run, for a brand that does not ship. */
  readonly folder?: string
  /** What is judged, where it is not all of them. */
  readonly formats?: readonly EditionFormat[]
  /** How its PDFs are wanted, and what they claim then. */
  readonly asked?: Asked
  /** What else its PDFs may claim: what their texts bear out. */
  readonly claimsVary?: true
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
 * each of eight languages; PDF and Word file in two columns; the PDFs of all these by each profile; posts of strangers in eight
 * languages, where they lie beside the repository.
 */
function batchesIn(desk: string): readonly Batch[] {
  const own = (posts: readonly string[]): readonly StatedPost[] => posts.map((file) => ({ file }))
  const samples = samplePosts.map(([, post]) => post)
  return [
    ...shippedBrands.map((brand) => ({ name: brand, posts: own(publishedPosts), brand })),
    { name: 'reference', posts: own([referencePost]) },
    { name: 'tables', posts: own([tablesPost]) },
    { name: 'long-words', posts: own([longWordsPost]) },
    ...samplePosts.map(([language, post]) => ({ name: language, posts: own([post]) })),
    {
      name: 'columns',
      posts: own([...publishedPosts, referencePost, tablesPost]),
      brand: 'columns',
      folder: folderWithColumns(path.join(desk, 'columns')),
      formats: ['pdf', 'docx'],
    },
    ...Object.entries(ways).map(
      ([name, asked]): Batch => ({
        name,
        posts: own([...publishedPosts, referencePost, tablesPost, ...samples]),
        formats: ['pdf'],
        asked,
      }),
    ),
    {
      name: 'strangers',
      posts: strangersPosts.map(([language, post]) =>
        stateLanguage(post, language, path.join(desk, slugOf(post))),
      ),
      claimsVary: true,
    },
  ]
}

/** A folder whose templates have the brand in two columns among those that ship. */
function folderWithColumns(folder: string): string {
  cpSync(path.join(root, 'templates'), path.join(folder, 'templates'), { recursive: true })
  cpSync(path.join(root, 'tests/fixtures/columns'), path.join(folder, 'templates/columns'), {
    recursive: true,
  })
  return folder
}

/**
 * Builds all editions of all posts with the program as users run it.
 *
 * @throws when a post cannot be built or an edition is missing: then there is nothing to judge
 */
export async function buildEditions(out: string): Promise<readonly Edition[]> {
  const editions: Edition[] = []
  for (const batch of batchesIn(path.join(out, 'posts')))
    editions.push(...(await buildBatch(batch, path.join(out, batch.name))))
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
  const words = [program, 'build', ...posts.map(({ file }) => file), '--out', out, '--fresh', ...wishes]
  const { code, out: said, err } = await run(process.execPath, words, process.env, batch.folder)
  if (code !== 0) throw new Error(`the editions could not be built:\n${said}${err}`)
  return posts.flatMap(({ file: post, copied }) =>
    (batch.formats ?? formats).map((format) => {
      const slug = slugOf(post)
      const file = path.join(out, slug, `${slug}.${format}`)
      if (!existsSync(file)) throw new Error(`${file} was not written`)
      return {
        format,
        file,
        name: `${name}/${slug}.${format}`,
        post,
        ...(copied && { copied }),
        ...(brand === undefined ? {} : { brand }),
        ...(batch.folder === undefined ? {} : { templates: path.join(batch.folder, 'templates') }),
        ...(asked === undefined ? {} : { pdf: asked.pdf, claims: asked.claims }),
        ...(batch.claimsVary && format === 'pdf' ? claimedIn(file) : {}),
      }
    }),
  )
}

/** Finished files named on the command line, wherever they come from. */
export function namedEditions(files: readonly string[]): readonly Edition[] {
  return files.map((name) => {
    const format = formats.find((known) => name.endsWith(`.${known}`))
    if (format === undefined) throw new Error(`${name} is no edition: ${formats.join(', ')}`)
    return {
      format,
      file: path.resolve(name),
      name: path.basename(name),
      ...(format === 'pdf' ? claimedIn(name) : {}),
    }
  })
}

/** Where a PDF claims nothing, it is judged by what PDFs of ours usually claim. */
function claimedIn(file: string): Pick<Edition, 'claims'> {
  const claims = claimsIn(file)
  return claims === undefined ? {} : { claims }
}
