import { describe, expect, it } from 'vitest'
import { publicationOf } from '../../support/publication.ts'
import { pageOf } from './page-of.ts'

const post = `---
title: Heat in the city
lang: en
abstract: What this brief says in one sentence, for those who read no more.
---

:::key-messages
- Plant trees.
:::

Cities are warming.[^1]

| Street | Trees |
|---|---|
| Lime Street | 12 |

[^1]: A note.
`

/** Readability 0.6.0, REGEXPS: classes and ids that it takes for no part of an article. */
const unlikely =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i
const hidden = /^hid$| hid$| hid |^hid |hidden/i

describe('a page in the reading mode of a browser', () => {
  it('keeps its notes, which stand in the element of the text', async () => {
    const page = await pageOf(await publicationOf(post))
    const text = page.slice(page.indexOf('<div class="body"'))
    const end = text.indexOf('</div>\n</div>\n</main>')
    expect(end).toBeGreaterThan(0)
    expect(text.slice(0, end)).toContain('role="doc-endnotes"')
  })

  it('keeps its summary, which stands beside the text under the same class', async () => {
    const page = await pageOf(await publicationOf(post))
    expect(page).toMatch(
      /<section class="body" role="doc-abstract"[\s\S]*?<\/section>\s*<div class="body" id="text\.start"/,
    )
  })

  it('has no name in its text that reading modes take for something else', async () => {
    const page = await pageOf(await publicationOf(post))
    const text = page.slice(page.indexOf('<section class="body"'), page.indexOf('</main>'))
    const names = [...text.matchAll(/ (?:class|id)="([^"]*)"/g)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => unlikely.test(name) || hidden.test(name))).toEqual([])
  })
})
