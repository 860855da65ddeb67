import { describe, expect, it } from 'vitest'
import fc from '../../support/property.ts'
import { lower, lowerBytes } from './fixture.ts'

/** Pieces that real and hostile posts are made of, to be strung together in any order. */
const pieces = [
  ...[
    '\n\n# A\n\n',
    '\n\n## A\n\n',
    '\n\n#\n\n',
    '\n\n[x](#a) [y](#b)\n\n',
    '### B {#b}',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\n',
    '\n\n',
    '  \n',
    '---\n',
    '```\n',
    '`',
    '*',
    '**',
    '_',
    '~~',
    '~',
    '^',
    '==',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '](#b)',
    '](x.png)',
    '{.smallcaps}',
    '{#b}',
    '{lang=kk}',
    '[^1]',
    '[^1]: ',
    '[^2]',
    '\n[^2]: n\n',
  ],
  ...[
    ':::box[T]\n',
    ':::figure\n',
    ':::table[C]{source="S"}\n',
    ':::pull-quote\n',
    ':::\n',
    '::contents\n',
    '::page-break{#b}\n',
  ],
  ...[
    '| a | b |\n|---|:-:|\n| c | d |\n',
    '\n: d\n',
    '\n\n+---+---+\n| a | b |\n+===+===+\n',
    '| c | d |\n+---+---+\n',
    '| a\n|   b\n',
    '\n\na    b\n---- ----\n',
    '\n\n---- ----\nc    d\n',
    '\n\nTable: c {#c}\n\n',
    '> [!NOTE]\n> ',
    '- [ ] ',
    '"',
    "'",
    '--',
    '...',
    '&amp;',
    '&#0;',
    '\\',
    '\t',
  ],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<p>',
    '<table>',
    '<tr><td colspan=3>',
    '</table>',
    '<ul><li>',
    '<a id="b">',
    '<a name=c href="#b">',
  ],
  ...[
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<img src=x.png>',
    '<svg>',
    '<figure>',
    '<figcaption>',
    '<sup data-note="1">',
    '<details><summary>',
  ],
  ...[
    '<section data-note-body="1">',
    '<aside data-directive="table">',
    '<title>',
    '<select>',
    '<iframe src="https://a.example/"/>',
    '<video>',
    '<caption>',
    '<h2>',
    '</p>',
    '{: .a}',
    '<!--more-->',
    '[![a](x.png)](https://a.example/)',
    'word',
    ' ',
    'ғылым',
    '漢\n字',
    '\u00a0',
    '\u200b',
    '🇪🇺',
    '\ud800',
  ],
]
const front = fc.constantFrom(
  '',
  '---\ntitle: T\n---\n',
  '---\ntitle: [\n---\n',
  '---\n',
  '+++\n+++\n',
  '---\nauthors: {a: 1}\ndate: {}\n---\n',
)
const post = fc
  .tuple(
    front,
    fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      maxLength: 40,
    }),
  )
  .map(([head, body]) => head + body.join(''))

describe('whatever a post holds', () => {
  it('it becomes a brief: any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void lowerBytes(bytes)))
  })

  it('it becomes a brief: any characters at all', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(text, (body) => void lower(`---\ntitle: T\n---\n${body}`)),
      { numRuns: 300 },
    )
  })

  it('every node has a place in the text, and every list of nodes its kind', () => {
    fc.assert(
      fc.property(post, (text) => {
        for (const node of nodesIn(lower(text).brief)) {
          const { start, end } = node.position
          expect(start.line).toBeGreaterThanOrEqual(1)
          expect(end.offset).toBeLessThanOrEqual(text.length + 2)
          if (node.type === 'row') expect(node.children?.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('runs are words of one line, parted by one space, and never empty', () => {
    fc.assert(
      fc.property(post, (text) => {
        for (const { type, text: words = '', marks = [] } of nodesIn(lower(text).brief)) {
          if (type !== 'run') continue
          expect(words).not.toBe('')
          expect(words).not.toMatch(/[\n\r]/)
          if (!marks.some((mark) => mark.type === 'code')) expect(words).not.toMatch(/[ \t]{2}/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('notes are numbered without gaps, in the order of their first call', () => {
    fc.assert(
      fc.property(post, (text) => {
        const { brief } = lower(text)
        expect(brief.notes.map(({ number }) => number)).toEqual(brief.notes.map((_, index) => index + 1))
        const calls = nodesIn(brief).filter(({ type }) => type === 'note-ref')
        for (const { number = 0, references } of brief.notes)
          expect(calls.filter((call) => call.number === number)).toHaveLength(references)
      }),
      { numRuns: 300 },
    )
  })

  it('ids are unique, and links within lead to one of them', () => {
    fc.assert(
      fc.property(post, (text) => {
        const nodes = nodesIn(lower(text).brief)
        const ids = nodes.flatMap(({ id }) => id ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u)
        const targets = nodes.flatMap(({ marks = [] }) => marks.flatMap(({ target }) => target ?? []))
        expect(ids).toEqual(expect.arrayContaining([...new Set(targets)]))
      }),
      { numRuns: 500 },
    )
  })

  it('nothing that runs gets through', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('java\tscript:', ' javascript:', 'data:', 'vbscript:', 'file:'),
        (scheme) => {
          const { brief } = lower(`---\ntitle: T\n---\n[a](<${scheme}x>) <a href="${scheme}x">b</a>`)
          const urls = nodesIn(brief).flatMap(({ marks = [] }) => marks.flatMap(({ url }) => url ?? []))
          expect(urls).toEqual([])
        },
      ),
    )
  })
})

/** What any node may have. */
interface AnyNode {
  readonly type: string
  readonly position: { readonly start: { readonly line: number }; readonly end: { readonly offset: number } }
  readonly id?: string
  readonly text?: string
  readonly number?: number
  readonly children?: readonly unknown[]
  readonly marks?: readonly { readonly type: string; readonly target?: string; readonly url?: string }[]
}

/** Every node of a brief but those of its front matter. */
function nodesIn({
  children,
  notes,
}: {
  children: readonly unknown[]
  notes: readonly unknown[]
}): readonly AnyNode[] {
  const found: AnyNode[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isNode(value)) found.push(value)
    for (const [key, child] of Object.entries(value)) if (key !== 'position' && key !== 'marks') visit(child)
  }
  visit([children, notes])
  return found
}

function isNode(value: object): value is AnyNode {
  return 'type' in value && 'position' in value
}
