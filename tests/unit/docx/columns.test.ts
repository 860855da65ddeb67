import { describe, expect, it } from 'vitest'
import type { BodyBlock } from '../../../src/brief/index.ts'
import { renderDocx } from '../../../src/docx/index.ts'
import { auditWordFile } from '../../audit/audit.ts'
import { heading, note, noteRef, paragraph, position, table } from '../../support/brief.ts'
import { publicationWith, type Stated } from '../../support/composed.ts'
import fc from '../../support/property.ts'
import { inTwoColumns } from '../../support/two-columns.ts'
import { all, attribute, first, nameOf, styleOf, type WordFile, wordFile, wordsOf } from './word-file.ts'

const names = ['Administration', 'Infrastructure', 'Responsibility', 'Recommendation', 'Precipitations']
/** Too wide for a column, and for a page. */
const wide = table(names, names)
const wider = table([...names, ...names], [...names, ...names])
const narrow = table(['one', 'two'], ['three', 'four'])
const pageBreak: BodyBlock = { type: 'page-break', position }

function fileOf(children: readonly BodyBlock[], stated: Stated = {}): Promise<WordFile> {
  return wordFile(publicationWith(children, { brand: inTwoColumns, ...stated }))
}

/** Each section as `columns type: words of its paragraphs`, those without words left out. */
function sectionsOf({ document }: WordFile): readonly string[] {
  const body = first(document, 'w:body') ?? expect.fail()
  const sections: string[] = []
  let words: string[] = []
  for (const child of body.children) {
    if (typeof child === 'string') continue
    const paragraphs = nameOf(child) === 'w:p' ? [child] : all(child, 'w:p')
    if (nameOf(child) !== 'w:sectPr') words.push(...paragraphs.map(wordsOf).filter((said) => said !== ''))
    const properties = nameOf(child) === 'w:sectPr' ? child : first(child, 'w:sectPr')
    if (properties === undefined) continue
    const columns = attribute(first(properties, 'w:cols'), 'w:num') ?? '1'
    const type = attribute(first(properties, 'w:type'), 'w:val')
    const turn = attribute(first(properties, 'w:pgSz'), 'w:orient') === 'landscape' ? ' turned' : ''
    sections.push(`${columns} ${type}${turn}: ${words.join(' ')}`)
    words = []
  }
  return sections
}

