import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../src/command/index.ts'
import { createPress } from '../src/editions.ts'
import { printTags } from '../src/pdf/index.ts'
import type { Publication } from '../src/publication/index.ts'
import { createVerifier } from '../src/verify/index.ts'
import { textsIn } from './support/editions.ts'
import { publicationOf } from './support/publication.ts'

const post = `---
title: Shade pays
subtitle: What eleven streets have shown
lang: en-GB
date: 2024-09-16
author: Mara Okonjo
cover: {image: station.png, alt: A thermometer, credit: The weather office, page: true}
contents: on
---

The first paragraph.

## Methods

How it was done.
`

const files = { 'station.png': readFileSync('tests/fixtures/everything/station.png') }
let publication: Publication

beforeAll(async () => {
  publication = await publicationOf(post, { files })
})

async function bytesOf(made: Publication, format: (typeof formats)[number]): Promise<Uint8Array> {
  return (await createPress({ file: 'post.md', publication: made, pictures: [] }).make(format)).edition.bytes
}

describe('a post with a cover page', () => {
  it.each(formats)('misses nothing in its %s', async (format) => {
    const verified = await createVerifier(publication, 'post.md')(format, await bytesOf(publication, format))
    expect(verified.findings).toEqual([])
  })

  it('misses the picture and its credit in a PDF without them', async () => {
    const { cover: _, ...plain } = publication
    const { findings } = await createVerifier(publication, 'post.md')('pdf', await bytesOf(plain, 'pdf'))
    const said = findings.map(({ message }) => message).join('\n')
    expect(said).toContain('A thermometer')
    expect(said).toContain('The weather office')
  })

  it('has the picture and its credit in the section of the title', async () => {
    const { pages } = await createPress({ file: 'post.md', publication, pictures: [] }).proof()
    const [masthead = ''] = /Sect[\s\S]*?\n {2}\S/.exec(printTags(publication, pages)) ?? []
    expect(masthead).toMatch(/H1[\s\S]*Figure[^\n]*A thermometer[\s\S]*Credit: The weather office/)
  })

  it('counts the pages of its Word file from the one after the cover', async () => {
    const document = textsIn(await bytesOf(publication, 'docx'), /^word\/document\.xml$/)
    const entry = /<w:pStyle w:val="TOC1"\/>[\s\S]*?<\/w:p>/.exec(document)?.[0].replace(/<[^>]*>/g, '|')
    expect(entry).toMatch(/Methods\|+.*\|1\|/)
  })
})
