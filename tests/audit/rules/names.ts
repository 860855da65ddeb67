import type { Breach, Rule } from '../rule.ts'
import { storiesOf, type WordFile } from '../word-file.ts'
import { all, child, textOf, walk, wordOf, type XmlElement } from '../xml.ts'

/** What is used by a name has that name somewhere. */
export const nameRules: readonly Rule[] = [
  {
    name: 'styles',
    sentence:
      'Every style that is used, built upon or followed exists, is of the right kind, and has a name of its own.',
    *breaches(file) {
      const styles = all(file.parts.get('word/styles.xml'), 'w:style')
      const kindById = new Map(
        styles.map(({ attributes }) => [attributes['w:styleId'], attributes['w:type']]),
      )
      for (const [part, root] of file.parts)
        for (const element of walk(root)) {
          const kind = styleKindOf(element)
          const name = wordOf(element) ?? ''
          if (kind !== undefined && kindById.get(name) !== kind)
            yield { message: `${element.name} names ${name}, which is no style of a ${kind}`, part, element }
        }
      yield* twice(styles, (style) => style.attributes['w:styleId'], 'word/styles.xml')
      yield* twice(styles, (style) => wordOf(child(style, 'w:name'))?.toLowerCase(), 'word/styles.xml')
    },
  },
  {
    name: 'numbering',
    sentence: 'Every list that is used is defined, with the level that is used.',
    *breaches(file) {
      const numbering = file.parts.get('word/numbering.xml')
      const abstracts = new Map(
        all(numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'], list]),
      )
      const lists = new Map(all(numbering, 'w:num').map((list) => [list.attributes['w:numId'], list]))
      for (const [id, list] of lists)
        if (!abstracts.has(wordOf(child(list, 'w:abstractNumId'))))
          yield {
            message: `list ${id} is made of one that is not there`,
            part: 'word/numbering.xml',
            element: list,
          }
      for (const [part, root] of file.parts)
        for (const element of all(root, 'w:numPr')) {
          const id = wordOf(child(element, 'w:numId'))
          if (id === undefined || id === '0') continue
          const levels = all(abstracts.get(wordOf(child(lists.get(id), 'w:abstractNumId'))), 'w:lvl')
          const level = wordOf(child(element, 'w:ilvl')) ?? '0'
          if (!levels.some(({ attributes }) => attributes['w:ilvl'] === level))
            yield { message: `list ${id} has no level ${level}`, part, element }
        }
    },
  },
  {
    name: 'bookmarks',
    sentence: 'Every bookmark has a name that Word takes and no other has, begins once and ends once.',
    *breaches(file) {
      const starts = everywhere(file, 'w:bookmarkStart')
      const ends = everywhere(file, 'w:bookmarkEnd').map(({ element }) => element.attributes['w:id'])
      const names = new Set<string>()
      const ids = new Set<string>()
      for (const { part, element } of starts) {
        const { 'w:name': name = '', 'w:id': id = '' } = element.attributes
        if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name))
          yield { message: `${name} is no name of a bookmark`, part, element }
        if (names.has(name.toLowerCase())) yield { message: `${name} is there twice`, part, element }
        if (ids.has(id)) yield { message: `the id ${id} is there twice`, part, element }
        if (ends.filter((end) => end === id).length !== 1)
          yield { message: `${name} does not end once`, part, element }
        names.add(name.toLowerCase())
        ids.add(id)
      }
      if (ends.length > starts.length)
        yield { message: 'more bookmarks end than begin', part: 'word/document.xml' }
    },
  },
  {
    name: 'anchors',
    sentence: 'Every link and field within the file leads to a bookmark that exists.',
    *breaches(file) {
      const names = new Set(
        everywhere(file, 'w:bookmarkStart').map(({ element }) => element.attributes['w:name']),
      )
      for (const { part, element } of everywhere(file, 'w:hyperlink', 'w:instrText')) {
        // Beside an address outside, the anchor is a place there.
        if (element.attributes['r:id'] !== undefined) continue
        const target = element.attributes['w:anchor'] ?? fieldTarget(textOf(element))
        if (target !== undefined && !names.has(target))
          yield { message: `leads to ${target}, which is not there`, part, element }
      }
    },
  },
  {
    name: 'notes',
    sentence: 'Every note has words and is called exactly once; every call has its note.',
    *breaches(file) {
      for (const kind of ['footnote', 'endnote']) {
        const part = `word/${kind}s.xml`
        const notes = all(file.parts.get(part), `w:${kind}`).filter(
          ({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal',
        )
        const calls = everywhere(file, `w:${kind}Reference`)
        for (const element of notes) {
          const times = calls.filter((call) => call.element.attributes['w:id'] === element.attributes['w:id'])
          if (times.length !== 1) yield { message: `is called ${times.length} times`, part, element }
          if (textOf(element).trim() === '') yield { message: 'is empty', part, element }
        }
        const ids = new Set(notes.map(({ attributes }) => attributes['w:id']))
        for (const { part, element } of calls)
          if (!ids.has(element.attributes['w:id']))
            yield { message: `calls a ${kind} that is not there`, part, element }
        yield* twice(notes, (note) => note.attributes['w:id'], part)
      }
    },
  },
  {
    name: 'paragraph-ids',
    sentence: 'Every paragraph with words has an id below 80000000 that no other has.',
    *breaches(file) {
      const ids = new Set<string>()
      for (const { part, element } of everywhere(file, 'w:p')) {
        const id = element.attributes['w14:paraId']
        if (id === undefined && textOf(element) === '') continue
        if (id === undefined || !/^[0-7][0-9A-F]{7}$/.test(id))
          yield { message: `"${id}" is no id of a paragraph`, part, element }
        else if (ids.has(id)) yield { message: `the id ${id} is there twice`, part, element }
        if (id !== undefined) ids.add(id)
      }
    },
  },
  {
    name: 'drawing-ids',
    sentence: 'Every drawing has an id that no other has.',
    *breaches(file) {
      const ids = new Set<string>()
      for (const { part, element } of everywhere(file, 'wp:docPr')) {
        const id = element.attributes.id ?? ''
        if (ids.has(id)) yield { message: `the id ${id} is there twice`, part, element }
        ids.add(id)
      }
    },
  },
]

function everywhere(file: WordFile, ...names: readonly string[]) {
  return storiesOf(file).flatMap(([part, story]) =>
    all(story, ...names).map((element) => ({ part, element })),
  )
}

/** The kind of style that an element names. */
function styleKindOf({ name, parent }: XmlElement): string | undefined {
  switch (name) {
    case 'w:pStyle':
      return 'paragraph'
    case 'w:rStyle':
      return 'character'
    case 'w:tblStyle':
      return 'table'
    case 'w:basedOn':
    case 'w:next':
      return parent?.attributes['w:type']
    default:
      return undefined
  }
}

/** The bookmark that a field's code names. */
function fieldTarget(code: string): string | undefined {
  return /^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)/.exec(code)?.[1] ?? /\\l\s+"([^"]+)"/.exec(code)?.[1]
}

function* twice(
  elements: readonly XmlElement[],
  nameOf: (element: XmlElement) => string | undefined,
  part: string,
): Generator<Breach> {
  const seen = new Set<string>()
  for (const element of elements) {
    const name = nameOf(element)
    if (name !== undefined && seen.has(name)) yield { message: `${name} is there twice`, part, element }
    if (name !== undefined) seen.add(name)
  }
}
