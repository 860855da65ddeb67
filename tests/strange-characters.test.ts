import { expect, it } from 'vitest'
import { buildAll } from './hostile/build-all.ts'

const post = (body: string) => `---\ntitle: T\nlang: en\n---\n\n${body}\n`

it('control characters keep a post from being built, and not where a project lets them pass', async () => {
  const text = post('Text \u0086 here\u000b and `a\u0001b`.')
  expect((await buildAll(text)).editions).toEqual([])
  const { editions, findings } = await buildAll(text, {
    severities: new Map([['markdown/control-character', 'warning']]),
  })
  expect(editions).toHaveLength(4)
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
    Array(3).fill('warning markdown/control-character'),
  )
})

it('signs that Word writes with numbers for private use are in all editions, and warned of', async () => {
  const signs = [
    ...'\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf06c\uf06e\uf06f\uf071\uf075\uf076\uf09f\uf0fb\uf0fd\uf0fe\uf04a\uf04b\uf04c',
  ]
  const more = [
    ...'\uf0df\uf0e0\uf0e8\uf0f3\uf0a3\uf0a5\uf0ab\uf0ac\uf0ad\uf0ae\uf0af\uf0b0\uf0b1\uf0b3\uf0b4\uf0b8\uf0b9\uf0bb',
  ]
  const { editions, findings } = await buildAll(
    post([...signs, ...more].map((sign) => `${sign}\twords`).join('\n\n')),
  )
  expect(editions).toHaveLength(4)
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
    Array(signs.length + more.length).fill('warning markdown/symbol-font'),
  )
})
