import { expect, it } from 'vitest'
import { plainText } from '../../../src/brief/index.ts'
import { lower, outline } from './fixture.ts'

const kept = 'a\u00a0b\u202fc\u2003d'

it('no-break and other chosen spaces are kept wherever there are words', () => {
  const frontMatter = ['title', 'subtitle', 'series', 'number', 'abstract', 'description'].map(
    (key) => `${key}: "${kept}"`,
  )
  const author = `author: {name: "${kept}", affiliation: "${kept}", bio: "${kept}", role: "${kept}"}`
  const body = `## ${kept}

![${kept}](a.png "${kept}")

:::table[${kept}]{source="${kept}"}
| ${kept} |
|---|
| ${kept} |
:::

:::box[${kept}]
${kept}[^1]
:::

<figure><img src="b.png" alt="${kept}"><figcaption>${kept}</figcaption></figure>

- [${kept}](https://e.example) <abbr title="${kept}">A</abbr>

[^1]: ${kept}`
  const lists = [`keywords: ["${kept}"]`, `geography: ["${kept}"]`]
  const { brief } = lower(`---\n${[...frontMatter, author, ...lists].join('\n')}\n---\n${body}`)
  const { title, subtitle, series, number, abstract, description, authors, keywords, geography } = brief.meta
  const words = (text: unknown) => JSON.stringify(text).split(kept).length - 1
  expect(plainText(title)).toBe(kept)
  expect(words([subtitle, series, number, description, keywords, geography])).toBe(6)
  expect([outline(abstract ?? []), authors[0]?.name, outline(authors[0]?.bio ?? [])]).toEqual([
    `p(${kept})`,
    kept,
    `p(${kept})`,
  ])
  expect(words(authors)).toBe(4)
  expect(words(outline(brief.children))).toBe(13)
  expect(words(brief.notes)).toBe(1)
})

it('white space of the source is one space, and none at the ends', () => {
  const { brief } = lower('---\ntitle: "  a \\t b\\n\\n c  "\n---\n![  a\n  b ](c.png)')
  expect([plainText(brief.meta.title), outline(brief.children)]).toEqual(['a b c', 'figure(![a b](c.png))'])
})

it('a picture described by a no-break space alone is not described', () => {
  expect(lower('![\u00a0](a.png)').findings.map(({ code }) => code)).toContain('markdown/missing-alt')
})
