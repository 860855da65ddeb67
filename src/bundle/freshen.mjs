import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What was bundled: for each input its time, size and content. Times answer first, because asking for them costs
 * microseconds; content decides, because a fresh clone or a `git switch` changes times alone.
 *
 * @typedef {{ readonly modified: number, readonly size: number, readonly hash: string }} Mark
 * @typedef {Readonly<Record<string, Mark>>} Stamp
 */

const root = fileURLToPath(new URL('../../', import.meta.url))
const stampFile = path.join(root, 'lib', 'stamp.json')

/** Bundles the program into lib/ unless lib/ already holds these very sources. */
export async function freshen() {
  const before = readStamp()
  const now = markInputs(before)
  if (before !== undefined && sameContent(before, now)) {
    if (!sameTimes(before, now)) writeStamp(now)
    return
  }
  const { bundle } = await import('./bundle.mjs')
  await bundle(root)
  writeStamp(now)
}

/** @returns {Stamp | undefined} nothing when lib/ is not whole */
function readStamp() {
  if (!existsSync(path.join(root, 'lib', 'cli.js'))) return undefined
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {Stamp} stamp */
function writeStamp(stamp) {
  // Two commands may finish at once: each renames a file of its own.
  const temporary = `${stampFile}.${process.pid}`
  writeFileSync(temporary, JSON.stringify(stamp))
  renameSync(temporary, stampFile)
}

/**
 * @param {Stamp | undefined} before
 * @returns {Stamp}
 */
function markInputs(before) {
  /** @type {Record<string, Mark>} */
  const marks = {}
  for (const file of inputs()) {
    const { mtimeMs: modified, size } = statSync(path.join(root, file))
    const known = before?.[file]
    const unchanged = known !== undefined && known.modified === modified && known.size === size
    marks[file] = { modified, size, hash: unchanged ? known.hash : hashOf(file) }
  }
  return marks
}

/** Everything that shapes the bundle; the lock file stands for all libraries. */
function inputs() {
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const files = sources
    .filter((file) => /\.(ts|mjs|json|txt)$/.test(file))
    .map((file) => path.join('src', file))
  return ['package.json', 'package-lock.json', ...files].map((file) => file.split(path.sep).join('/')).sort()
}

/** @param {string} file */
function hashOf(file) {
  // Fetched here because loading it costs as much as all the checks of a command that has nothing to bundle.
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256')
    .update(readFileSync(path.join(root, file)))
    .digest('base64url')
}

/**
 * @param {Stamp} a
 * @param {Stamp} b
 */
function sameContent(a, b) {
  const files = Object.keys(b)
  return files.length === Object.keys(a).length && files.every((file) => a[file]?.hash === b[file]?.hash)
}

/**
 * @param {Stamp} a
 * @param {Stamp} b
 */
function sameTimes(a, b) {
  return Object.keys(b).every((file) => a[file]?.modified === b[file]?.modified)
}
