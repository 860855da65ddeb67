import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/docx/index.ts'
import { createVerifier } from '../../../src/verify/index.ts'
import { publicationOf } from '../../support/publication.ts'

const post = `---
title: Shade
lang: en-GB
brand: base
keywords: [urban heat, shade]
---

In German, shade is [Schatten]{lang=de}; in Austria, [Sackerl]{lang=de-AT}.
`

const keywords = 'urban heat; shade'

/** What verify says of the Word edition whose parts say something else. */
async function missesOf(...edits: readonly (readonly [part: string, words: string, others: string])[]) {
  const publication = await publicationOf(post)
  const parts = unzipSync(await renderDocx(publication))
  for (const [name, words, others] of edits) {
    const xml = strFromU8(parts[name] ?? new Uint8Array())
    expect(xml).toContain(words)
    parts[name] = strToU8(xml.replaceAll(words, others))
  }
  const { findings } = await createVerifier(publication, 'post.md')('docx', zipSync(parts))
  return findings.map(({ message }) => message)
}

const program = (await publicationOf(post)).metadata.generator
const resaved = ['docProps/app.xml', program, 'LibreOffice/7.4.7.2$Linux_X86_64'] as const
const region = ['word/document.xml', 'w:val="de"', 'w:val="de-DE"'] as const
const spaced = ['docProps/core.xml', keywords, 'urban heat shade'] as const

it('verify misses nothing in a file that LibreOffice has opened and saved', async () => {
  const folder = 'tests/fixtures/resaved'
  const publication = await publicationOf(readFileSync(`${folder}/post.md`, 'utf8'))
  const { findings, facts } = await createVerifier(publication, 'heat.md')(
    'docx',
    readFileSync(`${folder}/post.docx`),
  )
  expect(findings).toEqual([])
  expect(facts).toBeGreaterThan(30)
})

describe('verify of a Word file that another program has saved', () => {
  it('accepts a region in the tag of a language, and keywords with other separators', async () => {
    expect(await missesOf(resaved, region, spaced)).toEqual([])
    expect(await missesOf(resaved, ['docProps/core.xml', keywords, 'urban heat, shade'])).toEqual([])
  })

  it('reports another language, a tag that the post states otherwise, and other keywords', async () => {
    expect(await missesOf(resaved, ['word/document.xml', 'w:val="de"', 'w:val="nl-NL"'])).toHaveLength(1)
    expect(await missesOf(resaved, ['word/document.xml', 'w:val="de-AT"', 'w:val="de-CH"'])).toMatchObject([
      expect.stringContaining('(de-ch)'),
    ])
    for (const others of ['urban heat', 'urban shade heat', 'urbanheat shade', 'urban heat shade trees'])
      expect(await missesOf(resaved, ['docProps/core.xml', keywords, others]), others).not.toEqual([])
  })

  it('accepts neither in a file as it was made', async () => {
    expect(await missesOf(region)).toHaveLength(1)
    expect(await missesOf(spaced)).not.toEqual([])
  })
})
