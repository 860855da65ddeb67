import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../src/layout/index.ts'
import { printTags, renderPdf } from '../../../src/pdf/index.ts'
import { languagesOf } from '../../../src/publication/index.ts'
import { loadTypesetter } from '../../../src/type/index.ts'
import { readPdf } from '../../../src/verify/pdf/index.ts'
import { publicationOf } from '../../support/publication.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'

/** Poppler is a Debian package; where it is missing, nothing can be read back. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

const persian =
  'کشورهای منطقه (قزاقستان و ازبکستان) همکاری‌های تازه‌ای را آغاز می‌کنند؛ تجربهٔ گذشته معمولاً «راهنمای» خوبی است.'
const hebrew = 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ, ותשע־עשרה מילים נוספות (בסוגריים) עוברות לשורה הבאה.'

async function made(lang: string, body: string) {
  const publication = await publicationOf(
    `---\ntitle: T\nlang: ${lang}\nauthors: [A]\ndate: 2024-01-01\ndescription: D.\n---\n\n${body}\n`,
    { brand: 'base' },
  )
  const missing: string[] = []
  const { set } = await loadTypesetter({
    languages: languagesOf(publication),
    onMissing: (character) => missing.push(character),
  })
  const { pages } = layOut(publication, set, 'post.md')
  expect(missing).toEqual([])
  return { bytes: await renderPdf(publication, pages, set), tags: printTags(publication, pages) }
}

/** Punctuation apart: poppler moves it where two fonts meet. */
function wordsIn(text: string): string {
  return [...text.matchAll(/[\p{L}\p{M}\u200c]+/gu)].map(([word]) => word).join(' ')
}

function mapOf(pdf: OpenPdf, font: readonly (string | number)[]): string {
  if (pdf.at(...font) === null) return ''
  return Buffer.from(pdf.bytesAt(...font, 'ToUnicode')).toString('latin1')
}

function readBack(pdf: Uint8Array): string {
  return wordsIn(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }))
}

describe('text from right to left in a PDF', () => {
  it.skipIf(!hasPoppler).each([
    ['fa', persian],
    ['he', hebrew],
    ['en', persian],
  ])('is found word by word as it was written, in a post in %s', async (lang, words) => {
    expect(readBack((await made(lang, words)).bytes)).toContain(wordsIn(words))
  })

  it.each([
    ['fa', persian],
    ['he', hebrew],
  ])('has characters alone as text, on one baseline, in a post in %s', async (lang, words) => {
    const pdf = openPdf((await made(lang, words)).bytes)
    const page = ['Root', 'Pages', 'Kids', 0] as const
    const content = Buffer.from(pdf.bytesAt(...page, 'Contents')).toString('latin1')
    expect(content).not.toMatch(/ Ts|ActualText/)
    const maps = ['F1', 'F2', 'F3', 'F4'].map((font) => mapOf(pdf, [...page, 'Resources', 'Font', font]))
    expect(maps.join('')).not.toContain('<200b>')
  })

  it('keeps numbers between glyphs apart, where digits meet signs of their face', async () => {
    const words = 'مهر (2024): و 12.'
    const { children } = readPdf((await made('fa', words)).bytes)
    expect(JSON.stringify(children)).toContain(words)
  })

  it('stands in its tags in the order of reading, with what runs the other way in it', async () => {
    const words = `${persian} The European Union (EU) and 2024، ${hebrew}`
    const { tags } = await made('fa', words)
    const read = [...tags.matchAll(/ \d+:"(.*)"$/gm)].map(([, text]) => text).join(' ')
    expect(read.replace(/\s+/g, '')).toContain(words.replace(/\s+/g, ''))
  })
})
