/**
 * Runs all property tests with new seeds and prints each seed and what failed. Ends with 1 when a test failed in any round,
 * and with 2 for words it does not know.
 *
 *   node --import tsx tests/fuzz/run.ts                                three rounds
 *   node --import tsx tests/fuzz/run.ts --rounds 20 two-columns        twenty, only of files whose path holds "two-columns"
 *   node --import tsx tests/fuzz/run.ts --seed 7                       one round with this seed
 */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const wishes = readWishes()
if (wishes === undefined) process.exitCode = 2
else process.exitCode = fuzz(wishes) ? 0 : 1

interface Wishes {
  readonly seeds: readonly number[]
  /** Paths of test files from the root. */
  readonly files: readonly string[]
}

function readWishes(): Wishes | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { rounds: { type: 'string', default: '3' }, seed: { type: 'string' } },
      allowPositionals: true,
    })
    const rounds = Number(values.seed === undefined ? values.rounds : 1)
    const seed = Number(values.seed ?? 0)
    if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed))
      throw new Error('--rounds and --seed take whole numbers')
    const files = propertyTests().filter(
      (file) => positionals.length === 0 || positionals.some((word) => file.includes(word)),
    )
    if (files.length === 0) throw new Error(`no property test has ${positionals.join(' or ')} in its path`)
    const seeds = Array.from({ length: rounds }, () =>
      values.seed === undefined ? randomInt(2 ** 31) : seed,
    )
    return { seeds, files }
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault))
    return undefined
  }
}

/** Test files that take fast-check from `support/property.ts`. */
function propertyTests(): readonly string[] {
  return readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => path.join('tests', name))
    .filter((name) => readFileSync(path.join(root, name), 'utf8').includes('support/property.ts'))
    .sort()
}

/** Whether every round passed. */
function fuzz({ seeds, files }: Wishes): boolean {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const words = [vitest, 'run', '--testTimeout', '600000', '--reporter', 'dot', ...files]
  const failed = seeds.filter((seed, index) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, SEED: String(seed), NO_COLOR: '1' },
      maxBuffer: 2 ** 28,
    })
    say(`round ${index + 1} of ${seeds.length}, SEED=${seed}: ${status === 0 ? 'passed' : 'FAILED'}`)
    if (status !== 0) say(`${stdout}\n${stderr}`.trim())
    return status !== 0
  })
  for (const seed of failed) say(`again: SEED=${seed} npx vitest run --testTimeout 600000 FILE`)
  return failed.length === 0
}
