import { parse, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { createTextJoiner } from '../../../../src/verify/html/join-text.ts'
import fc from '../../../support/property.ts'

/** Tags in any order, so that the parser has to close, move and adopt. */
const page = fc
  .array(
    fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<a href="#x">',
        '</a>',
        '<table>',
        '<tr>',
        '<td>',
        '</td>',
        '</table>',
      ],
      ...[
        '<ul>',
        '<li>',
        '</ul>',
        '<br>',
        '<select>',
        '<option>',
        '<svg>',
        '</svg>',
        '<template>',
        '</template>',
      ],
      ...['&amp;', '<!-- note -->', 'word', ' ', '\n', '\0', 'more words of one text'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('joins text as browsers do, whatever is closed, moved or adopted on the way', () => {
  fc.assert(
    fc.property(page, (text) => {
      const { adapter, end } = createTextJoiner()
      const joined = parse(text, { treeAdapter: adapter })
      end()
      expect(serialize(joined)).toBe(serialize(parse(text)))
    }),
    { numRuns: 500 },
  )
})

test('joins text that a table puts before itself, and what follows it', () => {
  const { adapter, end } = createTextJoiner()
  const joined = parse('<p>a<table>b c<tr>d<td>e f</table>g h', { treeAdapter: adapter })
  end()
  expect(serialize(joined)).toContain('<p>ab cd<table>')
  expect(serialize(joined)).toContain('e f</td></tr></tbody></table>g h')
})
