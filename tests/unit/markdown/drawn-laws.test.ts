import { afterEach, describe, expect, it, vi } from 'vitest'
import { bars, dashes, grid } from '../../../src/markdown/syntax/drawings/kinds.ts'
import fc from '../../support/property.ts'
import { bodyOf, outline } from './fixture.ts'

const shown = (text: string) => outline(bodyOf(text).children)

/** Words that no syntax makes anything of, some of them in wide characters. */
const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,2}$/)
const texts = fc.oneof(words, fc.constantFrom('', '東京', 'Қазақ', 'café'))
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)

interface Row {
  readonly cells: readonly string[]
  /** Cells that go on from the one before them. */
  readonly joins: readonly boolean[]
}

const tables = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.array(
    fc.record<Row>({
      cells: fc.array(texts, { minLength: count, maxLength: count }),
      joins: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
)

/** Cells of a row, those that are joined with those before them as one. */
function joined({ cells, joins }: Row): readonly { readonly text: string; readonly span: number }[] {
  const all: { text: string; span: number }[] = []
  for (const [index, text] of cells.entries()) {
    const last = all.at(-1)
    if (last !== undefined && joins[index] === true) last.span += 1
    else all.push({ text, span: 1 })
  }
  return all
}

function drawn(rows: readonly Row[], width: number): string {
  const count = rows[0]?.cells.length ?? 0
  const border = `+${`${'-'.repeat(width)}+`.repeat(count)}`
  const lines = rows.map((row) => {
    const cells = joined(row).map(({ text, span }) => {
      const room = span * (width + 1) - 2
      return ` ${text}${' '.repeat(room - widthOf(text))}`
    })
    return `|${cells.join('|')}|`
  })
  return [border, ...lines.flatMap((line) => [line, border])].join('\n')
}

describe('a grid table', () => {
  it('is read as it was drawn, whatever its cells hold and wherever they go on', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        // A crossing in every border keeps each column that there is.
        const expected = rows.map((row) => {
          const cells = joined(row).map(({ text, span }) => (span > 1 ? `${span}x1:${text}` : text))
          return `body[${cells.join('|')}]`
        })
        expect(shown(drawn(rows, 24))).toBe(`table(${expected.join('')})`)
      }),
    )
  })

  it('is no table once a character of a border is another', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (rows, at) => {
        const text = drawn(rows, 24)
        const index = at % text.indexOf('\n')
        const broken = `${text.slice(0, index)}x${text.slice(index + 1)}`
        expect(shown(broken)).not.toContain('table(')
      }),
    )
  })
})

describe('a line block', () => {
  it('has as many lines as were written', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (lines) => {
        expect(shown(lines.map((line) => `| ${line}`).join('\n'))).toBe(`p(${lines.join('/')})`)
      }),
    )
  })
})

describe('lines that look like tables and are none', () => {
  afterEach(() => void vi.restoreAllMocks())

  it.each([
    ['borders of grids that never close', '+---+\n'],
    ['borders of grids apart', '+---+---+\n| a |\n\n'],
    ['lines with bars', '| a | b\n'],
    ['bars without words', '|\n'],
    ['rules of bars', '|---+---|\n'],
    ['groups of dashes', '---- ----\n'],
    ['groups of dashes apart', '---- ----\n\n'],
    ['heads that no row follows', 'a    b\n---- ----\n\n'],
    ['rules before heads', '-----\na b\n---- ----\nacross words\n\n'],
    ['lines of dashes', '-----\n\na\n\n'],
  ])('are read a fixed number of times: %s', (_, piece) => {
    const count = (times: number): number => {
      let lines = 0
      for (const kind of [grid, bars, dashes]) {
        const { judge, read } = kind
        vi.spyOn(kind, 'judge').mockImplementation(() => {
          const own = judge()
          return (line) => {
            lines += 1
            return own(line)
          }
        })
        vi.spyOn(kind, 'read').mockImplementation((source) => {
          lines += source.length
          return read(source)
        })
      }
      bodyOf(piece.repeat(times))
      vi.restoreAllMocks()
      return lines
    }
    expect(count(400)).toBeLessThanOrEqual(count(100) * 4 + 50)
  })
})
