import { describe, expect, it } from 'vitest'
import { formats } from '../src/command/index.ts'
import { createVerifier } from '../src/verify/index.ts'
import { bytesOf } from './support/editions.ts'
import { publicationOfBody } from './support/posts.ts'

/** What each edition of a body does not say as another body does. */
async function missesOf(body: string, expected = body): Promise<readonly (readonly string[])[]> {
  const { bytes } = await bytesOf(publicationOfBody(body))
  const verify = createVerifier(publicationOfBody(expected), 'post.md')
  const verdicts = await Promise.all(formats.map((format) => verify(format, bytes[format])))
  return verdicts.map(({ findings }) => findings.map(({ message }) => message))
}

const body = `
3. Plain
4. [x] Done, in a line that goes on for so long that the page, the sheet of Word and the column of the book have to break it
5. [ ] To do

    1. [ ] Inner
    2. [x] Inner, done

6. [x] > Quoted

- [ ] Without a number

    1. [x] Below a box
`

describe('tasks of a numbered list', () => {
  it('have their number and their box in all four editions', async () => {
    expect(await missesOf(body)).toEqual([[], [], [], []])
  })

  it.each([
    ['another number', body.replace('3. Plain', '2. Plain')],
    ['another tick', body.replace('[ ] To do', '[x] To do')],
    ['no box', body.replace('[ ] To do', 'To do')],
    ['no number', body.replace('    1. [x] Below', '    - [x] Below')],
  ])('are missed by all four where they have %s', async (_, other) => {
    for (const misses of await missesOf(other, body)) expect(misses).not.toEqual([])
  })
})
