import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EditionFormat } from '../../src/brief/index.ts'
import type { Command } from './measure.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))

/** The program as users run it, or with more options. */
export function ours(formats: readonly EditionFormat[], ...options: readonly string[]): readonly Command[] {
  const words = ['build', 'post.md', '--to', formats.join(','), '--out', 'ours', ...options]
  return [[process.execPath, path.join(root, 'lib', 'cli.js'), ...words]]
}

/** What makes the same formats without a brand: one command for each. */
export function theirs(formats: readonly EditionFormat[]): readonly Command[] {
  return formats.map((format) => rivals[format])
}

/** Pandoc writes what it writes best; Typst, of which Pandoc's PDF would be made too, is given its own mark-up. */
const rivals: Readonly<Record<EditionFormat, Command>> = {
  pdf: [process.execPath, path.join(here, 'typst.mjs'), 'post.typ', 'theirs.pdf'],
  docx: ['pandoc', 'post.md', '-o', 'theirs.docx'],
  epub: ['pandoc', 'post.md', '-o', 'theirs.epub'],
  html: ['pandoc', 'post.md', '--standalone', '-o', 'theirs.html'],
}

/** Who races, with versions; `undefined` for one who is not there. */
export function rivalVersions(): { readonly pandoc: string | undefined; readonly typst: string } {
  const { status, stdout } = spawnSync('pandoc', ['--version'], { encoding: 'utf8' })
  return { pandoc: status === 0 ? /^pandoc(?:\.exe)? (\S+)/.exec(stdout)?.[1] : undefined, typst: '0.14.2' }
}
