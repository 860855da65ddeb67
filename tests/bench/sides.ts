import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { EditionFormat } from '../../src/brief/index.ts'
import type { Command } from './measure.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))

/** The program as users run it on the texts in a folder, or with more options. */
export function ours(formats: readonly EditionFormat[], ...options: readonly string[]): readonly Command[] {
  const words = ['build', 'posts', '--to', formats.join(','), '--out', 'ours', '--fresh', ...options]
  return [[process.execPath, path.join(root, 'lib', 'cli.js'), ...words]]
}

/** What makes the same formats without a brand: one command for each format of each text, for they take no more at once. */
export function theirs(formats: readonly EditionFormat[], names: readonly string[]): readonly Command[] {
  return names.flatMap((name) => formats.map((format) => rivals[format](name)))
}

/** Pandoc writes what it writes best; Typst, of which Pandoc's PDF would be made too, is given its own mark-up. */
const rivals: Readonly<Record<EditionFormat, (name: string) => Command>> = {
  pdf: (name) => [process.execPath, path.join(here, 'typst.mjs'), `${name}.typ`, `theirs/${name}.pdf`],
  docx: (name) => ['pandoc', `posts/${name}.md`, '-o', `theirs/${name}.docx`],
  epub: (name) => ['pandoc', `posts/${name}.md`, '-o', `theirs/${name}.epub`],
  html: (name) => ['pandoc', `posts/${name}.md`, '--standalone', '-o', `theirs/${name}.html`],
}

/** The packages of the parse alone, as `bundleChain` has laid them down. */
export function chain(name: string): readonly Command[] {
  return [[process.execPath, 'chain.mjs', `posts/${name}.md`, `theirs/${name}.chain.html`]]
}

export async function bundleChain(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(here, 'chain.ts')],
    outfile: path.join(folder, 'chain.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: 'warning',
  })
}

/** Who races, with versions; `undefined` for one who is not there. */
export function rivalVersions(): { readonly pandoc: string | undefined; readonly typst: string } {
  const { status, stdout } = spawnSync('pandoc', ['--version'], { encoding: 'utf8' })
  return { pandoc: status === 0 ? /^pandoc(?:\.exe)? (\S+)/.exec(stdout)?.[1] : undefined, typst: '0.14.2' }
}
