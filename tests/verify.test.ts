import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EditionFormat } from '../src/brief/index.ts'
import { formats } from '../src/command/index.ts'
import { createPress } from '../src/editions.ts'
import type { Publication } from '../src/publication/index.ts'
import { createVerifier, type Verification, type Verifier } from '../src/verify/index.ts'
import { heading, note, noteRef, paragraph } from './support/brief.ts'
import { publicationWith } from './support/composed.ts'
import fc from './support/property.ts'
import { publicationOf } from './support/publication.ts'
import { samples } from './verify/arbitrary.ts'
import { mutations } from './verify/mutations.ts'
import { post } from './verify/post.ts'

const picture = readFileSync('tests/fixtures/everything/station.png')
const captions = `---
title: Captions
lang: fr
numbering: WISH
---

![One](one.png "Of one.")

| a |
|---|
| 1 |

![Two](one.png)

:::table[Of a table]{source="You"}
| a |
|---|
| 1 |
:::
`

let publication: Publication
let verify: Verifier

beforeAll(async () => {
  publication = await publicationOf(post, { files: { 'one.png': picture, 'two.png': picture } })
  verify = createVerifier(publication, 'post.md')
})

describe.each(formats)('in a finished %s', (format) => {
  it('nothing is missed, whatever the post', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        const made = publicationWith(sample.children, { notes: sample.notes })
        expect((await verificationOf(made, format, createVerifier(made, 'post.md'))).findings).toEqual([])
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 25) },
    )
  })

  it('nothing is missed of a publication by whichever of its identifiers it is called', async () => {
    for (const meta of [{ doi: '10.1000/xyz', isbn: '978-3-16-148410-0' }, { isbn: '978-3-16-148410-0' }]) {
      const made = publicationWith([paragraph('Text.')], { meta })
      expect((await verificationOf(made, format, createVerifier(made, 'post.md'))).findings).toEqual([])
    }
  })

  it('nothing is missed of a masthead that stands on a band', async () => {
    const made = publicationWith([paragraph('Text.')], {
      meta: { series: 'Papers', number: '7', date: { year: 2024 } },
      brand: (own) => ({
        ...own,
        roles: { ...own.roles, title: { ...own.roles.title, colour: 'onAccent' } },
        page: { ...own.page, rail: 0 },
        masthead: { ...own.masthead, band: { colour: 'accent', height: 60 } },
      }),
    })
    expect((await verificationOf(made, format, createVerifier(made, 'post.md'))).findings).toEqual([])
  })

  it('nothing is missed where nothing was spoilt', async () => {
    const { facts, findings } = await verificationOf(publication, format)
    expect(findings).toEqual([])
    expect(facts).toBeGreaterThan(100)
  })

  it('nothing is missed of captions, numbered or not', async () => {
    for (const wish of ['on', 'off']) {
      const made = await publicationOf(captions.replace('WISH', wish), { files: { 'one.png': picture } })
      expect((await verificationOf(made, format, createVerifier(made, 'post.md'))).findings).toEqual([])
    }
  })

  it('nothing is missed of links to what has no words or stands beside others, nor of words that are said twice', async () => {
    const made = await publicationOf(wordless)
    expect((await verificationOf(made, format, createVerifier(made, 'post.md'))).findings).toEqual([])
  })

  it.each(mutations.filter(({ unsaid }) => !unsaid.includes(format)))(
    '$kind, $change, is seen',
    async ({ spoil }) => {
      const spoilt = copyOf(publication)
      expect(spoil(spoilt)).toBe(true)
      const verification = await verificationOf(spoilt, format).catch(refusedByRenderer)
      if (verification === undefined) return
      expect(verification.missed).toBeGreaterThan(0)
      expect(verification.findings.every(({ code }) => code.startsWith('verify/'))).toBe(true)
      expect(verification.findings.some(({ position }) => position !== undefined)).toBe(true)
    },
  )
})

/** PDF 2.0 has tags for stress. */
describe('in a finished PDF by the profile ua-2', () => {
  const verifyIn = async (made: Publication): Promise<Verification> => {
    const source = { name: 'post.md', bytes: new Uint8Array(1) }
    const copy = {
      file: 'post.md',
      publication: made,
      pictures: [],
      pdf: { profile: 'ua-2', source } as const,
    }
    return verify('pdf', (await createPress(copy).make('pdf')).edition.bytes)
  }

  it('nothing is missed where nothing was spoilt', async () => {
    expect((await verifyIn(publication)).findings).toEqual([])
  })

  it.each(mutations.filter(({ kind }) => kind === 'mark strong' || kind === 'mark emphasis'))(
    '$kind, $change, is seen',
    async ({ spoil }) => {
      const spoilt = copyOf(publication)
      expect(spoil(spoilt)).toBe(true)
      expect((await verifyIn(spoilt)).missed).toBeGreaterThan(0)
    },
  )
})

it('nothing is missed in an e-book of chapters, whose notes stand where they are referred to first', async () => {
  const chapter = (name: string, ...calls: readonly number[]) => [
    heading(name),
    paragraph('Called', ...calls.map((number) => noteRef(number)), '.'),
    paragraph('Heat in streets. '.repeat(10_000)),
  ]
  const notes = [
    note(1, paragraph('First, see', noteRef(3), '.')),
    note(2, paragraph('Second.')),
    note(3, paragraph('Called in a note alone.')),
  ]
  const made = publicationWith([...chapter('One', 1), ...chapter('Two', 2)], { notes })
  expect((await verificationOf(made, 'epub', createVerifier(made, 'post.md'))).findings).toEqual([])
})

const wordless = `---
title: Shade
lang: en-GB
---

To the [rule](#rule), the [empty cell](#empty) and the [last cell](#last).

Shade **pays** twice.

<hr id="rule">

:::pull-quote
Shade **pays** twice.
:::

<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>
<tbody><tr><td id="empty"></td><td id="last">c</td></tr></tbody></table>
`

async function verificationOf(
  made: Publication,
  format: EditionFormat,
  verifyMade = verify,
): Promise<Verification> {
  const { edition } = await createPress({ file: 'post.md', publication: made, pictures: [] }).make(format)
  return verifyMade(format, edition.bytes)
}

/** Some faults cannot be made: a renderer that meets a call of no note, or a link that leads nowhere, stops. */
function refusedByRenderer(error: unknown): undefined {
  expect(error).toMatchObject({
    message: expect.stringMatching(/no note \d|nothing was painted for the target/),
  })
}

/** What is one object stays one: renderers tell marks and nodes by their identity. */
function copyOf(whole: Publication): Publication {
  const { brief, masthead, endMatter, metadata } = whole
  return { ...whole, ...structuredClone({ brief, masthead, endMatter, metadata }) }
}
