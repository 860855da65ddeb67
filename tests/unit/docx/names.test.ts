import { expect, test } from 'vitest'
import { bookmarkNames } from '../../../src/docx/bookmarks.ts'
import { lineOfParagraph } from '../../../src/docx/index.ts'
import { paragraphIds } from '../../../src/docx/paragraph-ids.ts'
import { onLine } from '../../support/brief.ts'
import fc from '../../support/property.ts'

test('any ids become names that Word allows, the same each time and no two alike', () => {
  const id = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('costs', 'Costs', 'сosts', 'құны', 'x'.repeat(50), `${'x'.repeat(50)}y`, '1st', '-'),
  )
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 40 }), (ids) => {
      const { nameOf } = bookmarkNames()
      const names = ids.map(nameOf)
      for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length)
      expect(ids.map(nameOf)).toEqual(names)
    }),
  )
})

test('paragraph ids are all different, below what Word allows, and tell their line', () => {
  const line = fc.option(fc.integer({ min: 1, max: 2 ** 24 }), { nil: undefined })
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { next } = paragraphIds()
      const ids = lines.map((each) => next(each === undefined ? undefined : onLine(each)))
      expect(new Set(ids).size).toBe(ids.length)
      for (const [index, id] of ids.entries()) {
        expect(id).toMatch(/^[0-7][0-9A-F]{7}$/)
        expect([undefined, lines[index]]).toContain(lineOfParagraph(id))
      }
    }),
  )
})

test('a line with more paragraphs than have room for their place still gives each its own id', () => {
  const { next } = paragraphIds()
  const ids = Array.from({ length: 300 }, () => next(onLine(1)))
  expect(new Set([...ids, next(onLine(2))]).size).toBe(301)
  expect(ids.map(lineOfParagraph)).toEqual(ids.map((_, index) => (index < 255 ? 1 : undefined)))
})

test('a paragraph of another file than the post tells no line', () => {
  const { next } = paragraphIds()
  expect(lineOfParagraph(next({ ...onLine(3), file: 'brand.yaml' }))).toBeUndefined()
  expect(lineOfParagraph(next(onLine(3)))).toBe(3)
})
