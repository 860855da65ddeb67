import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { stateLanguage } from './conformance/state-language.ts'
import { printTable } from './conformance/table.ts'
import { listedStrangers } from './support/judged-posts.ts'

let desk = ''
beforeEach(() => {
  desk = mkdtempSync(path.join(tmpdir(), 'languages-'))
})
afterEach(() => rmSync(desk, { recursive: true }))

function posted(text: string): string {
  const file = path.join(desk, 'post.md')
  writeFileSync(file, text)
  return file
}

it('a post that states its language is judged where it lies', () => {
  const post = posted('---\ntitle: Hitze\nlang: de\n---\n')
  expect(stateLanguage(post, 'de', path.join(desk, 'copy'))).toEqual({ file: post })
  expect(existsSync(path.join(desk, 'copy'))).toBe(false)
})

it.each([
  ['---\ntitle: Hitze\n---\nText\n', '---\nlang: de\ntitle: Hitze\n---\nText\n', 1],
  ['---\r\ntitle: Hitze\r\n---\r\n', '---\r\nlang: de\ntitle: Hitze\r\n---\r\n', 1],
  ['# Hitze\n\nText\n', '---\nlang: de\n---\n\n# Hitze\n\nText\n', 4],
])(
  'of another one there is a copy that states it, and is the same otherwise: %j',
  (text, stated, linesAdded) => {
    const from = posted(text)
    const file = path.join(desk, 'copy', 'post.md')
    expect(stateLanguage(from, 'de', path.join(desk, 'copy'))).toEqual({ file, copied: { from, linesAdded } })
    expect(readFileSync(file, 'utf8')).toBe(stated)
  },
)

it('a copy has the pictures of its folder beside it, and no others', () => {
  mkdirSync(path.join(desk, 'post', 'a b'), { recursive: true })
  for (const name of ['post/a b/c.png', 'd.png']) writeFileSync(path.join(desk, name), 'x')
  const post = path.join(desk, 'post', 'post.md')
  writeFileSync(post, '![c](<a b/c.png>) ![d](../d.png) ![e](e.png) ![f](https://a.example/f.png)')
  stateLanguage(post, 'de', path.join(desk, 'there', 'copy'))
  expect(existsSync(path.join(desk, 'there', 'copy', 'a b', 'c.png'))).toBe(true)
  expect(existsSync(path.join(desk, 'there', 'd.png'))).toBe(false)
})

it('complaints about a copy name the line of the post that it was copied from', () => {
  const copied = { from: 'post.md', linesAdded: 4 }
  const edition = { format: 'html', file: '/a.html', name: 'a.html', post: '/copy.md', copied } as const
  const complaints = [{ message: 'no words' }]
  const judgement = { file: '/a.html', version: '1', profile: 'HTML', verdict: 'fail', complaints } as const
  expect(printTable([{ validator: 'Nu', edition, judgement, lines: [7] }])).toContain('post.md:3: no words')
})

it('there are posts of strangers in each of eight languages', () => {
  const languages = new Set(listedStrangers.map(([language]) => language))
  expect([...languages]).toEqual(['en', 'de', 'fr', 'nl', 'ru', 'uk', 'kk', 'fa'])
})
