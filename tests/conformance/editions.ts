import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { formats } from '../../src/command/index.ts'
import type { Edition } from './judgement.ts'
import { run } from './tool.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The posts that are judged: what the project publishes, and the one that uses every construct. */
const posts = ['source', 'tests/fixtures/everything'].map((folder) => path.join(root, folder))

/**
 * Builds all editions of all posts with the program as users run it.
 *
 * @throws when a post cannot be built or an edition is missing: then there is nothing to judge
 */
export async function buildEditions(out: string): Promise<readonly Edition[]> {
  const program = path.join(root, 'src', 'bundle', 'run.mjs')
  const sources = posts.filter((folder) => existsSync(folder)).flatMap(markdownIn)
  const { code, out: said, err } = await run(process.execPath, [program, 'build', ...sources, '--out', out])
  if (code !== 0) throw new Error(`the editions could not be built:\n${said}${err}`)
  return sources.flatMap((source) => formats.map((format) => editionOf(out, path.parse(source).name, format)))
}

function markdownIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return names.sort().map((name) => path.join(folder, name))
}

function editionOf(out: string, slug: string, format: Edition['format']): Edition {
  const file = path.join(out, slug, `${slug}.${format}`)
  if (!existsSync(file)) throw new Error(`${file} was not written`)
  return { format, file }
}

/** Finished files named on the command line, wherever they come from. */
export function namedEditions(files: readonly string[]): readonly Edition[] {
  return files.map((file) => {
    const format = formats.find((known) => file.endsWith(`.${known}`))
    if (format === undefined) throw new Error(`${file} is no edition: ${formats.join(', ')}`)
    return { format, file: path.resolve(file) }
  })
}
