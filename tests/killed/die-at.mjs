/**
 * Loaded before a program (`node --import`): it is killed when it asks the file system for the DIE_AT-th change, counted from
 * 1, just before that is made; of a file that it writes at that moment, half is written.
 */
import fs, { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const dieAt = Number(process.env.DIE_AT)
let count = 0

for (const name of [
  'chmodSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
]) {
  const real = Reflect.get(fs, name)
  Reflect.set(fs, name, (/** @type {any[]} */ ...args) => {
    count += 1
    if (count === dieAt) {
      if (name === 'writeFileSync') writeFileSync(args[0], args[1].subarray(0, args[1].length / 2))
      process.kill(process.pid, 'SIGKILL')
    }
    return real(...args)
  })
}
syncBuiltinESMExports()
