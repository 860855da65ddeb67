import { describe, expect, it } from 'vitest'
import { formats } from '../src/command/index.ts'
import { createPress } from '../src/editions.ts'
import { createVerifier } from '../src/verify/index.ts'
import { position } from './support/brief.ts'
import { publicationWith } from './support/composed.ts'
import fc from './support/property.ts'

/** Lines of code: none, white space alone, tabs and spaces anywhere, long ones, and letters of other fonts. */
const line = fc.oneof(
  fc.constantFrom('', '', ' ', '\t', '\t\t', 'x'.repeat(150), 'if a:\t# →', '\t\treturn\ta', '    b', 'c\t'),
  fc
    .array(fc.constantFrom('a', 'bc', ' ', '  ', '\t', '→', 'שלום'), { maxLength: 12 })
    .map((parts) => parts.join('')),
)

const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))

describe('a code block', () => {
  it.each(formats)('has its lines, empty ones and tabs included, in the %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const publication = publicationWith(texts.map((one) => ({ type: 'code', text: one, position })))
        const press = createPress({ file: 'post.md', publication, pictures: [] })
        const { edition } = await press.make(format)
        const { findings } = await createVerifier(publication, 'post.md')(format, edition.bytes)
        expect(findings).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it('has its empty lines where it goes on over pages, in the pdf', async () => {
    const long = fc.array(fc.constantFrom('', '', 'a', '  b'), { minLength: 120, maxLength: 160 })
    await fc.assert(
      fc.asyncProperty(long, async (lines) => {
        const publication = publicationWith([{ type: 'code', text: lines.join('\n'), position }])
        const press = createPress({ file: 'post.md', publication, pictures: [] })
        const { edition } = await press.make('pdf')
        const { findings } = await createVerifier(publication, 'post.md')('pdf', edition.bytes)
        expect(findings).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('has one line where a line is longer than pages, in the pdf', async () => {
    const publication = publicationWith([{ type: 'code', text: `a\n${'x'.repeat(9000)}\nb`, position }])
    const press = createPress({ file: 'post.md', publication, pictures: [] })
    const { edition } = await press.make('pdf')
    const { findings } = await createVerifier(publication, 'post.md')('pdf', edition.bytes)
    expect(edition.pages).toBeGreaterThan(2)
    expect(findings).toEqual([])
  })
})
