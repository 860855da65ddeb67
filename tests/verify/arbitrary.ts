import type { Block, Cell, Inline, Mark, Note, Row } from '../../src/brief/index.ts'
import { cell, list, note, noteRef, paragraph, position, row, run } from '../support/brief.ts'
import fc from '../support/property.ts'

/** Words of many scripts and of none, long ones and ones that no line holds. */
const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'the',
      'Strengthening',
      'a',
      'relations',
      'of',
      'Kazakhstan’s',
      'fi',
      '«да»',
      'Қазақстан',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'ﬁn',
      'No\u00A07',
      'co\u00ADop\u00ADer\u00ADa\u00ADtion',
      'e\u0301te\u0301',
      '5\u202F%',
      '–',
      '…',
      'Ωραία',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'שלום',
      'سلام',
      'می\u200Cخواهم',
      '(12)',
      '−9.1',
      'https://a.example/b-c_d?e=f',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('中文字符在这里没有空格'.repeat(3), 'x'.repeat(150), '&<>"\'', '*not*'),
  },
)

const text = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '))

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc
    .constantFrom(
      ...([
        'strong',
        'emphasis',
        'strike',
        'superscript',
        'subscript',
        'highlight',
        'code',
        'small-caps',
      ] as const),
    )
    .map((type) => ({ type })),
  fc.constantFrom('fr', 'ru', 'ar').map((tag) => ({ type: 'language' as const, tag })),
  fc.webUrl().map((url) => ({ type: 'link' as const, url })),
)

/** Marks of one kind do not stand in one another. */
const marks = fc.uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type })

const inline: fc.Arbitrary<readonly Inline[]> = fc
  .array(fc.tuple(text, marks, fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((runs) =>
    runs.flatMap(([words, own, breaks], index): readonly Inline[] => [
      run(index === 0 ? words : ` ${words}`, ...own),
      ...(breaks && index + 1 < runs.length ? [{ type: 'break', marks: [], position } as const] : []),
    ]),
  )

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: inline.map((content) => paragraph(...content)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, fc.constantFrom('\n', '\n  ', '\n\n'))
      .map(([words, between]): Block => ({ type: 'code', text: words.replaceAll(' ', between), position })),
  },
)

function blocks(depth: number): fc.Arbitrary<readonly Block[]> {
  const block =
    depth === 0 ? leaf : fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: nested(depth - 1) })
  return fc.array(block, { minLength: 1, maxLength: 3 })
}

/** An item begins with words of its own, as one written in Markdown mostly does. */
function nested(depth: number): fc.Arbitrary<Block> {
  const item = fc.tuple(inline, blocks(depth)).map(([first, rest]) => [paragraph(...first), ...rest])
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    fc.tuple(fc.boolean(), items).map(([ordered, each]): Block => list(ordered, ...each)),
    blocks(depth).map((children): Block => ({ type: 'quote', children, position })),
    blocks(depth).map((children): Block => ({ type: 'box', kind: 'note', children, position })),
    table,
  )
}

const cellOf = (column: number, stated: Partial<Cell>): fc.Arbitrary<Cell> =>
  inline.map((content) => cell(column, [paragraph(...content)], stated))

const table: fc.Arbitrary<Block> = fc
  .array(fc.tuple(cellOf(0, { scope: 'row' }), cellOf(1, {}), cellOf(2, {})), { minLength: 1, maxLength: 4 })
  .chain((body) =>
    fc
      .tuple(cellOf(0, { scope: 'column' }), cellOf(1, { scope: 'column' }), cellOf(2, { scope: 'column' }))
      .map(
        (head): Block => ({
          type: 'table',
          columns: [{ align: 'start' }, { align: 'start' }, { align: 'end' }],
          children: [row('head', ...head), ...body.map((cells): Row => row('body', ...cells))],
          position,
        }),
      ),
  )

export interface Sample {
  readonly children: readonly Block[]
  readonly notes: readonly Note[]
}

/** Bodies of any shape, each with a note that is called twice. */
export const samples: fc.Arbitrary<Sample> = fc
  .tuple(blocks(2), blocks(1), text)
  .map(([children, body, words]) => ({
    children: [paragraph(words, noteRef(1), ` ${words}`, noteRef(1, 2)), ...children],
    notes: [{ ...note(1, ...body), references: 2 }],
  }))