describe('a body in two columns', () => {
  it('stands under a masthead, and over end matter, that go across both', async () => {
    const file = await fileOf([paragraph('Lead.'), paragraph('Text.')], { isFunded: true })
    const sections = sectionsOf(file)
    expect(sections).toHaveLength(3)
    expect(sections[0]).toMatch(/^1 nextPage: .*Feasibility & capacity.*Lead\.$/)
    expect(sections[1]).toBe('2 continuous: Text.')
    expect(sections[2]).toMatch(/^1 continuous: .*European Union/)
  })

  it('has the gutter of the brand between them', async () => {
    const file = await fileOf([paragraph('Lead.'), paragraph('Text.')])
    const [columns] = all(file.document, 'w:cols').filter((each) => attribute(each, 'w:num') === '2')
    expect(attribute(columns, 'w:space')).toBe(String(20 * 20))
  })

  it.each([
    ['en-GB', 'ltr', false],
    ['fa', 'rtl', true],
  ] as const)('is read from the side of its language: %s', async (lang, direction, isFromRight) => {
    const { document } = await fileOf([paragraph('Lead.'), paragraph('Text.')], { meta: { lang, direction } })
    const columned = all(document, 'w:sectPr').filter((each) => first(each, 'w:cols') !== undefined)
    expect(columned.map((each) => first(each, 'w:bidi') !== undefined)).toEqual([isFromRight])
  })

  it('has a line above it where something stands under that of the masthead', async () => {
    const lines = async (children: readonly BodyBlock[]) =>
      all((await fileOf(children)).document, 'w:p').filter((each) => styleOf(each) === 'MastheadRule').length
    expect(await lines([paragraph('Lead.'), paragraph('Text.')])).toBe(2)
    expect(await lines([heading('Text')])).toBe(1)
  })

  it('is parted by what is too wide for one, which goes across both with its heading', async () => {
    const children = [paragraph('Lead.'), paragraph('One.'), heading('Head'), wide, paragraph('Two.')]
    expect((await fileOf(children).then(sectionsOf)).slice(1)).toEqual([
      '2 continuous: One.',
      `1 continuous: Head ${names.join(' ')} ${names.join(' ')}`,
      '2 continuous: Two.',
    ])
  })

  it('is parted by a box that holds what is too wide', async () => {
    const box: BodyBlock = { type: 'box', kind: 'note', children: [wide], position }
    const sections = sectionsOf(await fileOf([paragraph('Lead.'), paragraph('One.'), box, paragraph('Two.')]))
    expect(sections.map((section) => section.slice(0, 1))).toEqual(['1', '2', '1', '2'])
  })

  it('holds what is narrow', async () => {
    const sections = sectionsOf(await fileOf([paragraph('Lead.'), narrow]))
    expect(sections[1]).toBe('2 continuous: one two three four')
  })

  it('gives way to turned pages where both together are too narrow', async () => {
    const sections = sectionsOf(
      await fileOf([paragraph('Lead.'), paragraph('One.'), wider, paragraph('Two.')]),
    )
    expect(sections.map((section) => section.slice(0, section.indexOf(':')))).toEqual([
      '1 nextPage',
      '2 continuous',
      '1 nextPage turned',
      '2 nextPage',
    ])
  })

  it('begins anew on a new page where the author wants one', async () => {
    const children = [paragraph('Lead.'), paragraph('One.'), pageBreak, paragraph('Two.'), pageBreak]
    const file = await fileOf(children, { isFunded: true })
    const sections = sectionsOf(file)
    // Columns are levelled above a section that goes on, of which the first paragraph begins the page.
    expect(sections.slice(1, 3)).toEqual(['2 continuous: One.', '2 continuous: Two.'])
    expect(sections.at(-1)).toMatch(/^1 continuous: .*European Union/)
    expect(all(file.document, 'w:pageBreakBefore')).toHaveLength(2)
  })

  it('has the running lines of the first section on all upright pages', async () => {
    const file = await fileOf([paragraph('Lead.'), paragraph('One.'), wider, paragraph('Two.')])
    const withLines = all(file.document, 'w:sectPr').map(
      (section) => all(section, 'w:headerReference').length > 0,
    )
    expect(withLines).toEqual([true, false, true, true])
  })

  it('has an indent for each paragraph that follows another, as a style of Word says', async () => {
    const file = await fileOf([
      paragraph('Lead.'),
      paragraph('One.'),
      paragraph('Two.'),
      heading('H'),
      paragraph('Three.'),
    ])
    const styles = all(file.document, 'w:p').map((each) => [wordsOf(each), styleOf(each)])
    expect(styles).toContainEqual(['One.', 'BodyText'])
    expect(styles).toContainEqual(['Two.', 'BodyTextFirstIndent'])
    expect(styles).toContainEqual(['Three.', 'BodyText'])
  })

  it('loses nothing, and the audit finds nothing, whatever it holds', async () => {
    const kinds = fc.constantFrom('text', 'noted', 'wide', 'wider', 'narrow', 'break', 'heading', 'contents')
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { maxLength: 9 }), fc.boolean(), async (shape, isFunded) => {
        const notes: ReturnType<typeof note>[] = []
        const children = shape.map((kind, index): BodyBlock => {
          switch (kind) {
            case 'text':
              return paragraph(`Text ${index}.`)
            case 'noted':
              notes.push(note(notes.length + 1, paragraph('noted')))
              return paragraph(`Noted ${index}.`, noteRef(notes.length))
            case 'wide':
              return wide
            case 'wider':
              return wider
            case 'narrow':
              return narrow
            case 'heading':
              return heading(`Heading ${index}`)
            case 'contents':
              return { type: 'contents', position }
            default:
              return pageBreak
          }
        })
        const said = (file: WordFile) =>
          all(file.document, 'w:p')
            .map(wordsOf)
            .filter((words) => words !== '')
        const own = (brand: Stated['brand']) => ({
          notes,
          isFunded,
          ...(brand === undefined ? {} : { brand }),
        })
        const plain = await wordFile(publicationWith(children, own(undefined)))
        expect(said(await fileOf(children, own(inTwoColumns)))).toEqual(said(plain))
        const publication = publicationWith(children, own(inTwoColumns))
        expect(auditWordFile(await renderDocx(publication))).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})
