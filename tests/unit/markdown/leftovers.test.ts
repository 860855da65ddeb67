import { describe, expect, it } from 'vitest'
import { align } from '../../../src/markdown/leftovers/align.ts'
import { findLeftovers } from '../../../src/markdown/leftovers/find-leftovers.ts'
import fc from '../../support/property.ts'
import { findingsIn, lower } from './fixture.ts'

const front = '---\ntitle: T\nlang: en\n---\n'

/** `code line:column-column`, and what it quotes, of what is found in a body that begins in line 5. */
function foundIn(body: string, head = front): readonly string[] {
  return lower(`${head}${body}\n`).findings.map(({ code, position }) => {
    const [start, end] = [position?.start, position?.end]
    return `${code} ${start?.line}:${start?.column}-${end?.line === start?.line ? '' : `${end?.line}:`}${end?.column}`
  })
}

describe('leftovers of other programs are reported at their characters', () => {
  it.each([
    ['a {{< video https://a.example/b >}} c', 'template-leftover 5:3-36'],
    ['a {{% b %}} c', 'template-leftover 5:3-12'],
    ['a <% b %> c', 'template-leftover 5:3-10'],
    ['- a\n  {{ b }}', 'template-leftover 6:3-10'],
    ['> a\n> b {{ c }}', 'template-leftover 6:5-12'],
    ['[a](https://b.example/){.c}\nd {{ e }}', 'template-leftover 6:3-10'],
    ['a &amp; \\* {{ b }}', 'template-leftover 5:12-19'],
    ['<div>a {{ b }}</div>', 'template-leftover 5:8-15'],
    ['::: {.callout-note}\na', 'template-leftover 5:1-20'],
    [':::tip A title\na', 'titled-directive 5:1-15'],
    ['a\n\n:::', 'foreign-mark 7:1-4'],
    ['a [@smith2024, p. 4]', 'citation-leftover 5:3-21'],
    ['a [see @smith; @jones]', 'citation-leftover 5:3-23'],
    ['a [-@smith]', 'citation-leftover 5:3-12'],
    ['see @fig-map.', 'citation-leftover 5:5-13'],
    ['a \\ref{b} c', 'tex-leftover 5:3-10'],
    ['a \\section*{b}', 'tex-leftover 5:3-15'],
    ['a $E = mc^2$ b', 'tex-leftover 5:3-13'],
    ['the $n$ th', 'tex-leftover 5:5-8'],
    ['$$\nx = 1\n$$', 'tex-leftover 5:1-7:3'],
    ['a \\(x^2\\) b', 'tex-leftover 5:3-10'],
    ['a \\[x_1\\] b', 'tex-leftover 5:3-10'],
    ['a {.b} c', 'foreign-mark 5:3-7'],
    ['a {#b .c}', 'foreign-mark 5:3-10'],
    ['!!! note "A"\n    b', 'foreign-mark 5:1-13'],
    ['??? tip\n    b', 'foreign-mark 5:1-8'],
    ['> [!recipe] A\n> b', 'foreign-mark 5:3-14'],
    ['see [[Page]] and', 'foreign-mark 5:5-13'],
    ['a :smile: b', 'foreign-mark 5:3-10'],
    ['a :sup:`2`', 'foreign-mark 5:3-8'],
    ['.. note:: a', 'foreign-mark 5:1-12'],
    ['#+BEGIN_SRC a', 'foreign-mark 5:1-14'],
    ['a %%b%% c', 'foreign-mark 5:3-8'],
    ['a ++b++ c', 'foreign-mark 5:3-8'],
    ['a\n*[HVI]: b', 'foreign-mark 6:1-10'],
    ['[a](b c.pdf)', 'foreign-mark 5:1-13'],
    ['[a] (https://b.example/)', 'foreign-mark 5:1-25'],
    ['<div>[a](https://b.example/)</div>', 'foreign-mark 5:6-29'],
    ['<div>**a**</div>', 'foreign-mark 5:6-11'],
    ['see [the plan][nowhere]', 'undefined-reference 5:5-24'],
    ['see [the plan][]', 'undefined-reference 5:5-17'],
    ['see [^nope]', 'undefined-note 5:5-12'],
    ['**Note:**text', 'literal-marks 5:1-10'],
    ['**«слово»**ны', 'literal-marks 5:1-12'],
    ['这是**说明：**文', 'literal-marks 5:3-10'],
    ['a**«b»** c', 'literal-marks 5:2-9'],
    ['~~Note:~~text', 'literal-marks 5:1-10'],
    ['==Note:==text', 'literal-marks 5:1-10'],
    ['_Note:_text', 'literal-marks 5:1-8'],
    ['a ** bold ** b', 'literal-marks 5:3-13'],
    ['##Heading', 'unspaced-heading 5:1-10'],
    ['#Heading of words', 'unspaced-heading 5:1-18'],
  ])('%j', (body, expected) => {
    expect(foundIn(body)).toEqual([`markdown/${expected}`])
  })

  it('a key in a sentence is a citation only where the post has a bibliography', () => {
    expect(foundIn('As @doe says.')).toEqual([])
    expect(foundIn('As @doe says.', front.replace('lang', 'bibliography: a.bib\nlang'))).toContain(
      'markdown/citation-leftover 6:4-8',
    )
  })

  it('in the front matter is reported at its key', () => {
    expect(foundIn('', '---\ntitle: "A {{ b }}"\nlang: en\n---\n')).toEqual([
      'markdown/template-leftover 2:8-19',
    ])
  })
})

