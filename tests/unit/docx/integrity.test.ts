import { describe, expect, test } from 'vitest'
import { everything } from './everything.ts'
import {
  all,
  attribute,
  first,
  nameOf,
  relationsOf,
  stories,
  storyNames,
  styleOf,
  wordFile,
  wordsOf,
} from './word-file.ts'

/** What Word refuses or repairs, and the Open XML SDK does not notice. */
describe.each(['seneca', 'base'])('a file in the brand %s', async (brandName) => {
  const file = await wordFile(everything({ brandName }), { pageOf: () => 2 })
  const parts = stories(file)
  const everywhere = (...names: readonly string[]) => parts.flatMap((part) => all(part, ...names))

  test('uses only styles that exist, and these are based on styles that exist', () => {
    const styles = all(file.part('word/styles.xml'), 'w:style')
    const ids = styles.map((style) => attribute(style, 'w:styleId'))
    expect(new Set(ids).size).toBe(ids.length)
    const used = [
      ...everywhere('w:pStyle', 'w:rStyle', 'w:tblStyle'),
      ...styles.flatMap((style) => all(style, 'w:basedOn', 'w:next')),
      ...all(file.part('word/numbering.xml'), 'w:pStyle'),
    ]
    for (const use of used) expect(ids).toContain(attribute(use, 'w:val'))
  })

  test('has no two styles of one name', () => {
    const names = all(file.part('word/styles.xml'), 'w:style').map((style) =>
      attribute(first(style, 'w:name'), 'w:val')?.toLowerCase(),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  test('has styles within the bounds of Word, with one first-line indent each', () => {
    const styles = file.part('word/styles.xml')
    for (const priority of all(styles, 'w:uiPriority'))
      expect(Number(attribute(priority, 'w:val'))).toBeLessThanOrEqual(99)
    for (const indent of all(styles, 'w:ind'))
      expect([attribute(indent, 'w:hanging'), attribute(indent, 'w:firstLine')]).toContain(undefined)
  })

  test('uses only lists that exist', () => {
    const numbering = file.part('word/numbering.xml')
    const abstract = all(numbering, 'w:abstractNum').map((list) => attribute(list, 'w:abstractNumId'))
    const lists = all(numbering, 'w:num')
    const ids = lists.map((list) => attribute(list, 'w:numId'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const list of lists) expect(abstract).toContain(attribute(first(list, 'w:abstractNumId'), 'w:val'))
    for (const use of [...everywhere('w:numId'), ...all(file.part('word/styles.xml'), 'w:numId')])
      expect(ids).toContain(attribute(use, 'w:val'))
  })

  test('leads every link and every field to a bookmark that exists, and names each bookmark once', () => {
    const marks = everywhere('w:bookmarkStart')
    const names = marks.map((mark) => attribute(mark, 'w:name') ?? '')
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/)
    const links = everywhere('w:hyperlink').flatMap((link) => attribute(link, 'w:anchor') ?? [])
    const fields = everywhere('w:instrText').flatMap((text) => {
      const [, target] = /(?:PAGEREF|NOTEREF) (\S+)/.exec(text.children.join('')) ?? []
      return target ?? []
    })
    expect(links.length).toBeGreaterThan(0)
    expect(fields.length).toBeGreaterThan(0)
    for (const target of [...links, ...fields]) expect(names).toContain(target)
  })

  test('ends each bookmark that it starts, under an id of its own', () => {
    const ids = (name: string) => everywhere(name).map((mark) => attribute(mark, 'w:id'))
    expect(new Set(ids('w:bookmarkStart')).size).toBe(ids('w:bookmarkStart').length)
    expect(ids('w:bookmarkEnd').toSorted()).toEqual(ids('w:bookmarkStart').toSorted())
  })

  test('has fields that begin, separate and end, one inside another at most', () => {
    for (const part of parts) {
      const open: string[] = []
      for (const mark of all(part, 'w:fldChar')) {
        const type = attribute(mark, 'w:fldCharType') ?? ''
        if (type === 'begin') open.push(type)
        else if (type === 'separate') {
          expect(open.pop()).toBe('begin')
          open.push(type)
        } else expect(open.pop()).toBe('separate')
      }
      expect(open).toEqual([])
    }
  })

  test('asks nobody to update a field', () => {
    const texts = file.names.filter((name) => name.endsWith('.xml')).map(file.text)
    for (const text of texts) expect(text).not.toMatch(/w:dirty|updateFields|w:fldSimple/)
  })

  test('has no empty paragraph but the band of colour and what a merged cell hides', () => {
    const hidden = new Set(
      everywhere('w:tc')
        .filter((cell) => attribute(first(cell, 'w:vMerge'), 'w:val') === 'continue')
        .flatMap((cell) => all(cell, 'w:p')),
    )
    const empty = everywhere('w:p').filter(
      (paragraph) =>
        wordsOf(paragraph) === '' &&
        all(paragraph, 'w:drawing', 'w:separator', 'w:continuationSeparator').length === 0 &&
        !hidden.has(paragraph),
    )
    expect(empty.map(styleOf)).toEqual(brandName === 'seneca' ? ['Band'] : [])
  })

  test('ends each cell with a paragraph', () => {
    const cells = everywhere('w:tc')
    expect(cells.length).toBeGreaterThan(0)
    for (const { children } of cells) {
      const last = children.at(-1)
      expect(typeof last === 'object' && nameOf(last)).toBe('w:p')
    }
  })

  test('says what each drawing shows, or that it is decoration', () => {
    const drawings = everywhere('wp:docPr')
    expect(drawings.length).toBeGreaterThan(5)
    for (const drawing of drawings)
      expect([Boolean(attribute(drawing, 'descr')), all(drawing, 'decorative').length > 0]).toContain(true)
    const ids = drawings.map((drawing) => attribute(drawing, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('floats nothing', () => {
    expect(everywhere('wp:anchor', 'w:pict', 'w:object')).toEqual([])
  })

  test('gives each paragraph its own id, the line of the post in it', () => {
    const ids = everywhere('w:p').flatMap((paragraph) => attribute(paragraph, 'w14:paraId') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const heading = everywhere('w:p').find((paragraph) => attribute(paragraph, 'w14:paraId') === '00002801')
    expect(heading && wordsOf(heading)).toBe('What was measured')
  })

  test('resolves every relationship', () => {
    for (const name of storyNames(file)) {
      const relations = file.names.includes(relationsOf(name))
        ? all(file.part(relationsOf(name)), 'Relationship')
        : []
      const ids = relations.map((relation) => attribute(relation, 'Id'))
      const uses = all(
        file.part(name),
        'w:hyperlink',
        'blip',
        'svgBlip',
        'w:headerReference',
        'w:footerReference',
      )
      for (const use of uses)
        for (const id of [attribute(use, 'r:id'), attribute(use, 'r:embed')])
          if (id !== undefined) expect(ids).toContain(id)
      for (const relation of relations.filter((each) => attribute(each, 'TargetMode') !== 'External'))
        expect(file.names).toContain(`word/${attribute(relation, 'Target')}`)
    }
  })

  test('has no note without a reference and no reference without a note', () => {
    const notes = all(file.part('word/footnotes.xml'), 'w:footnote')
      .filter((note) => attribute(note, 'w:type') === undefined)
      .map((note) => attribute(note, 'w:id'))
    const references = all(file.document, 'w:footnoteReference').map((mark) => attribute(mark, 'w:id'))
    expect(references).toEqual(notes)
  })
})
