import path from 'node:path'
import { createReporter, type Finding } from './diagnostics/index.ts'
import type { Files } from './files.ts'
import { foldedSlug, isDeviceName, slugOf } from './slug.ts'

export interface FoundPosts {
  /** Each once, in the order in which they were named and found. */
  readonly posts: readonly string[]
  /** Of posts whose names no editions can have; these are not among `posts`. */
  readonly findings: readonly Finding[]
  /** Slugs of all posts, also of those that cannot be built. */
  readonly slugs: ReadonlySet<string>
}

/** Files as named, folders as the posts in them, `source` when nothing is named; or a complaint. */
export function findPosts(
  named: readonly string[],
  files: Pick<Files, 'list' | 'folders'>,
): FoundPosts | string {
  const found = new Map<string, string>()
  for (const name of named.length === 0 ? ['source'] : named) {
    const posts = isPost(name) && files.list(name).length === 0 ? [name] : postsIn(name, files)
    if (posts.length === 0) return `there is no .md file in ${name}\n`
    for (const post of posts) found.set(path.normalize(post), found.get(path.normalize(post)) ?? post)
  }
  const posts = [...found.values()]
  const sameName = groupBy(posts, (post) => foldedSlug(slugOf(post)))
  const faults = new Map(posts.map((post) => [post, faultsOf(post, sameName)]))
  return {
    posts: posts.filter((post) => faults.get(post)?.length === 0),
    findings: [...faults.values()].flat(),
    slugs: new Set(posts.map(slugOf)),
  }
}

/** All posts, of which it can be told what none of them has made: a complaint where posts are named one by one. */
export function findAllPosts(
  named: readonly string[],
  files: Pick<Files, 'list' | 'folders'>,
): FoundPosts | string {
  return named.some(isPost)
    ? '--prune removes what none of all posts has made: name folders of posts, or nothing\n'
    : findPosts(named, files)
}

/** Markdown by whichever of its names: Quarto and R call it their own. */
function isPost(file: string): boolean {
  return /\.(?:md|markdown|qmd|rmd)$/i.test(file)
}

/** The posts of a folder by their names, then those of the folders in it. Links to folders are not followed. */
function postsIn(folder: string, files: Pick<Files, 'list' | 'folders'>): readonly string[] {
  const folders = files.folders(folder)
  const inside = (name: string): string => path.posix.join(folder, name)
  return [
    ...files.list(folder).filter((name) => isPost(name) && !isPassedOver(name) && !folders.includes(name)),
  ]
    .map(inside)
    .concat(...folders.filter((name) => !isPassedOver(name)).map((name) => postsIn(inside(name), files)))
}

/** What lies among posts and is none: drafts and parts (`_part.md`), hidden files, what npm installs, a word about the folder. */
function isPassedOver(name: string): boolean {
  return /^[._]/.test(name) || name === 'node_modules' || /^readme\.[a-z]+$/i.test(name)
}

function groupBy(
  posts: readonly string[],
  keyOf: (post: string) => string,
): (post: string) => readonly string[] {
  const groups = new Map<string, string[]>()
  for (const post of posts) {
    const group = groups.get(keyOf(post)) ?? []
    groups.set(keyOf(post), group)
    group.push(post)
  }
  return (post) => groups.get(keyOf(post)) ?? []
}

function faultsOf(post: string, sameName: (post: string) => readonly string[]): readonly Finding[] {
  const { report, findings } = createReporter(post)
  const slug = slugOf(post)
  const other = sameName(post).find((each) => each !== post)
  if (other !== undefined) report('build/same-name', undefined, { slug, other, otherSlug: slugOf(other) })
  if (isDeviceName(slug)) report('build/device-name', undefined, { slug })
  return findings
}
