import type { Breach, Rule } from '../rule.ts'
import { storiesOf } from '../word-file.ts'
import { all, around, child, childrenOf, first, textOf, walk, wordOf, type XmlElement } from '../xml.ts'

/** What Word repairs, or shows otherwise than it was meant. */
export const textRules: readonly Rule[] = [
  {
    name: 'fields',
    sentence:
      'Every field begins, is separated and ends in this order, within its story, and none asks to be updated.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file)) yield* unbalanced(part, story)
      const asks = first(file.parts.get('word/settings.xml'), 'w:updateFields')
      if (asks !== undefined)
        yield { message: 'Word will ask to update the fields', part: 'word/settings.xml', element: asks }
    },
  },
  {
    name: 'cells',
    sentence: 'Every cell ends with a paragraph: Word refuses files where one does not.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const element of all(story, 'w:tc'))
          if (childrenOf(element).at(-1)?.name !== 'w:p')
            yield { message: 'a cell does not end with a paragraph', part, element }
    },
  },
  {
    name: 'grids',
    sentence:
      'The cells of every row fill the columns of its table, and what goes on from above has something above.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const table of all(story, 'w:tbl')) yield* outOfGrid(part, table)
    },
  },
  {
    name: 'tables-apart',
    sentence:
      'Between two tables stands a paragraph, or Word makes them one; and the body ends with a paragraph.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const element of all(story, 'w:tbl')) {
          const beside = childrenOf(element.parent)
          const next = beside[beside.indexOf(element) + 1]
          if (next?.name !== 'w:p') yield { message: 'no paragraph follows a table', part, element }
        }
    },
  },
  {
    name: 'spaces',
    sentence:
      'Spaces at the edge of a run are kept: without being told to, Word drops them, and words run together.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const element of all(story, 'w:t', 'w:instrText'))
          if (/^\s|\s$/.test(textOf(element)) && element.attributes['xml:space'] !== 'preserve')
            yield { message: `"${textOf(element)}" loses its spaces`, part, element }
    },
  },
  {
    name: 'no-empty-paragraphs',
    sentence:
      'No paragraph of the text is empty, but where Word wants one: after a table, and in a cell without words.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file).filter(([part]) => !/header|footer/.test(part)))
        for (const element of all(story, 'w:p')) {
          const beside = childrenOf(element.parent)
          const isWanted =
            element.parent?.name === 'w:tc' || beside[beside.indexOf(element) - 1]?.name === 'w:tbl'
          if (isEmpty(element) && !isWanted) yield { message: 'a paragraph is empty', part, element }
        }
    },
  },
  {
    name: 'nothing-floats',
    sentence: 'Nothing floats and nothing is drawn in the old way: readers of the screen pass both over.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const element of all(story, 'wp:anchor', 'w:pict', 'w:object', 'w:txbxContent'))
          yield { message: `there is a ${element.name}`, part, element }
    },
  },
  {
    name: 'no-traces',
    sentence: 'Nothing is left of an editing: no insertions, deletions or comments.',
    *breaches(file) {
      for (const [part, story] of storiesOf(file))
        for (const element of all(story, 'w:ins', 'w:del', 'w:commentReference', 'w:moveFrom', 'w:moveTo'))
          yield { message: `there is a ${element.name}`, part, element }
    },
  },
]

function* unbalanced(part: string, story: XmlElement): Generator<Breach> {
  const open: { readonly element: XmlElement; separated: boolean }[] = []
  for (const element of walk(story)) {
    const field = open.at(-1)
    if (element.name === 'w:instrText' && (field === undefined || field.separated))
      yield { message: 'the code of a field stands in no field', part, element }
    if (element.name !== 'w:fldChar') continue
    if (element.attributes['w:dirty'] !== undefined)
      yield { message: 'a field asks to be updated', part, element }
    const kind = element.attributes['w:fldCharType']
    if (kind === 'begin') open.push({ element, separated: false })
    else if (field === undefined || (kind === 'separate' && field.separated))
      yield { message: `a field has a ${kind} too many`, part, element }
    else if (kind === 'separate') field.separated = true
    else open.pop()
  }
  for (const { element } of open) yield { message: 'a field does not end', part, element }
}

function* outOfGrid(part: string, table: XmlElement): Generator<Breach> {
  const columns = childrenOf(child(table, 'w:tblGrid')).length
  let above = new Set<number>()
  for (const row of childrenOf(table).filter(({ name }) => name === 'w:tr')) {
    let column = 0
    const merged = new Set<number>()
    for (const cell of childrenOf(row).filter(({ name }) => name === 'w:tc')) {
      const properties = child(cell, 'w:tcPr')
      const merge = child(properties, 'w:vMerge')
      const goesOn = merge !== undefined && wordOf(merge) !== 'restart'
      if (goesOn && !above.has(column)) yield { message: 'a cell goes on from nothing', part, element: cell }
      if (merge !== undefined) merged.add(column)
      column += Number(wordOf(child(properties, 'w:gridSpan')) ?? 1)
    }
    if (column !== columns) yield { message: `a row has ${column} of ${columns} columns`, part, element: row }
    above = merged
  }
}

const filling = [
  'w:drawing',
  'w:br',
  'w:tab',
  'w:footnoteRef',
  'w:separator',
  'w:continuationSeparator',
  'm:oMath',
  'w:sym',
]

function isEmpty(paragraph: XmlElement): boolean {
  // The separators of notes are furniture, which Word itself keeps in paragraphs.
  const furniture =
    around(paragraph, 'w:footnote')?.attributes['w:type'] ??
    around(paragraph, 'w:endnote')?.attributes['w:type']
  return textOf(paragraph).trim() === '' && furniture === undefined && all(paragraph, ...filling).length === 0
}
