import { expect, test } from 'vitest'
import { publicationOfBody } from '../../support/posts.ts'
import { all, nameOf, wordFile } from './word-file.ts'

/** What stands in the body of a post, without what is around it. */
async function bodyOf(markdown: string): Promise<readonly string[]> {
  const { document } = await wordFile(publicationOfBody(markdown))
  const [body] = document.children
  if (body === undefined || typeof body === 'string') throw new Error('there is no body')
  const names = body.children.map((child) => (typeof child === 'string' ? child : nameOf(child)))
  return names.slice(names.indexOf('w:tbl'))
}

const table = (word: string) => `| ${word} |\n| --- |\n| ${word} |\n`

test('two tables stay two: Word joins what no paragraph keeps apart', async () => {
  expect((await bodyOf(`${table('one')}\n${table('two')}\nText.`)).slice(0, 4)).toEqual([
    'w:tbl',
    'w:p',
    'w:tbl',
    'w:p',
  ])
})

test('tables in the entries of a list stay apart, too', async () => {
  const entry = (word: string) => `- ${table(word).replaceAll('\n|', '\n  |')}`
  expect((await bodyOf(`${entry('one')}${entry('two')}`)).slice(0, 3)).toEqual(['w:tbl', 'w:p', 'w:tbl'])
})

test('a paragraph ends a note that ends with a table', async () => {
  const file = await wordFile(
    publicationOfBody(`Text.[^1]\n\n[^1]: Note.\n\n    ${table('in').replaceAll('\n|', '\n    |')}`),
  )
  const note = all(file.part('word/footnotes.xml'), 'w:footnote').at(-1)
  const names = note?.children.map((child) => (typeof child === 'string' ? child : nameOf(child)))
  expect(names).toEqual(['w:p', 'w:tbl', 'w:p'])
})

test('a paragraph stands between a table and the contents', async () => {
  const body = await bodyOf(`${table('one')}\n::contents\n\n# Heading\n\nText.`)
  expect(body.slice(0, 3)).toEqual(['w:tbl', 'w:p', 'w:sdt'])
})
