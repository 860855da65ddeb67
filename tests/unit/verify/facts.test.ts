import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/verify/facts.ts'
import { type Element, element, type Node, type Reading, text } from '../../../src/verify/reading.ts'

const paragraph = (...children: readonly Node[]): Element => element({ kind: 'paragraph' }, children)
const words = (value: string): Element => paragraph(text(value))

function reading(children: readonly Node[], notes: Reading['notes'] = []): Reading {
  return { lang: 'en', metadata: { authors: [], keywords: [] }, children, notes }
}

/** Lines as `kind "words" (label)`. */
function linesOf(...children: readonly Node[]): readonly string[] {
  return (factsOf(reading(children)).get('line') ?? []).map(
    ({ kind, value, label }) => `${kind} "${value}"${label === '' ? '' : ` (${label})`}`,
  )
}

/** All that stretches of a paragraph are, as `kind "words" (label)`. */
function stretchesOf(...children: readonly Node[]): readonly string[] {
  return [...factsOf(reading([paragraph(...children)]))]
    .filter(([name]) => name !== 'line')
    .flatMap(([, facts]) =>
      facts.map(({ kind, value, label }) => `${kind} "${value}"${label === '' ? '' : ` (${label})`}`),
    )
}

const strong = (value: string): Element => element({ kind: 'strong' }, [text(value)])
const link = (value: string, target: string): Element => element({ kind: 'link', target }, [text(value)])

describe('the lines of a reading', () => {
  it('are told with what they are and what they are part of', () => {
    expect(
      linesOf(
        element({ kind: 'title' }, [text('Shade')]),
        element({ kind: 'heading', level: 2 }, [text('Costs')]),
        element({ kind: 'quote' }, [words('Said.'), element({ kind: 'box' }, [words('Boxed.')])]),
      ),
    ).toEqual([
      'title "Shade"',
      'heading "Costs" (level 2)',
      'quote "Said." (quote)',
      'box "Boxed." (quote, box)',
    ])
  })

  it('of a list have their depth and marker, once an item', () => {
    const inner = element({ kind: 'list' }, [element({ kind: 'item', marker: 'bullet' }, [text('deep')])])
    expect(
      linesOf(
        element({ kind: 'list' }, [
          element({ kind: 'item', marker: 4 }, [words('four'), words('more'), inner]),
          element({ kind: 'item', marker: 'ticked' }, [text('done')]),
        ]),
      ),
    ).toEqual([
      'item "four" (depth 1, 4)',
      'paragraph "more"',
      'item "deep" (depth 2, bullet)',
      'item "done" (depth 1, ticked)',
    ])
  })

  it('of a table have their heads, and an empty cell is a line', () => {
    const cell = (value: string, scope?: 'column'): Element =>
      element(
        { kind: 'cell', columnSpan: 1, rowSpan: 1, ...(scope && { scope }) },
        value === '' ? [] : [words(value)],
      )
    const row = (...cells: readonly Element[]): Element => element({ kind: 'row' }, cells)
    const caption = (value: string): Element => element({ kind: 'caption' }, [text(value)])
    expect(
      linesOf(
        element({ kind: 'table' }, [
          row(cell('Street', 'column'), cell('')),
          row(cell('Lime'), cell('8')),
          caption('Shade'),
          caption('Source: us'),
        ]),
      ),
    ).toEqual([
      'caption "Shade Source: us"',
      'cell "Street" (column 1)',
      'cell "" (column 2)',
      'cell "Lime" (column 1, under Street)',
      'cell "8" (column 2)',
    ])
  })

  it('of notes come last and tell their number', () => {
    const facts = factsOf(reading([words('Text.')], [{ number: 1, children: [words('A note.')] }])).get(
      'line',
    )
    expect(facts?.map(({ value, label }) => `${value} ${label}`)).toEqual(['Text. ', 'A note. note 1'])
  })
})

describe('stretches of a line', () => {
  it('are one where neighbours are the same thing, whatever divides them', () => {
    expect(stretchesOf(strong('one'), text(' '), strong('thing'))).toEqual(['strong "one thing"'])
    expect(stretchesOf(link('a', 'x:1'), { type: 'note-call', number: 3 }, link('b', 'x:1'))).toEqual([
      'link "ab" (to x:1)',
      'note-call "3" (after “a”)',
    ])
  })

  it('are two where words stand between or the target is another', () => {
    expect(stretchesOf(strong('one'), text(' and '), strong('two'))).toEqual(['strong "one"', 'strong "two"'])
    expect(stretchesOf(link('a', 'x:1'), link('b', 'x:2'))).toEqual([
      'link "a" (to x:1)',
      'link "b" (to x:2)',
    ])
  })

  it('tell a language only where it is not that of the document', () => {
    expect(
      stretchesOf(
        element({ kind: 'stretch' }, [text('raison')], 'fr'),
        element({ kind: 'stretch' }, [text('why')], 'EN'),
      ),
    ).toEqual(['language "raison" (fr)'])
  })

  it('hold the descriptions of pictures', () => {
    expect(
      stretchesOf(element({ kind: 'link', target: 'x:1' }, [{ type: 'described', alt: 'A map' }])),
    ).toEqual(['link "[A map]" (to x:1)', 'alt "A map"'])
  })
})
