import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Built, buildPost } from '../src/build.ts'
import { disk } from '../src/files.ts'

/** A post with a picture of every kind: fifteen of them. */
const post = 'tests/fixtures/pictures/pictures.md'

let built: Built
beforeAll(async () => {
  built = await build()
}, 60_000)

function build(): Promise<Built> {
  return buildPost(post, {
    files: disk,
    templates: 'templates',
    strict: false,
    verifies: true,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
  })
}

function edition(format: string): Uint8Array {
  const bytes = built.editions.find((made) => made.format === format)?.bytes
  if (bytes === undefined) throw new Error(`there is no ${format}`)
  return bytes
}

/** What files begin with. */
const starts = { png: '89504e47', jpg: 'ffd8ff' } as const

function kindsIn(archive: Uint8Array, folder: string): readonly string[] {
  return Object.entries(unzipSync(archive))
    .filter(([name]) => name.startsWith(folder))
    .map(([name, bytes]) => {
      const [, ending = ''] = /\.(png|jpg)$/.exec(name) ?? []
      const start = ending === 'png' || ending === 'jpg' ? starts[ending] : 'nothing known'
      return Buffer.from(bytes).toString('hex').startsWith(start) ? ending : name
    })
    .sort()
}

describe('pictures of every kind', () => {
  it('are in the PDF, as deflated pixels or JPEG', () => {
    const images = Buffer.from(edition('pdf'))
      .toString('latin1')
      .match(/\/Subtype\/Image.*?>>stream/g)
    const coloured = (images ?? []).filter((image) => !image.includes('/ColorSpace/DeviceGray'))
    expect(coloured).toHaveLength(15)
    expect(coloured.filter((image) => image.includes('DCTDecode'))).toHaveLength(3)
  })

  it('are PNG and JPEG in the Word file', () => {
    expect(new Set(kindsIn(edition('docx'), 'word/media/'))).toEqual(new Set(['jpg', 'png']))
  })

  it('are PNG and JPEG in the e-book, which old readers know', () => {
    const kinds = kindsIn(edition('epub'), 'OEBPS/images/picture-')
    expect(kinds).toEqual([...Array<string>(3).fill('jpg'), ...Array<string>(12).fill('png')])
  })

  it('are on the web page as they came, where that is smaller', () => {
    const page = Buffer.from(edition('html')).toString()
    const types = [...page.matchAll(/<img[^>]* src="data:([^;]*);/g)].map(([, type]) => type)
    expect(types).toHaveLength(15)
    expect(new Set(types)).toEqual(new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif']))
  })

  it('that move are told of, each at its place', () => {
    expect(built.findings.map(({ code, position }) => `${position?.start.line} ${code}`)).toEqual(
      [36, 38, 40, 42].map((line) => `${line} image/animated`),
    )
  })

  it('give the same bytes when they are made again', async () => {
    expect((await build()).editions).toEqual(built.editions)
  })
})
