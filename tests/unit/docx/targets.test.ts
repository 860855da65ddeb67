import { expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/brief/index.ts'
import { cell, list, paragraph, position, row, run, table } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'
import { all, attribute, wordFile, wordsOf } from './word-file.ts'

test('links to anything in the post lead to its first paragraph', async () => {
  const [first, second] = [list(false, [paragraph('apple')]), list(true, [paragraph('pear')])]
  const items = second.children.map((item) => ({ ...item, id: 'item' }))
  const targets: readonly Block[] = [
    { ...first, id: 'list' },
    { ...second, children: items },
    { type: 'quote', id: 'quote', children: [paragraph('fig')], position },
    { type: 'pull-quote', id: 'pull', repeated: false, children: [paragraph('lime')], position },
    { type: 'box', id: 'box', kind: 'box', children: [paragraph('date')], position },
    {
      type: 'definitions',
      id: 'definitions',
      children: [
        {
          type: 'definition',
          id: 'definition',
          terms: [{ type: 'term', children: [run('kiwi')], position }],
          children: [paragraph('green')],
          position,
        },
      ],
      position,
    },
    {
      ...table(['plum']),
      id: 'table',
      children: [{ ...row('body', { ...cell(0, 'plum'), id: 'cell' }), id: 'row' }],
    },
  ]
  const expected = {
    list: 'apple',
    item: 'pear',
    quote: 'fig',
    pull: 'lime',
    box: 'date',
    definitions: 'kiwi',
    definition: 'kiwi',
    table: 'plum',
    row: 'plum',
    cell: 'plum',
  }
  const links: readonly Inline[] = Object.keys(expected).map((target) =>
    run(target, { type: 'reference', target }),
  )
  const { document } = await wordFile(publicationWith([paragraph(...links), ...targets]))
  const found = all(document, 'w:p').flatMap((each) =>
    all(each, 'w:bookmarkStart').map((mark) => [attribute(mark, 'w:name'), wordsOf(each)] as const),
  )
  expect(Object.fromEntries(found)).toEqual(expected)
})
