import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/diagnostics/index.ts'

describe.each(Object.entries(catalogue))('%s', (code, { severity, explanation }) => {
  it('has a code that says where it belongs, a severity, and an explanation in whole sentences', () => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/)
    expect(['error', 'warning', 'note']).toContain(severity)
    expect(explanation).toMatch(/^[\p{Lu}`“"][\s\S]{20,}[.!?`”]$/u)
  })
})
