import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { rules } from './architecture/rules.ts'
import { parseTree, type SourceTree } from './architecture/source.ts'
import { libraryHomes, mayImport } from './architecture/table.ts'

const src = new URL('../src/', import.meta.url)

/** All of src/ but the script that bundles it, which is a tool and runs before there is a program. */
const tree: SourceTree = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, src), 'utf8')]),
)

describe('the architecture', () => {
  const sources = parseTree(tree)

  for (const { name, breaches, reason } of rules)
    it(name, () => {
      expect(breaches(sources), reason).toEqual([])
    })

  it('is written down in a table without cycles', () => {
    const reached = (unit: string): readonly string[] => [unit, ...(mayImport[unit] ?? []).flatMap(reached)]
    for (const [unit, allowed] of Object.entries(mayImport))
      expect(allowed.flatMap(reached), `${unit} would import itself`).not.toContain(unit)
  })

  it('gives every library of the program a home', () => {
    expect(Object.keys(libraryHomes)).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)))
  })
})

describe('the tests give the same verdict in every run', () => {
  const tests = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/node_modules|^fuzz\/|^bench\//.test(path))

  it.each([
    ['property tests take fast-check from support/property.ts, which states its seed', `'fast-check'`],
    ['no test draws a random number', 'Math.random()'],
  ])('%s', (_, words) => {
    const holders = tests.filter((path) =>
      readFileSync(new URL(path, import.meta.url), 'utf8').includes(words),
    )
    expect(holders.filter((path) => !exempt.has(path))).toEqual([])
  })

  /** The first wraps fast-check; the second holds the words as examples of what src/ may not do. */
  const exempt = new Set(['support/property.ts', 'architecture.test.ts'])
})

describe('each rule sees what breaks it', () => {
  const broken: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['folders import only what the table allows', 'brief/a.ts', `import { f } from '../layout/index.ts'`],
    [
      'folders import only what the table allows',
      'brief/a.ts',
      `export type { F } from '../layout/index.ts'`,
    ],
    [
      'folders import only what the table allows',
      'brief/a.ts',
      `const f = await import('../layout/index.ts')`,
    ],
    ['folders import only what the table allows', 'brief/a.ts', `type F = import('../layout/index.ts').F`],
    ['folders import only what the table allows', 'novelty/a.ts', `import { f } from '../brief/index.ts'`],
    ['folders import only what the table allows', 'brand/a.ts', `import { disk } from '../files.ts'`],
    ['a folder is entered by its door, index.ts', 'layout/a.ts', `import { f } from '../brief/text.ts'`],
    ['no folder imports itself by a detour', 'brief/a.ts', `import { f } from '../yaml/index.ts'`],
    ['a library is known in its own folders only', 'layout/a.ts', `import PDFDocument from 'pdfkit'`],
    ['a library is known in its own folders only', 'layout/a.ts', `import type { Root } from 'hast'`],
    ['a library is known in its own folders only', 'layout/a.ts', `import novelty from '@new/novelty/part'`],
    [
      'only files.ts and turns.ts know the file system, and only cli.ts the process',
      'pdf/a.ts',
      `import { readFileSync } from 'node:fs'`,
    ],
    [
      'only files.ts and turns.ts know the file system, and only cli.ts the process',
      'pdf/a.ts',
      `import fs from 'node:fs/promises'`,
    ],
    [
      'only files.ts and turns.ts know the file system, and only cli.ts the process',
      'pdf/a.ts',
      `import os from 'node:os'`,
    ],
    ['clock, randomness, network, console and process are for cli.ts', 'pdf/a.ts', `console.log('here')`],
    [
      'clock, randomness, network, console and process are for cli.ts',
      'pdf/a.ts',
      `const home = process.env.HOME`,
    ],
    ['clock, randomness, network, console and process are for cli.ts', 'pdf/a.ts', `const { env } = process`],
    ['clock, randomness, network, console and process are for cli.ts', 'pdf/a.ts', `const now = new Date()`],
    ['clock, randomness, network, console and process are for cli.ts', 'pdf/a.ts', `const now = Date.now()`],
    [
      'clock, randomness, network, console and process are for cli.ts',
      'pdf/a.ts',
      `const id = Math.random()`,
    ],
    [
      'clock, randomness, network, console and process are for cli.ts',
      'pdf/a.ts',
      `import { randomUUID } from 'node:crypto'`,
    ],
    [
      'clock, randomness, network, console and process are for cli.ts',
      'pdf/a.ts',
      `await fetch('https://example.org')`,
    ],
    ['nothing depends on the locale of the machine', 'pdf/a.ts', `names.sort((a, b) => a.localeCompare(b))`],
    ['nothing depends on the locale of the machine', 'pdf/a.ts', `const words = amount.toLocaleString()`],
    ['nothing depends on the locale of the machine', 'pdf/a.ts', `const words = new Intl.NumberFormat()`],
    ['a file has at most 300 lines', 'pdf/a.ts', '// line\n'.repeat(301)],
    ['a function has at most 60 lines', 'pdf/a.ts', `function f() {\n${'  // line\n'.repeat(60)}}`],
    ['a file is named for its idea', 'pdf/text-utils.ts', ''],
    ['a file is named for its idea', 'common/a.ts', ''],
    ['the door of a folder tells its contract', 'pdf/index.ts', `export { f } from './a.ts'`],
  ]

  it.each(broken)('%s, in %s', (name, path, text) => {
    const rule = rules.find((candidate) => candidate.name === name)
    const world = parseTree(new Map([...innocent, [path, text]]))
    expect(rule?.breaches(world)).not.toHaveLength(0)
  })

  it('has an example for every rule', () => {
    expect(new Set(broken.map(([name]) => name))).toEqual(new Set(rules.map(({ name }) => name)))
  })

  it('and lets pass what is in order', () => {
    const sources = parseTree(innocent)
    expect(rules.flatMap(({ breaches }) => breaches(sources))).toEqual([])
  })
})

/** A tree that keeps all rules, though it looks here and there as if it did not. */
const innocent: SourceTree = new Map([
  ['yaml/index.ts', `/** Reads YAML. */\nexport { f } from './a.ts'`],
  ['yaml/a.ts', `import type { Brief } from '../brief/index.ts'\nimport { g } from './b.ts'`],
  ['yaml/b.ts', `import { f } from './a.ts'`],
  [
    'layout/a.ts',
    `
      import { plainText } from '../brief/index.ts'
      const date = new Date(2018, 6)
      const text = 'console.log and process.env in words'
      const label = { process: 1, console: 2 }
      const value = label.process + label.console
      const order = (a: string, b: string) => a.localeCompare(b, 'en')
    `,
  ],
])
