import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** A program and its arguments. */
export type Command = readonly [program: string, ...words: string[]]

/** What a command took. Memory is the most it held at once. */
export interface Cost {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly megabytes: number
}

/**
 * Runs a command to its end. Processor time and memory are read from /proc while it runs, every few milliseconds, and
 * are missing (NaN) where there is no /proc.
 *
 * @throws when the command fails
 */
export function measure([program, ...words]: Command, cwd: string): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let usage: Usage = { cpuSeconds: Number.NaN, megabytes: Number.NaN }
    const watch = setInterval(() => {
      usage = usageOf(child.pid) ?? usage
    }, 3)
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(watch)
      const seconds = (performance.now() - start) / 1000
      if (code === 0) resolve({ seconds, ...usage })
      else reject(new Error(`${program} ${words.join(' ')}: exit ${code}\n${said.slice(0, 500)}`))
    })
  })
}

interface Usage {
  readonly cpuSeconds: number
  readonly megabytes: number
}

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100

function usageOf(pid: number | undefined): Usage | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (peak === undefined) return undefined
    const ticks = Number(fields[11]) + Number(fields[12])
    return { cpuSeconds: ticks / ticksPerSecond, megabytes: Number(peak) / 1024 }
  } catch {
    return undefined
  }
}

/** Several commands one after another, as one work. */
export async function measureAll(commands: readonly Command[], cwd: string): Promise<Cost> {
  let total: Cost = { seconds: 0, cpuSeconds: 0, megabytes: 0 }
  for (const command of commands) {
    const cost = await measure(command, cwd)
    total = {
      seconds: total.seconds + cost.seconds,
      cpuSeconds: total.cpuSeconds + cost.cpuSeconds,
      megabytes: Math.max(total.megabytes, cost.megabytes),
    }
  }
  return total
}

/** The middle of several costs, each figure for itself: one disturbed run does not count. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (figure: (cost: Cost) => number): number =>
    costs.map(figure).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.NaN
  return {
    seconds: middle((cost) => cost.seconds),
    cpuSeconds: middle((cost) => cost.cpuSeconds),
    megabytes: middle((cost) => cost.megabytes),
  }
}
