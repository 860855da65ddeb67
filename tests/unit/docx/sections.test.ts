import { describe, expect, it } from 'vitest'
import type { Block, BodyBlock } from '../../../src/brief/index.ts'
import { lineOfParagraph, renderDocx } from '../../../src/docx/index.ts'
import type { XmlElement } from '../../../src/image/xml.ts'
import { auditWordFile } from '../../audit/audit.ts'
import { heading, list, note, noteRef, onLine, paragraph, position, table } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import fc from '../../support/property.ts'
import {
  all,
  attribute,
  first,
  nameOf,
  settingOf,
  styleOf,
  type WordFile,
  wordFile,
  wordsOf,
} from './word-file.ts'

const names = [
  'Administration',
  'Infrastructure',
  'Responsibility',
  'Recommendation',
  'Precipitations',
  'Municipalities',
]

/** Twice as many columns as an upright page has room for. */
const wide = table([...names, ...names.slice(0, 3)], [...names, ...names.slice(0, 3)])
const pageBreak: Block = { type: 'page-break', position }

function turned(block: Block): BodyBlock {
  return { ...block, landscape: true }
}

interface Section {
  readonly properties: XmlElement
  /** Words of its paragraphs, those in tables included. */
  readonly words: readonly string[]
}

/** The sections of a document; each ends with the paragraph that has its properties, the last with the body. */
function sectionsOf({ document }: WordFile): readonly Section[] {
  const body = first(document, 'w:body')
  if (body === undefined) throw new Error('a document has a body')
  const sections: Section[] = []
  let words: string[] = []
  for (const child of body.children) {
    if (typeof child === 'string') continue
    const paragraphs = nameOf(child) === 'w:p' ? [child] : all(child, 'w:p')
    if (nameOf(child) !== 'w:sectPr') words.push(...paragraphs.map(wordsOf))
    const properties = nameOf(child) === 'w:sectPr' ? child : first(child, 'w:sectPr')
    if (properties === undefined) continue
    sections.push({ properties, words })
    words = []
  }
  return sections
}

function orientations(file: WordFile): readonly string[] {
  return sectionsOf(file).map(({ properties }) =>
    attribute(first(properties, 'w:pgSz'), 'w:orient') === 'landscape' ? 'turned' : 'upright',
  )
}

/** The part that a section refers to. */
function runningPart(file: WordFile, section: Section, kind: 'header' | 'footer', type: string) {
  const reference = all(section.properties, `w:${kind}Reference`).find(
    (each) => attribute(each, 'w:type') === type,
  )
  const relation = all(file.part('word/_rels/document.xml.rels'), 'Relationship').find(
    (each) => attribute(each, 'Id') === attribute(reference, 'r:id'),
  )
  return relation === undefined ? undefined : file.part(`word/${attribute(relation, 'Target')}`)
}

