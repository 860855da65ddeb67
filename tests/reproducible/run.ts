/**
 * Builds all posts, and one in each of many languages, with the oldest Node that the program supports and with a newer one,
 * and compares every byte: `npm run reproduce`. The two come from npm and lie in tests/reproducible/node_modules (500 MB, apart
 * from the program's own packages), for Linux alone; elsewhere nothing is compared, and that is said.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshen } from '../../src/bundle/freshen.mjs'
import cldr from '../../src/locale/cldr.json' with { type: 'json' }
import { sumsIn } from '../support/sums.ts'
import { hasNodes, type InstalledNode, installNodes } from './nodes.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = path.join(root, 'lib', 'cli.js')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (hasNodes) await compare()
else say(`reproducible: not compared: npm has no two Nodes for ${process.platform} ${process.arch}`)

async function compare(): Promise<void> {
  const nodes = installNodes([20, 24])
  await freshen()
  const desk = mkdtempSync(path.join(tmpdir(), 'reproducible-'))
  try {
    const posts = write(path.join(desk, 'source'))
    const made = nodes.map((node) => buildWith(node, desk, posts))
    const [first = new Map<string, string>(), ...others] = made
    const files = [...new Set(made.flatMap((sums) => [...sums.keys()]))].sort()
    const differing = files.filter((file) => others.some((sums) => sums.get(file) !== first.get(file)))
    for (const file of differing) say(`differs: ${file}`)
    say(`reproducible: ${files.length - differing.length} passed, ${differing.length} failed`)
    process.exitCode = differing.length === 0 && files.length > 0 ? 0 : 1
  } finally {
    rmSync(desk, { recursive: true, force: true })
  }
}

/** The posts of the project, the one with every construct, and a short one in each language that CLDR names. */
function write(source: string): readonly string[] {
  for (const from of ['source', 'tests/fixtures/everything', 'tests/fixtures/pictures'])
    if (existsSync(path.join(root, from))) cpSync(path.join(root, from), source, { recursive: true })
  mkdirSync(source, { recursive: true })
  // Other names of a language are left out: they lead to the same words.
  for (const [lang, habits] of Object.entries<string>(cldr.languages)) {
    if (habits.startsWith('=')) continue
    const authors = '[Ann Ahn, Ignacio Izquierdo, Åse Øvergård]'
    const text = `---\ntitle: "${lang} «fi»: Ÿ, ΐ, ß"\nlang: ${lang}\nbrand: base\ndate: 2018-09-27\nauthors: ${authors}\n---\n\n## 1 — Ἀρχή\n\nA “b” i̇ İ, Ǆ, ﬁ.\n`
    writeFileSync(path.join(source, `in-${lang}.md`), text)
  }
  return readdirSync(source).filter((name) => name.endsWith('.md'))
}

/** What this Node makes of all posts: the sum of every file, by its path. */
function buildWith(
  { major, version, program: node }: InstalledNode,
  desk: string,
  posts: readonly string[],
): ReadonlyMap<string, string> {
  const out = path.join(desk, `dist-${major}`)
  // Languages need no pages to be compared in full: their words reach the page and the book alike.
  const few = posts.filter((name) => name.startsWith('in-'))
  const whole = posts.filter((name) => !name.startsWith('in-'))
  const build = (names: readonly string[], ...words: readonly string[]): void => {
    const files = names.map((name) => path.join('source', name))
    execFileSync(node, [program, 'build', ...files, '--fresh', '--out', out, ...words], {
      cwd: desk,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  }
  build(whole)
  build(few, '--to', 'html,docx')
  const sums = sumsIn(out)
  say(`${version}: ${sums.size} files of ${posts.length} posts`)
  return sums
}
