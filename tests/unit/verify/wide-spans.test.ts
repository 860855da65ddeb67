import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { createVerifier } from '../../../src/verify/index.ts'
import { publicationOf } from '../../support/publication.ts'

it('verify reports a post whose own table spans more than is compared, and throws nothing', async () => {
  const heads = '<tr><th colspan="200" scope="col">Head</th></tr>\n'.repeat(150)
  const table = `<table>\n${heads}<tr>${'<td>x</td>'.repeat(200)}</tr>\n</table>`
  const publication = await publicationOf(`---\ntitle: A\nlang: en\nbrand: base\n---\n\n${table}\n`)
  const { findings } = await createVerifier(publication, 'post.md')('html', strToU8('<p>'))
  expect(findings).toMatchObject([
    { code: 'verify/unreadable', message: expect.stringContaining('cells of a table span too much') },
  ])
})