describe('a table whose words have no room on an upright page', () => {
  it('stands in a section turned to landscape, between upright ones', async () => {
    const file = await wordFile(publicationWith([paragraph('before'), wide, paragraph('after')]))
    expect(orientations(file)).toEqual(['upright', 'turned', 'upright'])
    const sizes = sectionsOf(file).map(({ properties }) => {
      const size = first(properties, 'w:pgSz')
      return [attribute(size, 'w:w'), attribute(size, 'w:h')]
    })
    expect(sizes[1]).toEqual([...(sizes[0] ?? [])].reverse())
    expect(sizes[2]).toEqual(sizes[0])
  })

  it('stands on a turned US Letter where that is the paper', async () => {
    const letter = { size: 'Letter' as const, width: 612, height: 792 }
    const publication = publicationWith([paragraph('before'), wide], {
      brand: (own) => ({ ...own, page: { ...own.page, ...letter } }),
    })
    const sizes = sectionsOf(await wordFile(publication)).map(({ properties }) => {
      const size = first(properties, 'w:pgSz')
      return [attribute(size, 'w:w'), attribute(size, 'w:h')]
    })
    expect(sizes).toEqual([
      ['12240', '15840'],
      ['15840', '12240'],
    ])
  })

  it('is as wide as the page between its margins', async () => {
    const { brand } = publicationWith([])
    const file = await wordFile(publicationWith([paragraph('before'), wide]))
    const grid = all(first(file.document, 'w:tblGrid') ?? expect.fail(), 'w:gridCol')
    const width = grid.reduce((sum, column) => sum + Number(attribute(column, 'w:w')), 0) / 20
    const { page } = brand
    expect(width).toBeCloseTo(page.height - page.margin.left - page.margin.right, 0)
  })

  it('is followed by the end matter on an upright page', async () => {
    const file = await wordFile(publicationWith([paragraph('before'), wide], { isFunded: true }))
    expect(orientations(file)).toEqual(['upright', 'turned', 'upright'])
  })

  it('ends its section with a paragraph that takes no room', async () => {
    const file = await wordFile(publicationWith([paragraph('before'), wide, paragraph('after')]))
    const [, end] = all(file.document, 'w:p').filter((each) => first(each, 'w:sectPr') !== undefined)
    expect(wordsOf(end ?? expect.fail())).toBe('')
    const spacing = first(end ?? expect.fail(), 'w:spacing')
    expect([attribute(spacing, 'w:line'), attribute(spacing, 'w:lineRule')]).toEqual(['20', 'exact'])
  })

  it('takes its heading along', async () => {
    const file = await wordFile(
      publicationWith([paragraph('before'), heading('Annex'), wide, paragraph('after')]),
    )
    expect(sectionsOf(file)[1]?.words[0]).toBe('Annex')
  })
})

describe('a table whose words have room in smaller type', () => {
  it('has it, on an upright page', async () => {
    const cells = [...names, 'Total']
    const file = await wordFile(publicationWith([paragraph('before'), table(cells, cells)]))
    expect(orientations(file)).toEqual(['upright'])
    const grid = first(file.document, 'w:tbl') ?? expect.fail()
    expect(new Set(all(grid, 'w:p').map(styleOf))).toEqual(new Set(['TableHeadSmall', 'TableTextSmall']))
    const styles = all(file.part('word/styles.xml'), 'w:style')
    const sizeOf = (id: string) =>
      Number(
        settingOf(styles.find((style) => attribute(style, 'w:styleId') === id) ?? expect.fail(id), 'w:sz'),
      )
    expect(sizeOf('TableTextSmall')).toBeLessThan(sizeOf('TableText'))
    expect(sizeOf('TableTextSmall')).toBeGreaterThanOrEqual(14)
  })
})

describe('a narrow table', () => {
  it('needs no section of its own', async () => {
    const file = await wordFile(publicationWith([paragraph('before'), table(['a', 'b'], ['c', 'd'])]))
    expect(orientations(file)).toEqual(['upright'])
  })
})

