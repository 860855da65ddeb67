import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { patternNotices } from './pattern-notices.mjs'

/**
 * The licences of every package whose code is in the bundle, of the hyphenation patterns, which have licences of their own,
 * and of the names of months: most of them ask that their text goes where their code goes.
 *
 * @param {string} root folder of package.json
 * @param {readonly string[]} inputs files of the bundle, relative to the root
 */
export function noticesOf(root, inputs) {
  const folders = new Set(inputs.flatMap((file) => packageFolder(file) ?? []))
  const notices = [...folders].sort().map((folder) => noticeOf(path.join(root, folder)))
  const patterns = patternsAmong(inputs)
  const closing =
    patterns.length === 0 ? '' : `\n${'='.repeat(78)}\n${patternPreface}\n\n${patterns.join('\n\n')}\n`
  const names = inputs.some((file) => /locale[\\/]cldr\.json$/.test(file))
    ? `\n${'='.repeat(78)}\n${readFileSync(new URL('cldr-notice.txt', import.meta.url), 'utf8')}`
    : ''
  return `Briefwright contains code of these packages.\n\n${notices.join('\n')}${closing}${names}`
}

const patternPreface = `Hyphenation patterns of the project hyph-utf8 (https://www.hyphenation.org), by way of the package hyphen.
What they say is unchanged, how they are written down is not. The originals are at
https://github.com/hyphenation/tex-hyphen.`

/** @param {readonly string[]} inputs */
function patternsAmong(inputs) {
  const names = inputs.flatMap((file) => /hyphen\/patterns\/([^/]+)\.js$/.exec(file)?.[1] ?? [])
  const notices = patternNotices()
  return names.sort().flatMap((name) => notices.get(name) ?? [])
}

/**
 * @param {string} file
 * @returns {string | undefined} the folder of the innermost package that the file belongs to
 */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.split(path.sep).join('/'))?.[0]
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
  const text = texts
    .map((file) => path.join(folder, file))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim())
    .join('\n\n')
  return `${'='.repeat(78)}\n${name} ${version} (${license ?? 'see below'})\n\n${text}\n`
}
