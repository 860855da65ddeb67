import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from './support/judged-posts.ts'

function run(...words: readonly string[]) {
  const script = path.join(root, 'tests', 'corpus', 'run.ts')
  const options = { cwd: root, encoding: 'utf8' } as const
  return spawnSync(process.execPath, ['--import', 'tsx', script, ...words], options)
}

it('a kind of input that there is not is refused, and the kinds that there are are told', () => {
  const { status, stdout } = run('.', 'posts')
  expect(stdout).toContain('post, book, hostile')
  expect(status).toBe(2)
})

it('without a corpus nothing is tried, and that is said', () => {
  const { status, stdout } = run('no-such-folder', 'post')
  expect(stdout).toContain('nothing has been tried')
  expect(status).toBe(0)
})
