/**
 * Packs the program as `npm pack` does, installs the tarball into empty folders with each Node that is supported, and uses it
 * there: `npm run package:test`. Wants the npm registry. On Linux the Nodes come from npm (see tests/reproducible); elsewhere
 * the one that runs this is taken.
 *
 * Each line reports one check; the last counts. Exit code 1 when something failed.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hasNodes, type InstalledNode, installNodes } from '../reproducible/nodes.ts'
import { sumsIn } from '../support/sums.ts'
import { type Address, linksIn, schemasIn } from './addresses.ts'
import { compileConsumer, lookups } from './consumer.ts'
import { packInto, root } from './packed.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const counts = { passed: 0, failed: 0 }

/** Counts one thing that was tried. `fault` is empty where it is as it should be. */
function tell(what: string, fault: string): void {
  counts[fault === '' ? 'passed' : 'failed'] += 1
  say(fault === '' ? `passed: ${what}` : `failed: ${what}\n${fault.trimEnd().replace(/^/gm, '  ')}`)
}

const desk = mkdtempSync(path.join(tmpdir(), 'package-'))
try {
  const { filename } = packInto(desk)
  const own: InstalledNode = { major: 0, version: process.version, program: process.execPath }
  const nodes = hasNodes ? installNodes([20, 22, 24]) : [own]
  const posts = copyPosts()
  const expected = buildPosts(own, path.join(root, 'lib', 'cli.js'), posts, 'repository')
  for (const node of nodes) tryWith(node, filename, posts, expected)
} finally {
  rmSync(desk, { recursive: true, force: true })
}
say(`package: ${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1

function tryWith(
  node: InstalledNode,
  tarball: string,
  posts: readonly string[],
  expected: ReadonlyMap<string, string>,
): void {
  const folder = path.join(desk, node.version)
  mkdirSync(folder)
  const on = (what: string): string => `${node.version}: ${what}`
  const install = npm(node, ['install', tarball, '--no-audit', '--no-fund'], folder)
  tell(on('the package is installed into an empty folder without a warning'), warningsOf(install))
  const installed = path.join(folder, 'node_modules', 'briefwright')
  if (!existsSync(installed)) return
  tell(on('a post alone becomes four editions'), buildLonePost(node, folder))
  const program = path.join(installed, 'lib', 'cli.js')
  const made = buildPosts(node, program, posts, node.version)
  tell(on(`${expected.size} files have the same bytes as in the repository`), differences(expected, made))
  for (const lookup of lookups)
    tell(on(`types are found by ${lookup.moduleResolution}`), compileConsumer(folder, lookup))
  tell(on('links and schemas lead to files of the package'), missing(installed))
}

interface Said {
  readonly status: number | null
  readonly text: string
}

/** npm itself, by this Node, which is also the one that its programs are started with. */
function npm(node: InstalledNode, words: readonly string[], cwd: string): Said {
  const script = process.env.npm_execpath
  if (script === undefined) throw new Error('start this by `npm run package:test`')
  return run(node, [script, ...words], cwd)
}

function run(node: InstalledNode, words: readonly string[], cwd: string): Said {
  const PATH = `${path.dirname(node.program)}${path.delimiter}${process.env.PATH ?? ''}`
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_(?:registry|cache)$)/i.test(name),
  )
  const env = { ...Object.fromEntries(own), PATH, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(node.program, words, { cwd, env, encoding: 'utf8' })
  return { status, text: `${stdout}${stderr}` }
}

function warningsOf({ status, text }: Said): string {
  if (status !== 0) return text
  return text
    .split('\n')
    .filter((line) => /\bwarn\b|deprecated/i.test(line))
    .join('\n')
}

/** A folder with one post and nothing else, as its author has it. */
function buildLonePost(node: InstalledNode, folder: string): string {
  writeFileSync(
    path.join(folder, 'post.md'),
    '---\ntitle: Heat\nlang: en\n---\n\nWords.[^1]\n\n[^1]: A note.\n',
  )
  const { status, text } = npm(node, ['exec', '--', 'briefwright', 'build', 'post.md'], folder)
  const out = path.join(folder, 'dist', 'post')
  const made = existsSync(out) ? readdirSync(out) : []
  const lacking = ['docx', 'epub', 'html', 'pdf'].filter((format) => !made.includes(`post.${format}`))
  return status === 0 && lacking.length === 0 ? '' : `exit ${status}, without ${lacking.join()}\n${text}`
}

/** The post of the project and those that use every construct and every kind of picture, in a folder without brands. */
function copyPosts(): readonly string[] {
  const source = path.join(desk, 'posts', 'source')
  for (const from of ['source', 'tests/fixtures/everything', 'tests/fixtures/pictures'])
    cpSync(path.join(root, from), source, { recursive: true })
  return readdirSync(source).filter((name) => name.endsWith('.md'))
}

function buildPosts(
  node: InstalledNode,
  program: string,
  posts: readonly string[],
  name: string,
): ReadonlyMap<string, string> {
  const out = path.join(desk, 'dist', name)
  const files = posts.map((post) => path.join('source', post))
  const words = [program, 'build', ...files, '--fresh', '--out', out]
  const { status, text } = run(node, words, path.join(desk, 'posts'))
  if (status !== 0) throw new Error(`${program} has left with ${status}\n${text}`)
  return sumsIn(out)
}

function differences(expected: ReadonlyMap<string, string>, made: ReadonlyMap<string, string>): string {
  const files = [...new Set([...expected.keys(), ...made.keys()])].sort()
  return files.filter((file) => expected.get(file) !== made.get(file)).join('\n')
}

/** What the README and the schemas of the installed package lead to, and is not there. */
function missing(installed: string): string {
  const read = (file: string): string => readFileSync(path.join(installed, file), 'utf8')
  const named: readonly Address[] = [
    ...linksIn(read('README.md'), 'README.md'),
    ...schemasIn(read('README.md'), 'source'),
    ...schemasIn(read('templates/base/brand.yaml'), 'templates/base'),
  ]
  const absent = named.filter(({ file }) => !existsSync(path.join(installed, file)))
  return absent.map(({ written }) => written).join('\n')
}
