import path from 'node:path'
import { slugOf } from './build.ts'
import type { Files } from './files.ts'

/** Files as named, folders as the posts in them, `source` when nothing is named; or a complaint. */
export function findPosts(named: readonly string[], files: Pick<Files, 'list'>): readonly string[] | string {
  const posts: string[] = []
  for (const name of named.length === 0 ? ['source'] : named) {
    const found = isPost(name) ? [name] : postsIn(name, files)
    if (found.length === 0) return `there is no .md file in ${name}\n`
    posts.push(...found)
  }
  const slugs = new Map<string, string>()
  for (const post of posts) {
    const other = slugs.get(slugOf(post))
    if (other !== undefined && other !== post)
      return `${other} and ${post} would overwrite each other: give them different names\n`
    slugs.set(slugOf(post), post)
  }
  return [...new Set(posts)]
}

/** Markdown by whichever of its names: Quarto and R call it their own. */
function isPost(file: string): boolean {
  return /\.(?:md|markdown|qmd|rmd)$/i.test(file)
}

function postsIn(folder: string, files: Pick<Files, 'list'>): readonly string[] {
  return files
    .list(folder)
    .filter(isPost)
    .map((file) => path.posix.join(folder, file))
}
