import { describe, expect, it } from 'vitest'
import { countLine, fileLine } from '../../../src/command/index.ts'
import type { Finding, Severity } from '../../../src/diagnostics/index.ts'

describe('a written file', () => {
  it.each([
    [999, undefined, 'a.docx  999 B\n'],
    [1500, 1, 'a.docx  1 page, 2 kB\n'],
    [999_499, 12, 'a.docx  12 pages, 999 kB\n'],
    [999_500, 2, 'a.docx  2 pages, 1.0 MB\n'],
  ])('of %d bytes and %s pages is announced so', (size, pages, line) => {
    expect(fileLine('a.docx', size, pages)).toBe(line)
  })
})

describe('findings', () => {
  const found = (...severities: readonly Severity[]): readonly Finding[] =>
    severities.map((severity) => ({ code: 'brand/syntax', severity, message: 'x', file: 'y' }))

  it('are counted, errors first', () => {
    expect(countLine(found('warning', 'error', 'error'))).toBe('2 errors, 1 warning\n')
    expect(countLine(found('warning'))).toBe('1 warning\n')
  })

  it('of no weight are not counted', () => {
    expect(countLine(found('note'))).toBe('')
  })
})
