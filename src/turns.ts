import { createHash, randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { obstacle } from './obstacle.ts'

/*
 * Runs that write into one folder at the same time take turns. Each draws a ticket, an empty file in a folder of tickets:
 *
 *   dist/.turns/000000001-4711-88123-5f3a09bd-9c41e7d2     number, process, its start, computer, thread
 *
 * Its number is one more than the highest there. The lowest ticket has its turn. A process that finds a higher ticket than its own
 * just after drawing has read an old list: it draws again. So a process that is served has seen its own ticket be the highest while
 * everybody who came later could see it. Tickets of processes that have ended are removed by those who wait behind them;
 * a name is never used twice, so that no other ticket can be removed in its place. No clock is asked.
 */

interface Hold {
  readonly ticket: string
  /** How many works of this thread, one within the other, have the turn. */
  readonly depth: number
}

/** What this thread holds, by folder. */
const holds = new Map<string, Hold>()

/**
 * Waits until no other run, and no other thread, has its turn in a folder, and keeps the others waiting until the returned
 * function is called. A thread that has the turn has it at once. Throws an `Obstacle` when it has to wait too long.
 */
export function takeTurn(folder: string): () => void {
  const key = path.resolve(folder)
  const { ticket, depth } = holds.get(key) ?? { ticket: waitFor(folder), depth: 0 }
  holds.set(key, { ticket, depth: depth + 1 })
  return () => {
    const hold = holds.get(key)
    if (hold === undefined) return
    if (hold.depth > 1) {
      holds.set(key, { ticket, depth: hold.depth - 1 })
      return
    }
    holds.delete(key)
    giveBack(lobbyOf(folder), ticket)
  }
}

/** Whether a run that was killed may have left a ticket here. */
export function hasTickets(folder: string): boolean {
  return lstatSync(lobbyOf(folder), { throwIfNoEntry: false }) !== undefined
}

function lobbyOf(folder: string): string {
  return path.join(folder, '.turns')
}

/** A turn takes milliseconds; a minute is long enough for many runs. */
const pauseInMilliseconds = 5
const mostPauses = 12_000

function waitFor(folder: string): string {
  const lobby = lobbyOf(folder)
  const ticket = draw(lobby)
  for (let pauses = 0; ; pauses += 1) {
    const before = ticketsIn(lobby).filter((other) => other < ticket)
    const left = before.filter(hasEnded)
    for (const other of left) rmSync(path.join(lobby, other), { force: true })
    if (before.length === 0) return ticket
    if (left.length > 0) continue
    if (pauses === mostPauses) {
      giveBack(lobby, ticket)
      throw obstacle(`another run is writing into ${folder}: where there is none, remove ${lobby}`)
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseInMilliseconds)
  }
}

function draw(lobby: string): string {
  for (;;) {
    openLobby(lobby)
    const highest = ticketsIn(lobby).reduce((most, ticket) => Math.max(most, Number.parseInt(ticket, 10)), 0)
    const ticket = `${String(highest + 1).padStart(9, '0')}-${bearer()}`
    if (!put(path.join(lobby, ticket))) continue
    if (ticketsIn(lobby).every((other) => other <= ticket)) return ticket
    rmSync(path.join(lobby, ticket), { force: true })
  }
}

/** It is there then, but only while a process has a ticket in it: the one that returns the last ticket removes it. */
function openLobby(lobby: string): void {
  for (let tries = 1; ; tries += 1)
    try {
      mkdirSync(lobby, { recursive: true })
      const there = lstatSync(lobby, { throwIfNoEntry: false })
      if (there?.isDirectory()) return
      if (there !== undefined) throw obstacle(`${lobby} is not a folder of this program: remove it`)
    } catch (fault) {
      if (!isVanished(fault) || tries === mostPauses) throw fault
    }
}

/** Not put where the folder has just been removed. */
function put(file: string): boolean {
  try {
    writeFileSync(file, new Uint8Array(), { flag: 'wx' })
    return true
  } catch (fault) {
    if (isVanished(fault)) return false
    throw fault
  }
}

/** Whether a folder was removed while it was looked for: what Node says of it depends on the moment. */
function isVanished(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'EEXIST')
}

function giveBack(lobby: string, ticket: string): void {
  rmSync(path.join(lobby, ticket), { force: true })
  try {
    rmdirSync(lobby)
  } catch {
    // Others are waiting.
  }
}

const ticketName = /^\d{9}-(?<process>\d+)-(?<start>\d+)-(?<computer>[\da-f]{8})-[\da-f]{8}$/

function ticketsIn(lobby: string): readonly string[] {
  try {
    return readdirSync(lobby).filter((name) => ticketName.test(name))
  } catch {
    return []
  }
}

const computer = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const thread = randomUUID().slice(0, 8)

function bearer(): string {
  return `${process.pid}-${startOf(process.pid) ?? 0}-${computer}-${thread}`
}

/** Of another computer's processes nothing can be told. */
function hasEnded(ticket: string): boolean {
  const { process: id, start, computer: other } = ticketName.exec(ticket)?.groups ?? {}
  if (other !== computer) return false
  const number = Number(id)
  if (!isRunning(number)) return true
  // Systems give the number of an ended process to another.
  return start !== '0' && String(startOf(number) ?? 0) !== start
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code !== 'ESRCH'
  }
}

/** When a process began, in ticks since the computer did; known on Linux, of processes that have not ended. */
function startOf(id: number): number | undefined {
  try {
    // The name, in parentheses, may hold anything. State is the third field, the start the twenty-second.
    const fields = readFileSync(`/proc/${id}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : Number(fields[19])
  } catch {
    return undefined
  }
}
