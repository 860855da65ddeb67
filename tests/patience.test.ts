import { describe, expect, it } from 'vitest'
import { buildPost, type Workshop } from '../src/build.ts'
import { disk } from '../src/files.ts'
import { root } from './support/judged-posts.ts'

const post = `${root}source/eu-kazakh-relations.md`

/** A clock on which every look takes a second. */
function slowClock(): () => number {
  let time = 0
  return () => time++
}

const workshop = (limit: number): Workshop => ({
  files: disk,
  templates: `${root}templates`,
  formats: ['html', 'docx', 'epub'],
  strict: false,
  verifies: false,
  severities: new Map([['build/too-slow', 'off']]),
  generator: 'Briefwright',
  patience: { limit, now: slowClock() },
  onStep: () => {},
})

describe('a post that takes longer than its time', () => {
  it('is given up between two steps, with no edition and an error that no project can silence', async () => {
    const { editions, findings } = await buildPost(post, workshop(1))
    expect(editions).toEqual([])
    expect(findings).toMatchObject([
      {
        code: 'build/too-slow',
        severity: 'error',
        message: 'given up: after 1 s it was not yet time for the DOCX',
      },
    ])
  })

  it('is built where it has as many seconds as it needs', async () => {
    const { editions, findings } = await buildPost(post, workshop(3))
    expect(editions.map(({ format }) => format)).toEqual(['html', 'docx', 'epub'])
    expect(findings).toEqual([])
  })
})
