import { describe, expect, it } from 'vitest'
import { localeFor } from '../../../src/locale/index.ts'
import fc from '../../support/property.ts'
import { bodyOf, inlineText } from './fixture.ts'

/** The words of a paragraph; no-break spaces are shown as `_`. */
function set(lang: string, text: string): string {
  const [paragraph] = bodyOf(text, `lang: ${lang}`).children
  const words = paragraph?.type === 'paragraph' ? inlineText(paragraph.children) : ''
  return words.replace(/[\u00a0\u202f]/g, '_')
}

describe('quotation marks', () => {
  it.each([
    [`"He said 'no'".`, '“He said ‘no’”.'],
    [`'He said "no"'.`, '‘He said “no”’.'],
    [`"He said 'no'", and ('"no"'); "'no'"`, '“He said ‘no’”, and (‘“no”’); “‘no’”'],
    [`"Is it 'now'?" "It is 'now'"—said he.`, '“Is it ‘now’?” “It is ‘now’”—said he.'],
    [`"foo "bar""`, '“foo “bar””'],
    [`a/"b"/'c' (see "d") - "e"—"f"`, 'a/“b”/‘c’ (see “d”) - “e”—“f”'],
    [`".gov", "…and" and "...so"`, '“.gov”, “…and” and “…so”'],
    [`He said:"Yes"`, 'He said:“Yes”'],
    [`"A"'s b and [c]'s d`, '“A”’s b and [c]’s d'],
    [`"" and ''`, '“” and ‘’'],
    [
      `"one *'two'*" "[three](https://b.example)" '\`c\`'`,
      '“one emphasis<‘two’>” “link:https://b.example<three>” ‘code<c>’',
    ],
    [`*"one* two"`, 'emphasis<“one> two”'],
    [`"no"[^1] and "'no'"[^1]\n\n[^1]: x`, '“no”^1.1 and “‘no’”^1.2'],
    ['"test\\\nline"', '“test/line”'],
    ['"A paragraph that goes on.', '“A paragraph that goes on.'],
  ])('nest and close in English: %s', (text, expected) => {
    expect(set('en', text)).toBe(expected)
  })

  it.each([
    ['foo"bar', 'foo"bar'],
    ['a " b', 'a " b'],
  ])('stay as typed where they can be neither: %s', (text, expected) => {
    expect(set('en', text)).toBe(expected)
  })

  it.each([
    ['de', `"Er sagte 'nein'".`, '„Er sagte ‚nein‘“.'],
    ['de-CH', `"Sie sagte 'nein'".`, '«Sie sagte ‹nein›».'],
    ['fr', `"il dit 'non'", l'"été" et d'*"été"*`, '«_il dit “non”_», l’«_été_» et d’emphasis<«_été_»>'],
    ['fr', 'un " mot " seul', 'un «_mot_» seul'],
    ['it', `dell'"Unione" e l'*"altra"*`, 'dell’«Unione» e l’emphasis<«altra»>'],
    ['ca', `l'"exemple"`, 'l’«exemple»'],
    ['nl', `"het 'ja'"`, '“het ‘ja’”'],
    ['pl', `"Powiedział 'nie'".`, '„Powiedział «nie»”.'],
    ['sv', `"Han sa 'nej'".`, '”Han sa ’nej’”.'],
    ['ru', `"Он сказал 'нет'".`, '«Он сказал „нет“».'],
    ['kk', `"Ол 'жоқ' деді".`, '«Ол “жоқ” деді».'],
    ['ar', 'قال "نعم" ب"المشروع"', 'قال «نعم» ب«المشروع»'],
    ['he', 'צה"ל אמר "שלום" וג\'ירפה', 'צה״ל אמר ”שלום” וג׳ירפה'],
    ['zh-Hant', '他說"是\'否\'"嗎', '他說「是『否』」嗎'],
    ['ko', `'좋다'는 "말"을`, '‘좋다’는 “말”을'],
    ['pt-BR', '"sim"', '“sim”'],
  ])('are those of the language, in %s: %s', (lang, text, expected) => {
    expect(set(lang, text)).toBe(expected)
  })

  it.each([
    ['\\"this\\" isn\\\'t, 5\\\'8\\"', '"this" isn\'t, 5\'8"'],
    ['&quot;a&quot; "b"', '"a" “b”'],
    ['\\-- \\-\\-\\- -- \\... ...', '-- --- – ... …'],
    ['*\\"a* "b" [\\"c\\"](https://d.example)', 'emphasis<"a> “b” link:https://d.example<"c">'],
    ['a \\\\"b"', 'a \\“b”'],
  ])('stay as typed where they are escaped: %s', (text, expected) => {
    expect(set('en', text)).toBe(expected)
  })

  it('are those of the language in which the pair opens', () => {
    expect(set('en', '"a [b]{lang=de} c" and ["d"]{lang=de}')).toBe('“a lang:de<b> c” and lang:de<„d“>')
  })
})

