import { expect, test } from 'vitest'
import { lowerPost } from '../../../src/markdown/index.ts'

test('a header cell without words is the header of nothing', () => {
  const post = '---\ntitle: T\n---\n\n|   | a |\n|---|---|\n| b | c |\n'
  const { brief } = lowerPost({ file: 'post.md', bytes: new TextEncoder().encode(post), slug: 'post' })
  const [table] = brief.children
  const scopes =
    table?.type === 'table' ? table.children.map((row) => row.children.map(({ scope }) => scope)) : []
  expect(scopes).toEqual([
    [undefined, 'column'],
    [undefined, undefined],
  ])
})
