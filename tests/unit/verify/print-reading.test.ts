import { expect, it } from 'vitest'
import { printReading } from '../../../src/verify/print-reading.ts'
import { element, text } from '../../../src/verify/reading.ts'

it('prints a reading one node a line, the ends of set lines as signs', () => {
  const printed = printReading({
    lang: 'en',
    metadata: { title: 'T', authors: [], keywords: ['k'] },
    children: [
      element({ kind: 'heading', level: 2 }, [text('a\u2028b\n')]),
      element({ kind: 'quote' }, [{ type: 'described', alt: 'A' }], 'de'),
    ],
    notes: [{ number: 1, children: [{ type: 'note-call', number: 2 }] }],
  })
  expect(printed.split('\n')).toEqual([
    'lang: en',
    'title: "T"',
    'authors: []',
    'keywords: ["k"]',
    'heading level=2',
    '  "a\\u2028b\\n"',
    'quote lang=de',
    '  described "A"',
    'note 1',
    '  note-call 2',
    '',
  ])
})
