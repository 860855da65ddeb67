import { describe, expect, it } from 'vitest'
import { deleted, type Edit, inOrder, inserted, reviewOf } from './returned.ts'

const post = `---
title: Heat in the city
lang: en
brand: base
publication: { series: Papers }
---

## What we know

Cities are warming faster than the country around them.[^1] Measured at 118 places.

- Trees cool streets by several degrees in summer.

| Street | Trees |
|---|---|
| Lime Street in the old town | 40 |

As said,[^1] people suffer in their flats at night.

[^1]: Or nearly so, as several studies have found.
`

/** What review finds that Word was not told to track: words of the post, words of the file, line. */
async function untracked(...edits: readonly Edit[]) {
  const { remarks } = await reviewOf(post, { document: inOrder(...edits) })
  return remarks.flatMap((remark) =>
    remark.type === 'untracked' ? [[remark.words, remark.by, remark.place?.position.start.line]] : [],
  )
}

const rewritten =
  (words: string, others: string) =>
  (xml: string): string => {
    expect(xml).toContain(words)
    return xml.replace(words, others)
  }

describe('changes that are not tracked', () => {
  it('are none in a file that nobody has changed, whatever the post holds', async () => {
    expect(await untracked()).toEqual([])
  })

  it('are found at the line of their paragraph, in text, items, cells and headings', async () => {
    expect(await untracked(rewritten('faster than', 'slower than'))).toEqual([['faster', 'slower', 10]])
    expect(await untracked(rewritten('several degrees', 'some degrees'))).toEqual([['several', 'some', 12]])
    expect(await untracked(rewritten('in the old town', 'in the new town'))).toEqual([['old', 'new', 16]])
    expect(
      await untracked(rewritten('country around them.', 'country around them. Much faster.')),
    ).toHaveLength(1)
  })

  it('of numbers are found, and the number of a note that is called again is none', async () => {
    expect(await untracked(rewritten('118 places', '119 places'))).toEqual([['118', '119', 10]])
    expect(await untracked(rewritten('118 places', '1180 places'))).toEqual([['118', '1180', 10]])
  })

  it('of the title are found, and a citation that holds the title is none', async () => {
    expect(await untracked(rewritten('Heat in the city', 'Heat in the town'))).toContainEqual([
      'city',
      'town',
      2,
    ])
  })

  it('are told beside those that are tracked, of which nothing is told twice', async () => {
    const { remarks } = await reviewOf(post, {
      document: inOrder(
        inserted('big ', 'Cities '),
        deleted('people'),
        rewritten('several degrees', 'some degrees'),
      ),
    })
    expect(remarks.map(({ type }) => type)).toEqual(['inserted', 'untracked', 'deleted'])
  })
})

describe('a row that was deleted or inserted as a whole', () => {
  const marked =
    (state: 'del' | 'ins') =>
    (xml: string): string => {
      const start = xml.lastIndexOf('<w:tr>', xml.indexOf('Lime Street'))
      const mark = `<w:trPr><w:${state} w:id="900" w:author="Anna"/></w:trPr>`
      expect(start).toBeGreaterThan(0)
      return `${xml.slice(0, start)}<w:tr>${mark}${xml.slice(start + '<w:tr>'.length)}`
    }

  it.each([
    ['del', 'deleted'],
    ['ins', 'inserted'],
  ] as const)('is one change, whatever cells it has (%s)', async (state, type) => {
    const { remarks } = await reviewOf(post, { document: marked(state) })
    expect(remarks).toMatchObject([{ type, author: 'Anna', words: 'Lime Street in the old town | 40' }])
  })
})
