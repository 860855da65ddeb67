import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/docx/index.ts'
import { publicationOf } from '../../support/publication.ts'
import { deleted, type Edit, inOrder, inserted, reviewBytes, reviewOf } from './returned.ts'

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

/** The file without what ties its paragraphs to the post, as LibreOffice and Google Docs save it. */
const untied = (xml: string): string => xml.replace(/ w14:paraId="[^"]*"/g, '')

/** The paragraph that has these words. */
function paragraphWith(words: string, xml: string): string {
  const at = xml.indexOf(words)
  expect(at).toBeGreaterThan(0)
  const start = xml.lastIndexOf('<w:p ', at) < 0 ? xml.lastIndexOf('<w:p>', at) : xml.lastIndexOf('<w:p ', at)
  return xml.slice(start, xml.indexOf('</w:p>', at) + '</w:p>'.length)
}

const without =
  (words: string) =>
  (xml: string): string =>
    xml.replace(paragraphWith(words, xml), '')

const withParagraph =
  (words: string, behind: string) =>
  (xml: string): string => {
    const paragraph = paragraphWith(behind, xml)
    return xml.replace(paragraph, `${paragraph}<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)
  }

describe('paragraphs that were added or deleted without tracking', () => {
  const shade = 'Shade is cheap and quickly there.'
  const asSaid = 'people suffer in their flats at night.'

  it.each([
    ['a file with its ids', (xml: string) => xml],
    ['a file without ids', untied],
  ])('are found at their lines in %s', async (_, tie) => {
    expect(await untracked(withParagraph(shade, 'several degrees'), tie)).toEqual([['', shade, 12]])
    expect(await untracked(without(asSaid), tie)).toEqual([[expect.stringContaining(asSaid), '', 18]])
    expect(await untracked(without('What we know'), tie)).toEqual([['What we know', '', 8]])
    expect(await untracked(without(asSaid), withParagraph(shade, 'several degrees'), tie)).toHaveLength(2)
  })

  it('are none where ids are gone and nothing else, and changes of words are found there as guesses', async () => {
    expect(await untracked(untied)).toEqual([])
    const { remarks } = await reviewOf(post, {
      document: inOrder(rewritten('118 places', '119 places'), untied),
    })
    expect(remarks).toMatchObject([
      {
        type: 'untracked',
        words: '118',
        by: '119',
        place: { by: 'alike', position: { start: { line: 10 } } },
      },
    ])
  })

  it('have the place behind which they stand, which is said to be a guess', async () => {
    const { remarks } = await reviewOf(post, { document: withParagraph(asSaid, 'several degrees') })
    expect(remarks).toMatchObject([
      { words: '', by: asSaid, place: { by: 'neighbour', position: { start: { line: 12 } } } },
    ])
  })

  it('are found by signs alone, too, and a paragraph that was only divided is none', async () => {
    expect(await untracked(rewritten('in summer.', 'in summer!'))).toEqual([['summer.', 'summer!', 12]])
    expect(
      await untracked(rewritten('cool streets', 'cool </w:t></w:r></w:p><w:p><w:r><w:t>streets')),
    ).toEqual([])
  })

  it('are none where the post has taken over what is tracked', async () => {
    const edits = { document: inOrder(inserted('big ', 'Cities '), deleted('several ')) }
    const now = post.replace('Cities are', 'Cities big are').replace('several degrees', 'degrees')
    const { remarks } = await reviewOf(post, edits, now)
    expect(remarks.map(({ type }) => type)).toEqual(['inserted', 'deleted'])
  })
})

describe('a file that LibreOffice has saved', () => {
  const resaved = readFileSync('tests/fixtures/resaved/post.docx')
  const markdown = readFileSync('tests/fixtures/resaved/post.md', 'utf8')
  const reviewed = async (edit: (xml: string) => string, now = markdown) => {
    const parts = unzipSync(resaved)
    const document = strToU8(edit(strFromU8(parts['word/document.xml'] ?? new Uint8Array())))
    const edition = await renderDocx(await publicationOf(now))
    return reviewBytes(zipSync({ ...parts, 'word/document.xml': document }), now, edition).remarks
  }

  it('has no changes as long as nobody has edited it', async () => {
    expect(await reviewed((xml) => xml)).toEqual([])
  })

  it('has changed words, cells, and paragraphs added or deleted since', async () => {
    const line = async (edit: (xml: string) => string) =>
      (await reviewed(edit)).map((remark) => [
        remark.words,
        remark.type === 'untracked' ? remark.by : '',
        remark.place?.position.start.line,
      ])
    expect(await line(rewritten('the country', 'the land'))).toEqual([['country', 'land', 13]])
    expect(await line(rewritten('Lime Street', 'Linden Street'))).toEqual([['Lime', 'Linden', 22]])
    expect(await line(without('Shade is a public good'))).toEqual([['Shade is a public good.', '', 18]])
    expect(await line(withParagraph('Much faster.', 'Shade is a public good'))).toEqual([
      ['', 'Much faster.', 18],
    ])
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
