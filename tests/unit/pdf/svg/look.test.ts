import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { renderDrawings } from './draw.ts'
import { drawings } from './drawings.ts'

/** Poppler is a Debian package; where it is missing, nothing can be looked at. */
const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0

const zoom = 2

describe.skipIf(!hasPoppler)('a drawing in a PDF', () => {
  const cooling = readFileSync('tests/fixtures/everything/cooling.svg', 'utf8')
  const all = { ...drawings, cooling: cooling.replace('sans-serif', 'Source Sans 3') }

  it('looks as resvg draws it, whatever it is made of', { timeout: 60_000 }, async () => {
    const { bytes, images, firstPage } = await renderDrawings(all)
    const pages = rasterise(bytes, firstPage)
    for (const [index, [name, image]] of [...images].entries()) {
      const page = pages[index]
      if (page === undefined) throw new Error(`no page shows ${name}`)
      const shown = readPixels(page)
      const wanted = drawByResvg(new TextDecoder().decode(image.bytes), shown.width)
      expect({ name, strange: strangePixels(shown, wanted) }).toMatchObject({
        name,
        strange: expect.toSatisfy((share: number) => share < 0.006),
      })
    }
  })
})

interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

function rasterise(pdf: Uint8Array, firstPage: number): readonly Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-'))
  try {
    writeFileSync(path.join(folder, 'a.pdf'), pdf)
    const options = ['-png', '-r', String(72 * zoom), '-f', String(firstPage)]
    execFileSync('pdftoppm', [...options, path.join(folder, 'a.pdf'), path.join(folder, 'page')])
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return pages.sort().map((name) => readFileSync(path.join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function drawByResvg(svg: string, across: number): Pixels {
  const fonts = 'node_modules/@expo-google-fonts'
  const { width, height, pixels } = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'width', value: across },
    font: {
      loadSystemFonts: false,
      fontFiles: [
        `${fonts}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
        `${fonts}/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf`,
        `${fonts}/source-sans-3/700Bold/SourceSans3_700Bold.ttf`,
        `${fonts}/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
        `${fonts}/source-code-pro/400Regular/SourceCodePro_400Regular.ttf`,
        `${fonts}/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf`,
        `${fonts}/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf`,
      ],
    },
  }).render()
  return { width, height, rgba: pixels }
}

/** resvg shows a PNG pixel for pixel: a decoder that is at hand. */
function readPixels(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="data:image/png;base64,${bytes.toString('base64')}"/></svg>`,
  ).render()
  return { width, height, rgba: pixels }
}

/** Share of the pixels that have about the colour of none of the nine around their place: edges are smoothed in many ways. */
function strangePixels(shown: Pixels, wanted: Pixels): number {
  const [width, height] = [Math.min(shown.width, wanted.width), Math.min(shown.height, wanted.height)]
  const tolerance = 40
  let strange = 0
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const isKnown = around.some(([dx, dy]) => difference(shown, x, y, wanted, x + dx, y + dy) <= tolerance)
      if (!isKnown) strange++
    }
  return strange / (width * height)
}

const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy] as const))

function difference(one: Pixels, x1: number, y1: number, other: Pixels, x2: number, y2: number): number {
  const [first, second] = [(y1 * one.width + x1) * 4, (y2 * other.width + x2) * 4]
  const part = (index: number): number =>
    Math.abs((one.rgba[first + index] ?? 0) - (other.rgba[second + index] ?? 0))
  return Math.max(part(0), part(1), part(2))
}