describe('apostrophes', () => {
  it.each([
    [
      'en',
      `'tis the '90s, '68 and rock 'n' roll; the letter 'n'`,
      '’tis the ’90s, ’68 and rock ’n’ roll; the letter ‘n’',
    ],
    ['en', `the workers' rights, 'the workers'`, 'the workers’ rights, ‘the workers’'],
    ['en', `"rock 'n roll" and "get 'em"`, '“rock ’n roll” and “get ’em”'],
    ['en', `'We'll use Jane's and John's truck,' he said`, '‘We’ll use Jane’s and John’s truck,’ he said'],
    ['de', `'s ist Hans' Haus, geht's`, '’s ist Hans’ Haus, geht’s'],
    ['de', `"Hans' Haus" und 'ne Frage`, '„Hans’ Haus“ und ’ne Frage'],
    ['nl', `'s-Gravenhage, "'t Is 'n huis" en foto's`, '’s-Gravenhage, “’t Is ’n huis” en foto’s'],
    ['it', `un po' di 'un po' di vino'`, 'un po’ di “un po’ di vino”'],
    ['fr', "l'été, aujourd'hui, l'*été*", 'l’été, aujourd’hui, l’emphasis<été>'],
    ['uk', "п'ять", 'п’ять'],
    ['de-CH', "10'000'000", '10’000’000'],
  ])('are no quotation marks, in %s: %s', (lang, text, expected) => {
    expect(set(lang, text)).toBe(expected)
  })
})

describe('feet, inches, minutes and seconds', () => {
  it.each([
    [`6' 2" tall, 5'10", a 12" pipe, 5' wide`, '6′ 2″ tall, 5′10″, a 12″ pipe, 5′ wide'],
    [`"a 12" pipe" and "Monitor 21""`, '“a 12″ pipe” and “Monitor 21″”'],
    [`52°31'12" N`, '52°31′12″ N'],
  ])('have primes: %s', (text, expected) => {
    expect(set('en', text)).toBe(expected)
  })

  it('are not meant where a number ends a quotation', () => {
    expect(set('en', `"by 30", he said of the 12" pipe, 'by 30'`)).toBe(
      '“by 30”, he said of the 12″ pipe, ‘by 30’',
    )
    expect(set('en', `which ended in 2018"`)).toBe('which ended in 2018”')
  })
})

describe('quotations within quotations', () => {
  const word = fc.constantFrom('word', "it's", 'Größe', 'слово', '5%', 'a-b', '*x*')
  const end = fc.constantFrom('', '.', ',', '!', '…')
  type Tree = string | { readonly parts: readonly Tree[]; readonly end: string; readonly outside: string }
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc.record({
        parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        end,
        outside: fc.constantFrom('', '.', ';', ')', '—x'),
      }),
    ),
  }))
  const typed = (node: Tree, depth: number): string =>
    typeof node === 'string'
      ? node
      : wrapped(
          node.parts.map((part) => typed(part, depth + 1)).join(' '),
          node,
          depth % 2 === 0 ? ['"', '"'] : ["'", "'"],
        )
  const wrapped = (words: string, node: Exclude<Tree, string>, [open, close]: readonly [string, string]) =>
    `${node.outside === ')' ? '(' : ''}${open}${words}${node.end}${close}${node.outside}`

  it.each(['en', 'de', 'fr', 'pl', 'ru', 'sv', 'nl'])('open and close as they were typed, in %s', (lang) => {
    const [outerOpen, outerClose, innerOpen, innerClose] = localeFor(lang).quotes
    const printed = (node: Tree, depth: number): string =>
      typeof node === 'string'
        ? node.replace("'", '’').replace('*x*', 'emphasis<x>')
        : wrapped(
            node.parts.map((part) => printed(part, depth + 1)).join(' '),
            node,
            depth % 2 === 0 ? [outerOpen, outerClose] : [innerOpen, innerClose],
          )
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (nodes) => {
        const text = nodes.map((node) => typed(node, 0)).join(' ')
        const expected = nodes.map((node) => printed(node, 0)).join(' ')
        expect(set(lang, `So ${text} so`)).toBe(`So ${expected} so`.replace(/[\u00a0\u202f]/g, '_'))
      }),
    )
  })
})
