import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './packed.ts'

/** How a TypeScript project may look packages up. */
export const lookups = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
] as const

const program = `import { buildPost, disk, type Edition, type Files, shippedTemplates, type Workshop } from 'briefwright'

const workshop: Workshop = {
  files: disk satisfies Files,
  templates: ['templates', shippedTemplates()],
  strict: false,
  verifies: true,
  severities: new Map([['markdown/heading-skip', 'error']]),
  generator: 'Consumer',
  onStep: ({ doing }) => void (doing satisfies string),
}
const { editions, findings, origin } = await buildPost('post.md', workshop)
export const first: Edition | undefined = editions[0]
export const errors: number | undefined = origin?.findings.error
export const codes: readonly string[] = findings.map(({ code }) => code)
// @ts-expect-error the format is no number, so what is imported has types
export const wrong: number | undefined = first?.format
`

/**
 * Compiles a program that uses the package in a folder whose `node_modules` has it, strictly, its declarations included and
 * without the types of anything else.
 *
 * @returns what the compiler complains of; nothing when all is well
 */
export function compileConsumer(folder: string, lookup: (typeof lookups)[number]): string {
  const compilerOptions = {
    ...lookup,
    target: 'es2023',
    lib: ['es2023'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  }
  writeFileSync(path.join(folder, 'consumer.mts'), program)
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['consumer.mts'] }),
  )
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
  return `${stdout}${stderr}`
}
