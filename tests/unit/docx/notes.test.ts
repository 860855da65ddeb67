import { expect, test } from 'vitest'
import { note, noteRef, paragraph, table } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { all, attribute, first, paragraphWith, wordFile, wordsOf } from './word-file.ts'

const wordsOfNotes = async (publication: ReturnType<typeof publicationWith>) => {
  const file = await wordFile(publication)
  const notes = all(file.part('word/footnotes.xml'), 'w:footnote').filter(
    (each) => attribute(each, 'w:type') === undefined,
  )
  return { ...file, notes: notes.map(wordsOf) }
}

test('a note is a footnote of Word, its mark first', async () => {
  const { document, notes, part } = await wordsOfNotes(
    publicationWith([paragraph('Said', noteRef(1), '.')], { notes: [note(1, paragraph('Because.'))] }),
  )
  expect(notes).toEqual([' Because.'])
  expect(all(paragraphWith(document, 'Said.'), 'w:footnoteReference')).toHaveLength(1)
  expect(all(part('word/footnotes.xml'), 'w:footnoteRef')).toHaveLength(1)
})

test('a second reference is a cross-reference to the first', async () => {
  const { document, notes } = await wordsOfNotes(
    publicationWith([paragraph('Once', noteRef(1)), paragraph('Twice', noteRef(1, 2))], {
      notes: [{ ...note(1, paragraph('Both.')), references: 2 }],
    }),
  )
  expect(notes).toEqual([' Both.'])
  const again = paragraphWith(document, 'Twice')
  expect(all(again, 'w:footnoteReference')).toEqual([])
  expect(first(again, 'w:instrText')?.children.join('')).toBe(' NOTEREF _Note1 \\f \\h ')
  expect(wordsOf(again)).toBe('Twice1')
  expect(attribute(first(paragraphWith(document, 'Once'), 'w:bookmarkStart'), 'w:name')).toBe('_Note1')
})

test('a note that only a note refers to keeps its number, and the others keep theirs', async () => {
  const { document, notes } = await wordsOfNotes(
    publicationWith([paragraph('One', noteRef(1)), paragraph('Two', noteRef(2))], {
      notes: [
        note(1, paragraph('First, see', noteRef(3))),
        note(2, paragraph('Second.')),
        note(3, paragraph('Nested.')),
      ],
    }),
  )
  expect(notes).toEqual([' First, see3', '3 Nested.', ' Second.'])
  const marks = all(document, 'w:footnoteReference')
  expect(marks.map((mark) => attribute(mark, 'w:customMarkFollows'))).toEqual([undefined, '1', undefined])
  expect(wordsOf(paragraphWith(document, 'One'))).toBe('One,3')
})

test('a note that a note names before the text does stays where the text has it', async () => {
  const { document, notes } = await wordsOfNotes(
    publicationWith([paragraph('One', noteRef(1)), paragraph('Two', noteRef(2, 2))], {
      notes: [note(1, paragraph('See', noteRef(2))), { ...note(2, paragraph('Later.')), references: 2 }],
    }),
  )
  expect(notes).toEqual([' See2', ' Later.'])
  expect(all(paragraphWith(document, 'Two'), 'w:footnoteReference')).toHaveLength(1)
})

test('a note that begins with a table has its mark on a line of its own', async () => {
  const { notes } = await wordsOfNotes(
    publicationWith([paragraph('Said', noteRef(1))], { notes: [note(1, table(['cell']))] }),
  )
  expect(notes).toEqual([' cell'])
})

test('the lines that separate notes from the text have no mark', async () => {
  const { part } = await wordsOfNotes(
    publicationWith([paragraph('Said', noteRef(1))], { notes: [note(1, paragraph('Because.'))] }),
  )
  for (const separator of all(part('word/footnotes.xml'), 'w:footnote').filter((each) =>
    attribute(each, 'w:type'),
  ))
    expect(all(separator, 'w:footnoteRef')).toEqual([])
})
