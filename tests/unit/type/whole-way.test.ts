import { describe, expect, it } from 'vitest'
import { loadBrand } from '../../../src/brand/index.ts'
import type { Block, Inline } from '../../../src/brief/index.ts'
import { disk } from '../../../src/files.ts'
import { layOut } from '../../../src/layout/index.ts'
import { renderPdf } from '../../../src/pdf/index.ts'
import { languagesOf, type Publication } from '../../../src/publication/index.ts'
import { loadTypesetter } from '../../../src/type/index.ts'
import { heading, list, note, noteRef, paragraph, publicationWith, run, textsOf } from '../layout/fixture.ts'
import { texts } from './texts.ts'

const inWords = (lang: keyof typeof texts): string => texts[lang].replace(/\s+/g, ' ').trim()

/** Milliseconds; patterns of eight languages are read as shipped, which is what the bundle spares its users. */
const patience = 30_000

const english = paragraph(inWords('en-GB'), noteRef(1))
const mixed = paragraph(
  'An ',
  run('emphasised office', { type: 'emphasis' }),
  ', a ',
  run('strong affair', { type: 'strong' }),
  ', ',
  run('small caps NATO 1989', { type: 'small-caps' }),
  ', and ',
  run('https://www.example.org/a/long/address/that/has/to/be/parted.html', { type: 'code' }),
  ' and ',
  run(inWords('de'), { type: 'language', tag: 'de' }),
)
const foreign: readonly Block[] = (['ru', 'kk', 'fr', 'pl', 'lv', 'el'] as const).map((lang) => ({
  ...paragraph(inWords(lang)),
  lang,
}))
const listed = list(true, [paragraph(inWords('en-GB'))], [paragraph('second')])
const body: readonly Block[] = [heading('Efficient flows'), english, mixed, listed, ...foreign]

describe('the whole way from a publication to its pages', () => {
  for (const name of ['base', 'seneca'])
    it(
      `prints all words in order, in the brand ${name}`,
      async () => {
        const { brand } = loadBrand(name, disk, 'templates')
        if (brand === undefined) throw new Error('the brand cannot be loaded')
        const notes = [note(1, paragraph(inWords('en-GB')))]
        const publication = publicationWith(body, { notes, isFunded: true, brand: () => brand })
        const missing: string[] = []
        const typesetter = await loadTypesetter({
          languages: languagesOf(publication),
          onMissing: (character) => missing.push(character),
        })
        const { pages, findings } = layOut(publication, typesetter.set, 'post.md')
        const bytes = await renderPdf(publication, pages, typesetter.set)

        expect([findings, missing]).toEqual([[], []])
        const printed = textsOf(pages)
        for (const inlines of paragraphsOf(publication)) {
          const own = printed.filter(
            ({ origin }) => origin.type === 'content' && isOneOf(origin.node, inlines),
          )
          const letters = own.flatMap(({ words }) =>
            words.flatMap(({ shaped }) => shaped.glyphs.map((glyph) => glyph.text)),
          )
          expect(inkOf(letters.join(''))).toBe(inkOf(inlines.map(textOf).join('')))
        }
        expect(new TextDecoder('latin1').decode(bytes.slice(0, 8))).toBe('%PDF-1.7')
      },
      patience,
    )
})

function paragraphsOf({ brief }: Publication): readonly (readonly Inline[])[] {
  return brief.children.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [block.children] : [],
  )
}

function isOneOf(node: object, inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline === node)
}

function textOf(inline: Inline): string {
  if (inline.type === 'note-ref') return String(inline.number)
  return inline.type === 'run' ? inline.text : ''
}

function inkOf(words: string): string {
  return words.replace(/[\s\u00ad]/g, '')
}
