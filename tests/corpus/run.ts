/**
 * Builds every input of a corpus in all four editions, without a network where the system allows it, and prints what came
 * of each. Ends with 1 when one crashed, hung, left something behind, or put active content into an edition, and with 2 when asked for a kind that there is not;
 * findings are no failure.
 *
 *   node --import tsx tests/corpus/run.ts ../shared/corpus             all inputs
 *   node --import tsx tests/corpus/run.ts ../shared/corpus hostile     those of one kind: post, book or hostile
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { freshen } from '../../src/bundle/freshen.mjs'
import { type Input, inputKinds, inputsIn } from './inputs.ts'
import { isOffline, type Outcome, type Trial, tryOut } from './trial.ts'

/** As many at once as a small machine has processors. */
const atOnce = 2
const outcomes: readonly Outcome[] = ['clean', 'notes', 'warnings', 'errors', 'fault', 'timeout']

const [, , corpus = '../shared/corpus', kind] = process.argv
const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (kind !== undefined && !inputKinds.some((known) => known === kind)) {
  say(`There is no kind of input called ${kind}: it is one of ${inputKinds.join(', ')}.`)
  process.exitCode = 2
} else if (existsSync(path.join(corpus, 'index.json'))) await tryAll()
else say(`There is no corpus at ${corpus}: nothing has been tried.`)

async function tryAll(): Promise<void> {
  await freshen()
  say(isOffline ? 'Built without a network.' : 'Built with the network of this machine.')
  const inputs = inputsIn(path.resolve(corpus)).filter((input) => kind === undefined || input.kind === kind)
  const trials = await inTurns(inputs)
  for (const each of inputKinds) summarise(each, trials)
  const failed = trials.filter(({ outcome }) => outcome === 'fault' || outcome === 'timeout')
  const active = kind === undefined || kind === 'hostile' ? await tryPayloads() : []
  process.exitCode = failed.length === 0 && active.length === 0 ? 0 : 1
}

async function tryPayloads(): Promise<readonly string[]> {
  const { activeAmong, collectedPayloads } = await import('./collected-payloads.ts')
  const payloads = collectedPayloads(path.resolve(corpus))
  if (payloads.length === 0) return []
  const active = await activeAmong(payloads)
  say(`${payloads.length} payloads in one document: ${active.length} active in an edition`)
  for (const each of active) say(`  ${each}`)
  return active
}

async function inTurns(inputs: readonly Input[]): Promise<readonly Trial[]> {
  const waiting = [...inputs]
  const trials: Trial[] = []
  const work = async (): Promise<void> => {
    for (let input = waiting.shift(); input !== undefined; input = waiting.shift()) {
      const trial = await tryOut(input)
      say(lineOf(trial))
      trials.push(trial)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return trials
}

function lineOf({ input, outcome, seconds, found, fault }: Trial): string {
  const codes = found
    .filter(({ severity }) => severity === 'error' || outcome !== 'errors')
    .map(({ code, count }) => (count === 1 ? code : `${count} × ${code}`))
  return [
    outcome.padEnd(8),
    `${seconds.toFixed(1)} s`.padStart(8),
    input.name,
    codes.join(', '),
    fault ?? '',
  ].join('  ')
}

function summarise(kindOf: Input['kind'], trials: readonly Trial[]): void {
  const own = trials.filter(({ input }) => input.kind === kindOf)
  if (own.length === 0) return
  const counts = outcomes.map(
    (outcome) => `${own.filter((trial) => trial.outcome === outcome).length} ${outcome}`,
  )
  const slowest = Math.max(...own.map(({ seconds }) => seconds))
  say(`${own.length} of kind ${kindOf}: ${counts.join(', ')}; the slowest took ${slowest.toFixed(1)} s`)
}
