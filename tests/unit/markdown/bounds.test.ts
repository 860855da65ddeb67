import { describe, expect, it } from 'vitest'
import { createReporter } from '../../../src/diagnostics/index.ts'
import { limitLines } from '../../../src/markdown/syntax/limit-lines.ts'
import { bodyOf, findingsIn, outline } from './fixture.ts'

const told = (body: string) => findingsIn(`---\ntitle: T\n---\n${body}\n`)

/** Texts that keep a parser of Markdown busy for minutes, most of them from the tests of cmark and markdown-it. */
const hostile: readonly (readonly [name: string, text: string, found: string])[] = [
  ['emphasis in emphasis', `${'*a **a '.repeat(8000)}b${' a** a*'.repeat(8000)}`, 'nested-too-deeply'],
  ['emphasis that never fits', '*a_ '.repeat(12_000), 'too-many-marks'],
  ['brackets that close nothing', 'a]'.repeat(24_000), 'too-many-marks'],
  ['brackets that open nothing', '[a'.repeat(24_000), 'too-many-marks'],
  ['pictures in pictures', '![[]()'.repeat(8000), 'too-many-marks'],
  ['quotes in quotes', `${'> '.repeat(24_000)}a`, 'nested-too-deeply'],
  ['lists in lists', `${'- '.repeat(16_000)}a${'\n'.repeat(16_000)}`, 'nested-too-deeply'],
  ['directives in directives', ':::box\n'.repeat(6000), 'nested-too-deeply'],
  ['a row of asterisks behind an address', `https://a.example?${'*'.repeat(48_000)}`, 'too-many-marks'],
  ['elements in elements', '<div>'.repeat(12_000), 'nested-too-deeply'],
]

describe('a text that would take minutes is bounded, and says where', () => {
  it.each(hostile)(
    '%s',
    (_name, text, found) => {
      expect(told(text).some((finding) => finding.endsWith(` markdown/${found}`))).toBe(true)
    },
    30_000,
  )
})

describe('a bound', () => {
  it('counts the marks of one paragraph, and begins anew with the next', () => {
    expect(told('*a* '.repeat(1900))).toEqual([])
    expect(told(`${'*a* '.repeat(1900)}\n\n`.repeat(3))).toEqual([])
    expect(told(`a\n\n${'*a* '.repeat(2001)}`)).toEqual(['6:8001 markdown/too-many-marks'])
  })

  it('leaves the words of what is beyond it', () => {
    expect(outline(bodyOf(`${'*a* '.repeat(2002)}`).children)).toMatch(/emphasis<a> \*a\* \*a\*\)$/)
  })

  it('takes asterisks between spaces for what they are', () => {
    expect(told('2 * 3 * '.repeat(500))).toEqual([])
  })

  it('stands at the first quote too many, and spares the other lines', () => {
    const text = `a\n\n- b\n\n${'> '.repeat(65)}c\n\nd *e*`
    expect(told(text)).toEqual(['8:129 markdown/nested-too-deeply'])
    expect(outline(bodyOf(text).children)).toMatch(/^p\(a\) ul\(li\(p\(b\)\)\) .*p\(d emphasis<e>\)$/)
    expect(told(`${'> '.repeat(64)}c`)).toEqual(['4:127 markdown/nested-too-deeply'])
    expect(told(`${'> '.repeat(60)}c`)).toEqual([])
  })

  it('counts directives that are open, not those that there are', () => {
    expect(told(':::box\na\n:::\n\n'.repeat(200))).toEqual([])
  })

  it('lets rows of signs through as long as somebody may draw them', () => {
    expect(told(`Name: ${'_'.repeat(200)}\n\n${'*'.repeat(500)}`)).toEqual([])
    expect(told(`a ${'.'.repeat(1000)}`)).toEqual(['4:3 markdown/too-many-marks'])
  })

  it('reads five thousand definitions, and not one more', () => {
    const { report, findings } = createReporter('post.md')
    const limited = limitLines('a\n: b\n\n'.repeat(5002), report)
    expect(findings.map(({ code, position }) => [code, position?.start.line])).toEqual([
      ['markdown/too-many-definitions', 15_002],
    ])
    expect(limited).toBe('a\n: b\n\n'.repeat(5000) + 'a\n  b\n\n'.repeat(2))
  })
})
