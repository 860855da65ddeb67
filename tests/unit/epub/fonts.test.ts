import { describe, expect, it } from 'vitest'
import { renderEpub } from '../../../src/epub/index.ts'
import { renderHtml } from '../../../src/html/index.ts'
import type { Publication } from '../../../src/publication/index.ts'
import { createVerifier } from '../../../src/verify/index.ts'
import { publicationOf } from '../../support/publication.ts'
import { pageOf, styleOf } from '../html/page-of.ts'
import { bookOf } from './book-of.ts'

const words = 'He said “yes” – it’s *fine*… — **really** €5 ‘so’, 10⁻³ per hour ✔.'
const post = `---
title: Quotes
lang: en
---

${words}

# A heading: “no”

| Rate | Unit |
|---|---|
| 100 % | per hour |
`

const brands = {
  'one family for text and display': 'fonts: { text: source-sans-3, display: source-sans-3 }',
  'one family for everything': 'fonts: { text: source-code-pro, display: source-code-pro }',
  'a fallback that is the display font': 'lists: { bullets: ["★"] }',
}

function inBrand(text: string): Promise<Publication> {
  return publicationOf(post.replace('lang: en', 'lang: en\nbrand: mine'), {
    files: { 'templates/mine/brand.yaml': `extends: base\nname: Mine\n${text}\n` },
  })
}

/** `family weight style` of each rule. */
function facesOf(css: string): readonly string[] {
  return [...css.matchAll(/@font-face\{font-family:"([^"]*)";font-weight:(\d+);font-style:(\w+)/g)].map(
    ([, family, weight, style]) => `${family} ${weight} ${style}`,
  )
}

describe.each(Object.entries(brands))('fonts of editions, %s', (_, text) => {
  it('are declared once for each family, weight and posture', async () => {
    const publication = await inBrand(text)
    const inBook = facesOf((await bookOf(publication)).text('style.css'))
    const onPage = facesOf(styleOf(await pageOf(publication)))
    expect(inBook.length).toBeGreaterThan(2)
    expect(new Set(inBook).size).toBe(inBook.length)
    expect(onPage).toEqual(inBook)
  })

  it('are items of the book that have an id of their own', async () => {
    const { text: file } = await bookOf(await inBrand(text))
    const ids = [...file('content.opf').matchAll(/<item id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('have every character of the text', async () => {
    const publication = await inBrand(text)
    const verify = createVerifier(publication, 'post.md')
    expect((await verify('epub', await renderEpub(publication))).findings).toEqual([])
    expect((await verify('html', await renderHtml(publication))).findings).toEqual([])
  })
})

it('a character that no font of a book has is reported where the post has it', async () => {
  const publication = await inBrand('')
  const lacking = { ...publication, brand: { ...publication.brand, fallbackFonts: [] } }
  const { findings } = await createVerifier(publication, 'post.md')('epub', await renderEpub(lacking))
  expect(findings.map(({ code, message, position }) => [code, message, position?.start.line])).toEqual([
    ['verify/no-glyph', 'edition=epub: no font in the file has “⁻”, “✔”', 7],
  ])
})