describe('what is meant to be read is not called a leftover', () => {
  it.each([
    ['costs $5 and $6, US$5–A$6, $5-$10, $1.5bn or $2bn, $HOME/$USER'],
    ['@who and me@a.example, [@who](https://a.example/), [me@a.example]'],
    ['{name}, {a, b}, f(*args, **kwargs), a ** 2, C++ and D++, 5%% of, 2**3'],
    ['[sic] [1][2] a[i][j] [he](or she) and \\[sic\\] (a) \\(b\\)'],
    ['10:30:45, note:this:that, https://a.example/:b:/c, ratio 1:n:m'],
    ['`{{ a }}`, `$x$`, <kbd>[[a]]</kbd>, <code>@fig-a</code>'],
    ['\\{\\{ a }} \\$x^2\\$ \\[@key] \\@fig-a \\*\\*Note:\\*\\*text \\[a][b] \\:smile:'],
    ['&#123;{ a }} &#36;x^2$'],
    ['#MeToo'],
    ['#MeToo was the word of the year.'],
    ['snake_case_name, __init__, *a*b, a_b_c, 5 * 6 * 7, a == b == c'],
    ['wow!!! note that, what??? tip'],
    ['    {{ code }}'],
    ['<https://a.example/{{b}}>'],
  ])('%s', (body) => {
    expect(foundIn(body)).toEqual([])
  })

  it('prose of ordinary characters', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿА-яҚқӘә一-龥\d]{1,8}$/)
    const sign = fc.constantFrom(
      ' ',
      ' ',
      ' ',
      ', ',
      '. ',
      '; ',
      ': ',
      ' – ',
      '-',
      '’',
      ' “',
      '” ',
      ' (',
      ') ',
      '! ',
      '? ',
      '/',
      ' & ',
      ' % ',
      ' §',
      ' «',
      '» ',
      ' $5 ',
      ' € ',
      '\n',
    )
    const prose = fc.array(fc.tuple(word, sign), { maxLength: 40 }).map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(prose, (text) => {
        expect(findLeftovers(text, true)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the search for leftovers', () => {
  it('is linear, whatever sign is repeated', () => {
    for (const sign of [
      '{',
      '{{',
      '[',
      '[[',
      '[@',
      '[a][',
      '$',
      '$a ',
      '$$',
      '\\',
      '\\a{',
      ':',
      ':a',
      '*',
      '**',
      '**a ',
      '_',
      '__',
      '~~',
      '==',
      '++',
      '%%',
      '#',
      '##a',
      '!!!',
      '<%',
      '@a',
      '[!a',
      '[a](',
      '](',
      '\uE001a^',
    ])
      findLeftovers(sign.repeat(50_000), true)
  }, 20_000)

  it('finds the places of thousands of them in one paragraph', () => {
    const found = foundIn('a {{ b }}\n'.repeat(20_000))
    expect(found).toHaveLength(20_000)
    expect(found.at(-1)).toBe('markdown/template-leftover 20004:3-10')
  })
})

describe('a text beside its source', () => {
  it('has the offset of each character, behind backslashes, codes and the beginnings of lines', () => {
    const source = 'a \\* &amp; &#x1F600; b  \n> > c\r\n  d'
    const text = 'a * & 😀 b\nc\nd'
    const alignment = align(text, source, 0, source.length)
    const at = (character: string) => alignment?.offsetAt(text.indexOf(character))
    expect(['*', '&', 'b', 'c', 'd'].map(at)).toEqual([2, 5, 21, 29, 34])
    expect(['*', '&', 'b'].map((character) => alignment?.isEscaped(text.indexOf(character)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('that reads otherwise has none', () => {
    expect(align('abc', 'abd', 0, 3)).toBeUndefined()
    expect(align('ab', 'abc', 0, 3)).toBeUndefined()
    expect(align('\u00fc', 'u\u0308', 0, 2)).toBeUndefined()
  })

  it('is found again, whatever is escaped in it', () => {
    const piece = fc.oneof(
      fc.constantFrom('a', 'é', ' b', '😀').map((text) => ({ text, source: text })),
      fc.constantFrom('*', '\\', '[', '&').map((text) => ({ text, source: `\\${text}` })),
      fc.constantFrom('#').map((text) => ({ text, source: '&#35;' })),
      fc.constantFrom('\n> ', ' \n  ', '\r\n').map((source) => ({ text: '\n', source })),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const [text, source] = [
          pieces.map(({ text }) => text).join(''),
          pieces.map(({ source }) => source).join(''),
        ]
        // A line of Markdown neither begins nor ends with a space.
        fc.pre(!/\n\s|\s\n|^\s|\s$|\n$/.test(text))
        const alignment = align(text, `<<${source}>>`, 2, source.length + 2)
        let [at, written] = [0, 2]
        for (const each of pieces) {
          if (each.text !== '\n') expect(alignment?.offsetAt(at)).toBe(written)
          at += each.text.length
          written += each.source.length
        }
      }),
    )
  })
})

describe('a post that says it is held back', () => {
  it.each([
    'draft: true',
    'published: false',
    'status: Draft for comment',
    'embargo: 2026-12-01',
    'unlisted: yes',
  ])('is built, and a warning says so: %s', (line) => {
    expect(findingsIn(`---\ntitle: T\nlang: en\n${line}\n---\na\n`)).toEqual(['4:1 front-matter/held-back'])
  })

  it.each(['draft: false', 'published: true', 'status: final', 'embargoed: false'])(
    'is not called so: %s',
    (line) => {
      expect(findingsIn(`---\ntitle: T\nlang: en\n${line}\n---\na\n`)).not.toContain(
        '4:1 front-matter/held-back',
      )
    },
  )
})
