import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EditionFormat } from '../src/brief/index.ts'
import { buildPost } from '../src/build.ts'
import { disk } from '../src/files.ts'
import type { ElementPosition } from '../src/pdf/index.ts'
import { auditWordFile } from './audit/audit.ts'
import type { Edition } from './conformance/judgement.ts'
import { lineOf } from './conformance/places/line-of.ts'
import { elementOf } from './conformance/places/markup.ts'
import { lineInStructure, structureOf } from './conformance/places/structure.ts'
import { referencePost, root } from './support/judged-posts.ts'

const post = readFileSync(referencePost, 'utf8')
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'places-'))
  const { editions } = await buildPost(referencePost, {
    files: disk,
    templates: path.join(root, 'templates'),
    formats: ['docx', 'epub', 'html'],
    strict: false,
    verifies: false,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
  })
  for (const { format, bytes } of editions) writeFileSync(edition(format).file, bytes)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

function edition(format: EditionFormat): Edition {
  return { format, file: path.join(folder, `post.${format}`), name: 'post', post: referencePost }
}

/** The line of the post that says this, from 1. */
function lineSaying(words: string): number {
  return post.slice(0, post.indexOf(words)).split('\n').length
}

function placeIn(text: string, markup: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(markup)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

describe('a complaint about the web page', () => {
  const lineAt = (markup: string) => {
    const text = readFileSync(edition('html').file, 'utf8')
    expect(text).toContain(markup)
    return lineOf({ type: 'text', ...placeIn(text, markup) }, edition('html'))
  }

  it('is about the line of a heading, by its id', async () => {
    expect(await lineAt('<h2 id="costs"')).toBe(lineSaying('## Costs'))
  })

  it('is about the line of a paragraph, by its words, whatever notes and marks it holds', async () => {
    expect(await lineAt('deserve a second look')).toBe(lineSaying('The numbers for Old Mill Lane'))
  })

  it('is about the line of a picture, by what it shows or by its caption', async () => {
    expect(await lineAt('alt="The thermometer')).toBe(lineSaying('![The thermometer'))
  })

  it('is about the line of a cell', async () => {
    expect(await lineAt('Market Arcade')).toBe(lineSaying('| Market Arcade'))
  })

  it('is about no line in what the program has added', async () => {
    expect(await lineAt('Skip to content')).toBeUndefined()
  })

  it('is told by the markup of the element alone, too', async () => {
    const elements = elementOf('<img src="x.svg" alt="The thermometer of station 3, reading 38 degrees.">')
    expect(await lineOf({ type: 'elements', elements }, edition('html'))).toBe(
      lineSaying('![The thermometer'),
    )
  })
})

it('a complaint about a document of the book is about the line that is known by its words', async () => {
  const book = unzipSync(readFileSync(edition('epub').file))
  const entry = 'OEBPS/text.xhtml'
  const place = placeIn(strFromU8(book[entry] ?? new Uint8Array()), 'deserve a second look')
  const trace = { type: 'text', entry, ...place } as const
  expect(await lineOf(trace, edition('epub'))).toBe(lineSaying('The numbers for Old Mill Lane'))
})

it('a complaint about the Word file is about the line of the paragraph on the way or around', async () => {
  const word = edition('docx')
  expect(auditWordFile(readFileSync(word.file))).toEqual([])
  const trace = { type: 'xpath', part: '/word/document.xml' } as const
  const subtitle = '/w:document[1]/w:body[1]/w:p[3]'
  expect(await lineOf({ ...trace, path: `${subtitle}/w:r[1]/w:t[1]` }, word)).toBe(lineSaying('subtitle:'))
  expect(await lineOf({ ...trace, path: '/w:document[1]/w:body[1]/w:tbl[1]/w:tr[3]' }, word)).toBe(
    lineSaying('| Market Arcade'),
  )
})

describe('a complaint about the PDF', () => {
  let document: ElementPosition
  beforeAll(async () => {
    const found = await structureOf(referencePost)
    if (found === undefined) throw new Error('the post has errors')
    document = found
  })

  it('is about the line of the element that it names, wherever it is nested', () => {
    let places = 0
    for (const { path, element } of elementsIn(
      document,
      'root/document[0]/StructTreeRoot[0](6 0 obj PDStructTreeRoot)/K[0]',
    )) {
      const { position } = element
      const line = position?.file === undefined ? position?.start.line : undefined
      expect(lineInStructure(document, path)).toBe(line)
      if (line !== undefined) places += 1
    }
    expect(places).toBeGreaterThan(100)
    const heading = '/K[0](1 0 obj SEDocument Document)/K[0](2 0 obj SESect Sect)/K[2](3 0 obj SEHn H1)'
    expect(lineInStructure(document, heading)).toBe(lineSaying('title:'))
  })

  it('is about the line of the element in a PDF by another profile, too', async () => {
    const found = await structureOf(referencePost, { pdf: { profile: 'ua-2', attachesSource: true } })
    const title = '/K[0](1 0 obj SEDocument Document)/K[0](2 0 obj SESect Sect)/K[2](3 0 obj SETitle Title)'
    expect(found && lineInStructure(found, title)).toBe(lineSaying('title:'))
  })

  it('is about no line when the file is not the one that was built, or no element is named', () => {
    const other = '/K[0](1 0 obj SEDocument Document)/K[0](2 0 obj SETable Table)'
    expect(lineInStructure(document, other)).toBeUndefined()
    expect(lineInStructure(document, 'root/document[0]/metadata[0](42 0 obj PDMetadata)')).toBeUndefined()
  })
})

/** Elements with paths as veraPDF writes them; the document itself has no place of its own. */
function* elementsIn(
  element: ElementPosition,
  step: string,
): Generator<{ readonly path: string; readonly element: ElementPosition }> {
  const path = `${step}(7 0 obj SE${element.type} ${element.type})`
  yield { path, element }
  for (const [index, child] of element.children.entries()) yield* elementsIn(child, `${path}/K[${index}]`)
}
