import { describe, expect, it } from 'vitest'
import { slugOf } from '../src/slug.ts'
import { activeIn } from './hostile/active-content.ts'
import { buildAll } from './hostile/build-all.ts'
import { faultsIn } from './hostile/well-formed.ts'
import fc from './support/property.ts'

/** Words that end what they stand in, wherever somebody forgets to escape them. */
const poisons: readonly (readonly [name: string, text: string])[] = [
  ['the end of CDATA', 'a ]]> b'],
  ['a comment', 'a <!-- b --> c -- d'],
  ['an open comment', 'a <!-- b'],
  ['quotation marks', `a " b ' c \` d`],
  ['an attribute', 'a" onload="x()" b=\'c'],
  ['a script', 'a </script><script>x()</script>'],
  ['ends of elements', 'a </p></w:t></w:r></dc:title></title></svg>'],
  ['an entity', 'a &amp; &lt; &#0; &#xFFFF; &bogus; &constructor; b'],
  ['a processing instruction', 'a <?xml version="1.0"?> <?php b ?>'],
  ['a document type', 'a <!DOCTYPE x [<!ENTITY y "z">]> &y; b'],
  ['the ends of PDF strings', 'a ) b ( c \\ d \\) >> << endobj stream endstream \\777'],
  ['control characters', 'a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h\u009fi'],
  ['non-characters', 'a\ufffeb\uffffc\u{1fffe}d\u{10ffff}e\ufdd0f'],
  ['lone surrogates', 'a\ud800b\udfffc'],
  ['turning marks', 'a\u202eb\u2066c\u2069d\u200fe\ufefff\u2028g\u2029h'],
  ['a way up', '../../../etc/passwd'],
  ['a way elsewhere', '..\\..\\windows\\system32 C:\\x file:///etc/passwd'],
  ['a field of Word', 'DDEAUTO c:\\\\x "y" { INCLUDEPICTURE "https://evil.example/a.png" }'],
  ['a template', "{title} $\u007bx} {{ y }} <%= z %> $& $1 $` $'"],
  ['names of an object', '__proto__ constructor toString'],
  ['a very long word', 'x'.repeat(1000)],
  ['line ends', 'a\r\nb\rc\n\nd'],
]

/** As a YAML string, whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text)

/** Every place of a post where an author writes words. */
function poisoned(text: string): string {
  const q = quoted(text)
  const inMarkdown = text.replace(/[\r\n]+/g, ' ')
  const attribute = inMarkdown.replace(/["{}\\]/g, (sign) => (sign === '"' ? '&quot;' : ''))
  return `---
title: ${q}
subtitle: ${q}
lang: en-GB
brand: base
series: ${q}
number: ${q}
description: ${q}
abstract: ${q}
keywords: [${q}, ${q}]
geography: [${q}]
license: ${q}
url: ${quoted(`https://a.example/${text}`)}
canonical: ${quoted(`https://a.example/?q=${text}`)}
doi: ${quoted(`10.1234/${text}`)}
isbn: ${q}
orcid: ${q}
cover: { image: dot.png, alt: ${q}, credit: ${q} }
authors:
  - name: ${q}
    given: ${q}
    family: ${q}
    email: ${q}
    role: ${q}
    bio: ${q}
    affiliations: [{ name: ${q}, place: ${q}, url: ${quoted(`https://a.example/${text}`)} }]
contents: on
---

## ${inMarkdown} {#${attribute.replace(/\s/g, '-')}}

${text}

\`${inMarkdown}\` **${inMarkdown}** [${inMarkdown}](<https://a.example/${attribute}> "${attribute}") [a](<#${attribute}>)
[a]{lang="${attribute}" title="${attribute}"} <abbr title="${attribute.replaceAll('"', '&quot;')}">b</abbr>

![${inMarkdown}](dot.png "${attribute}")

:::figure{source="${attribute}" credit="${attribute}"}
![${inMarkdown}](dot.png)

${inMarkdown}
:::

:::box[${inMarkdown}]
${text}
:::

| ${inMarkdown.replaceAll('|', '')} |
|---|
| ${inMarkdown.replaceAll('|', '')} |

\`\`\`${attribute.replace(/[\s`]/g, '-')}
${text}
\`\`\`

<p id="${attribute}" lang="${attribute}" dir="${attribute}" title="${attribute}">c</p>

A note[^1] and [^${attribute.replace(/[\s\]]/g, '')}].

[^1]: ${inMarkdown}
`
}

/** A character that no font has, or that nothing can hold, keeps a post from being printed, and is told. */
const expected = new Set(['text/missing-glyph', 'front-matter/syntax', 'front-matter/missing-title'])

describe('words that would break out of where they stand', () => {
  it.each(poisons)('%s', async (_, text) => {
    // What an author may not write is passed over, so that everything else is tried.
    const lowered = [
      ...([
        'front-matter/wrong-value',
        'front-matter/identifier',
        'front-matter/orcid',
        'front-matter/date',
      ] as const),
      ...(['front-matter/unknown-key', 'markdown/control-character', 'markdown/unsafe-link'] as const),
    ]
    const { editions, findings } = await buildAll(poisoned(text), {
      severities: new Map(lowered.map((code) => [code, 'note'])),
    })
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    if (errors.length === 0) expect(editions).toHaveLength(4)
    expect(errors.filter((code) => !expected.has(code))).toEqual([])
    for (const { format, bytes } of editions) {
      expect(faultsIn[format](bytes), format).toEqual([])
      expect(activeIn[format](bytes), format).toEqual([])
    }
  })

  it('are told by the check itself where they have broken out', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(faultsIn.html(bytes('<!doctype html><title>a</title><p title="a"b">'))).not.toEqual([])
    expect(faultsIn.html(bytes('<!doctype html><title>a</title><p>\u0001'))).not.toEqual([])
    expect(faultsIn.pdf(bytes('%PDF-1.7\n<< /Title (a ) b) >>\n%%EOF'))).toContain(
      'brackets of a string or a dictionary do not match',
    )
  })
})

describe('the name of editions', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '.',
          '/',
          '\\',
          '..',
          '~',
          ':',
          '\u0000',
          'a',
          'é',
          'қ',
          ' ',
          '-',
          '%2e',
          '\u202e',
          '*',
        ),
      )
      .map((parts) => parts.join('')),
  )

  it('is one name of a file, whatever the post is called', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(slugOf(`${text}.md`)).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u)
        expect(slugOf(`source/${text}`)).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u)
      }),
      { numRuns: 2000 },
    )
  })
})
