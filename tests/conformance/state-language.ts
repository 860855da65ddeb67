import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lowerPost } from '../../src/markdown/index.ts'

/** A post that says which language it is in. */
export interface StatedPost {
  readonly file: string
  /** Of a copy: what it was copied from, and how many lines it has more before its text. */
  readonly copied?: { readonly from: string; readonly linesAdded: number }
}

/**
 * The post itself where it states its language. Else a copy in `folder` that does, and is the same otherwise, as its author
 * would make it when asked by `front-matter/missing-lang`; the pictures of its folder are beside it.
 */
export function stateLanguage(post: string, language: string, folder: string): StatedPost {
  const bytes = readFileSync(post)
  const { brief, pictures } = lowerPost({ file: post, bytes, slug: 'post' })
  if (brief.meta.positions.lang !== undefined) return { file: post }
  const file = path.join(folder, path.basename(post))
  mkdirSync(folder, { recursive: true })
  const { text, linesAdded } = withLanguage(bytes.toString('utf8'), language)
  writeFileSync(file, text)
  for (const { source } of pictures) copyPicture(source, path.dirname(post), folder)
  return { file, copied: { from: post, linesAdded } }
}

function withLanguage(
  text: string,
  language: string,
): { readonly text: string; readonly linesAdded: number } {
  const [opening] = /^\uFEFF?---[ \t]*\r?\n/.exec(text) ?? []
  return opening === undefined
    ? { text: `---\nlang: ${language}\n---\n\n${text}`, linesAdded: 4 }
    : { text: `${opening}lang: ${language}\n${text.slice(opening.length)}`, linesAdded: 1 }
}

/** Where there is none such, or it lies outside of the folder, the program says so of the copy as of the post. */
function copyPicture(source: string, from: string, to: string): void {
  const name = path.normalize(decodeURI(source))
  const isInside = !path.isAbsolute(name) && !name.startsWith('..')
  if (!isInside || !existsSync(path.join(from, name))) return
  mkdirSync(path.dirname(path.join(to, name)), { recursive: true })
  copyFileSync(path.join(from, name), path.join(to, name))
}
