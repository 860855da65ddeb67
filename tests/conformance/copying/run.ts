/**
 * How much of a post people can copy from its PDF: the share of words that each PDF reader finds, by script.
 *
 *   npm run copying                       prints the table
 *   PYTHON=/path/to/python npm run copying    with pypdf of another Python
 *
 * Exit code 1 when a reader finds less than it must. poppler and pypdf are asked where they are installed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installPackages } from '../../install.ts'
import { folder } from '../tool.ts'
import { leastShare } from './least-share.ts'
import { type CopiedPost, copiedPosts, pdfOf } from './posts.ts'
import { openReaders, type Reader } from './readers.ts'
import { shareFound, shareOfClauses, wordsIn } from './share.ts'

const desk = mkdtempSync(path.join(tmpdir(), 'copying-'))
try {
  installPackages(folder)
  const readers = await openReaders()
  const rows = []
  for (const post of copiedPosts) rows.push(await rowOf(post, readers))
  const head = ['script', 'language', ...readers.map(({ name, version }) => `${name} ${version}`)]
  process.stdout.write(`${table([head, ...rows.map(({ cells }) => cells)])}\n`)
  const short = rows.flatMap(({ failures }) => failures)
  for (const failure of short) process.stdout.write(`${failure}\n`)
  process.stdout.write(
    `copying: ${short.length === 0 ? 'every reader finds what it must' : `${short.length} failed`}\n`,
  )
  process.exitCode = short.length === 0 ? 0 : 1
} finally {
  rmSync(desk, { recursive: true, force: true })
}

async function rowOf(post: CopiedPost, readers: readonly Reader[]) {
  const pdf = await pdfOf(post, desk)
  // The text stands in the post three times.
  const once = wordsIn([post.plain, post.strong, post.linked].join(' '))
  const words = [...once, ...once, ...once]
  const failures: string[] = []
  const shares: string[] = []
  for (const { name, textOf } of readers) {
    const text = await textOf(pdf)
    const share = post.lang === 'ja' ? shareOfClauses(words, text) : shareFound(words, text)
    const least = leastShare(name, post.script)
    if (share < least)
      failures.push(`${name}, ${post.script} (${post.lang}): ${percent(share)} %, not ${percent(least)} %`)
    shares.push(percent(share))
  }
  return { cells: [post.script, post.lang, ...shares], failures }
}

/** Rounded down, so that 100 means all. */
function percent(share: number): string {
  return String(Math.floor(share * 100))
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