describe('the sections of a file', () => {
  it('have a first page of its own in the first of them only', async () => {
    const file = await wordFile(publicationWith([paragraph('before'), wide, paragraph('after')]))
    const sections = sectionsOf(file)
    expect(sections.map(({ properties }) => first(properties, 'w:titlePg') !== undefined)).toEqual([
      true,
      false,
      false,
    ])
    expect(sections.map((section) => runningPart(file, section, 'header', 'first') !== undefined)).toEqual([
      true,
      false,
      false,
    ])
  })

  it('all have running lines, which end at the margin of their pages', async () => {
    const publication = publicationWith([paragraph('before'), wide, paragraph('after')])
    const file = await wordFile(publication)
    const sections = sectionsOf(file)
    for (const kind of ['header', 'footer'] as const) {
      const parts = sections.map(
        (section) => runningPart(file, section, kind, 'default') ?? expect.fail(kind),
      )
      expect(new Set(parts.map((part) => all(part, 'w:t').map(wordsOf).join('|'))).size).toBe(1)
      const tabs = parts.map((part) => all(part, 'w:tab').flatMap((tab) => attribute(tab, 'w:pos') ?? []))
      const { page } = publication.brand
      const turnedEnd = Math.round((page.height - page.margin.left - page.margin.right) * 20)
      expect([tabs[0], tabs[2]]).toEqual([[], []])
      expect(Number(tabs[1]?.at(-1))).toBe(turnedEnd)
    }
  })

  it('begin on pages of their own without a break that the author has put there, too', async () => {
    const file = await wordFile(
      publicationWith([
        paragraph('before'),
        pageBreak,
        turned(paragraph('on its side')),
        pageBreak,
        paragraph('after'),
      ]),
    )
    expect(orientations(file)).toEqual(['upright', 'turned', 'upright'])
    expect(first(file.document, 'w:pageBreakBefore')).toBeUndefined()
  })

  it('keep the break between two pages of one of them', async () => {
    const file = await wordFile(
      publicationWith([paragraph('before'), turned(paragraph('one')), pageBreak, turned(paragraph('two'))]),
    )
    expect(orientations(file)).toEqual(['upright', 'turned'])
    expect(all(file.document, 'w:pageBreakBefore')).toHaveLength(1)
  })

  it('keep the lines of their paragraphs, so that comments find them', async () => {
    const file = await wordFile(
      publicationWith([paragraph('before'), turned({ ...paragraph('aside'), position: onLine(7) })]),
    )
    const aside = all(file.document, 'w:p').find((each) => wordsOf(each) === 'aside')
    expect(lineOfParagraph(attribute(aside, 'w14:paraId') ?? '')).toBe(7)
  })

  it('have lines no longer than those of upright pages, and tables across the page', async () => {
    const { brand } = publicationWith([])
    const file = await wordFile(
      publicationWith([turned(paragraph('aside')), turned(table(['a', 'b'], ['c', 'd']))]),
    )
    const aside = all(file.document, 'w:p').find((each) => wordsOf(each) === 'aside')
    const right = Number(attribute(first(aside ?? expect.fail(), 'w:ind'), 'w:right')) / 20
    const { page } = brand
    expect(page.height - page.width + page.rail).toBeCloseTo(right, 0)
    const inCell = all(file.document, 'w:p').find((each) => wordsOf(each) === 'c')
    expect(first(inCell ?? expect.fail(), 'w:ind')).toBeUndefined()
  })
})

type Kind = 'paragraph' | 'called' | 'heading' | 'list' | 'break' | 'wide' | 'narrow' | 'turned' | 'box'
const kinds: readonly Kind[] = [
  'paragraph',
  'called',
  'heading',
  'list',
  'break',
  'wide',
  'narrow',
  'turned',
  'box',
]

function build(shape: readonly Kind[]) {
  const notes: ReturnType<typeof note>[] = []
  const makers: Record<Kind, (index: number) => BodyBlock> = {
    paragraph: () => paragraph('words'),
    called: () => {
      notes.push(note(notes.length + 1, paragraph('noted')))
      return paragraph('called', noteRef(notes.length))
    },
    heading: (index) => heading(`Heading ${index}`),
    list: () => list(true, [paragraph('item')], [paragraph('item')]),
    break: () => pageBreak,
    wide: () => wide,
    narrow: () => table(['a', 'b'], ['c', 'd']),
    turned: () => turned(paragraph('aside')),
    box: () => ({ type: 'box', kind: 'note', children: [paragraph('boxed')], position }),
  }
  return { children: shape.map((kind, index) => makers[kind](index)), notes }
}

describe('whatever stands on turned pages', () => {
  it('the sections turn by turns, none is empty, nothing is lost, and the audit finds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...kinds), { maxLength: 9 }),
        fc.boolean(),
        async (shape, isFunded) => {
          const { children, notes } = build(shape)
          const publication = publicationWith(children, { notes, isFunded })
          const file = await wordFile(publication)
          const turns = orientations(file)
          for (const [index, turn] of turns.entries())
            expect(turn).toBe(index % 2 === 0 ? 'upright' : 'turned')
          for (const { words } of sectionsOf(file)) expect(words.join('')).not.toBe('')
          const plain = await wordFile(publicationWith(children.map(upright), { notes, isFunded }))
          const said = (one: WordFile) =>
            all(one.document, 'w:p')
              .map(wordsOf)
              .filter((words) => words !== '')
          expect(said(file)).toEqual(said(plain))
          expect(auditWordFile(await renderDocx(publication))).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  })
})

function upright(block: BodyBlock): Block {
  const { landscape: _, ...plain } = block
  return plain
}
