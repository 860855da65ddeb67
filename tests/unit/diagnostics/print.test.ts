import { describe, expect, it } from 'vitest'
import type { Position } from '../../../src/brief/index.ts'
import { type Finding, printFinding } from '../../../src/diagnostics/index.ts'
import fc from '../../support/property.ts'

const finding: Finding = {
  code: 'brand/unknown-key',
  severity: 'error',
  message: 'unknown key "tilte"',
  help: 'did you mean "title"?',
  file: 'source/heat.md',
}

/** A place in a line; offsets are not looked at. */
function place(line: number, from: number, to: number, lastLine = line): Position {
  return {
    start: { line, column: from, offset: 0 },
    end: { line: lastLine, column: to, offset: 0 },
  }
}

function printed(text: string | undefined, position: Position, changes: Partial<Finding> = {}): string {
  return printFinding({ ...finding, position, ...changes }, text, { colour: false })
}

/** The two lines of code and carets. */
function frame(text: string, position: Position): readonly string[] {
  return printed(text, position).split('\n').slice(1, 3)
}

describe('a finding is printed', () => {
  it('with its place, its sentence, its code, the line it is in, and help', () => {
    expect(printed('---\n\n\n\n\n\ntilte: Heat in the city\n---\n', place(7, 1, 6))).toBe(
      `source/heat.md:7:1: error: unknown key "tilte" [brand/unknown-key]
  7 | tilte: Heat in the city
    | ^^^^^
  help: did you mean "title"?`,
    )
  })

  it('without a frame when it has no place or its file cannot be read', () => {
    expect(printFinding(finding, 'tilte: x', { colour: false })).toBe(
      'source/heat.md: error: unknown key "tilte" [brand/unknown-key]\n  help: did you mean "title"?',
    )
    expect(printed(undefined, place(7, 1, 6)).split('\n')).toHaveLength(2)
    expect(printed('one line', place(7, 1, 6)).split('\n')).toHaveLength(2)
  })

  it.each([
    ['error', '1;31'],
    ['warning', '1;33'],
    ['note', '1;34'],
  ] as const)('in colours where they are wanted: %s', (severity, colour) => {
    const { help: _, ...bare } = finding
    const text = printFinding({ ...bare, severity, position: place(1, 1, 2) }, 'x', { colour: true })
    expect(text).toBe(
      `\u001b[1msource/heat.md:1:1:\u001b[0m \u001b[${colour}m${severity}:\u001b[0m \u001b[1munknown key "tilte"\u001b[0m [brand/unknown-key]
  \u001b[2m1 |\u001b[0m x
  \u001b[2m  |\u001b[0m \u001b[${colour}m^\u001b[0m`,
    )
  })
})

describe('carets stand', () => {
  it('under the first line of a place of several', () => {
    expect(frame('a: [b,\nc]\n', place(1, 4, 3, 2))).toEqual(['  1 | a: [b,', '    |    ^^^'])
  })

  it('under the end of a line, and on an empty one', () => {
    expect(frame('title:\n', place(1, 7, 7))).toEqual(['  1 | title:', '    |       ^'])
    expect(frame('\n\n', place(2, 1, 1))).toEqual(['  2 | ', '    | ^'])
    expect(frame('ab', place(1, 9, 12))).toEqual(['  1 | ab', '    |   ^'])
  })

  it('beside a number of any length', () => {
    expect(frame('x\n'.repeat(1000), place(1000, 1, 2))).toEqual(['  1000 | x', '       | ^'])
  })

  it('right where lines end as on Windows or on old Macs', () => {
    expect(frame('a\r\nbc\r\n', place(2, 2, 3))).toEqual(['  2 | bc', '    |  ^'])
    expect(frame('a\rbc\r', place(2, 2, 3))).toEqual(['  2 | bc', '    |  ^'])
  })

  it('right after tabs, which become spaces', () => {
    expect(frame('\ta\tb', place(1, 4, 5))).toEqual(['  1 |     a   b', '    |         ^'])
    expect(frame('\ta', place(1, 1, 2))).toEqual(['  1 |     a', '    | ^^^^'])
  })

  it('two columns wide under wide characters and emoji', () => {
    expect(frame('中文 x', place(1, 2, 3))).toEqual(['  1 | 中文 x', '    |   ^^'])
    expect(frame('👩‍🔬🇰🇿☀️ x', place(1, 13, 14))).toEqual(['  1 | 👩‍🔬🇰🇿☀️ x', '    |        ^'])
  })

  it('under a letter with its marks as under one', () => {
    expect(frame('e\u0301te\u0301', place(1, 3, 4))).toEqual(['  1 | e\u0301te\u0301', '    |  ^'])
    expect(frame('e\u0301te\u0301', place(1, 2, 3))).toEqual(['  1 | e\u0301te\u0301', '    | ^'])
  })
})

describe('a long line', () => {
  const letters = 'abcdefghi '.repeat(30)

  it('is cut at its end where the place is near its start', () => {
    const [line, carets] = frame(letters, place(1, 11, 20))
    expect(line).toBe(`  1 | ${letters.slice(0, 99)}…`)
    expect(carets).toBe('    |           ^^^^^^^^^')
  })

  it('is cut around a place in its middle', () => {
    const [line, carets] = frame(letters, place(1, 151, 160))
    expect(line).toBe(`  1 | …${letters.slice(120, 218)}…`)
    expect(carets).toBe(`    | ${' '.repeat(31)}^^^^^^^^^`)
  })

  it('is cut at its start where the place is near its end', () => {
    const [line, carets] = frame(`${letters}.`, place(1, 301, 302))
    expect(line).toBe(`  1 | …${letters.slice(202)}.`)
    expect(carets).toBe(`    | ${' '.repeat(99)}^`)
  })

  it('of a million letters is cut as quickly', () => {
    const [line, carets] = frame(letters.repeat(3334), place(1, 600_151, 600_160))
    expect(line).toBe(`  1 | …${letters.slice(120, 218)}…`)
    expect(carets).toBe(`    | ${' '.repeat(31)}^^^^^^^^^`)
  })

  it('shows as much of a long place as fits', () => {
    const [line, carets] = frame(letters, place(1, 101, 301))
    expect(line).toBe(`  1 | …${letters.slice(70, 168)}…`)
    expect(carets).toBe(`    | ${' '.repeat(31)}${'^'.repeat(68)}`)
  })
})

describe('what a terminal would obey', () => {
  it('is shown, in the source, the sentence, the help and the name of the file', () => {
    const text = printed('a\u001b[31mb\u0007', place(1, 2, 7), {
      message: 'unknown key "\u001b]0;x"',
      help: 'a\u202Eb\nc',
      file: 'so\u009Burce.md',
    })
    expect(text).toBe(
      `so<U+009B>urce.md:1:2: error: unknown key "␛]0;x" [brand/unknown-key]
  1 | a␛[31mb␇
    |  ^^^^^
  help: a<U+202E>b␊c`,
    )
  })

  it('never reaches it, whatever was written, and carets stay within the line', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 })
    const number = fc.integer({ min: 1, max: 320 })
    fc.assert(
      fc.property(anything, anything, number, number, (source, message, from, length) => {
        const text = printed(source, place(1, from, from + length), { message })
        expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|\p{Bidi_Control}/u)
        const [, , carets = ''] = text.split('\n')
        expect(carets).toMatch(/^ +\| *\^+$/)
        expect(carets.length).toBeLessThanOrEqual(108)
      }),
    )
  })
})
