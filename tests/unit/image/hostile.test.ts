import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createReporter } from '../../../src/diagnostics/index.ts'
import { disk } from '../../../src/files.ts'
import { openCodecs } from '../../../src/image/codecs.ts'
import { readImage } from '../../../src/image/index.ts'
import { readAnyImage } from '../../../src/image/read-image.ts'

/** The corpus stands beside the checkout; it is not part of it. */
const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/hostile')

const codecs = openCodecs(disk)

async function read(file: string) {
  const { report, findings } = createReporter('post.md')
  const request = { source: file, position: undefined, report }
  const image = await readAnyImage(readFileSync(path.join(corpus, file)), request, codecs)
  return { image, codes: findings.map(({ code }) => code) }
}

describe.skipIf(!existsSync(corpus))('the hostile pictures of the corpus (skipped when it is absent)', () => {
  it.each([
    ['broken.png', 'image/broken'],
    ['empty.png', 'image/empty'],
    ['html-as.png', 'image/unknown-format'],
    ['text-as.jpg', 'image/unknown-format'],
    ['truncated_jpeg.jpg', 'image/broken'],
    ['decompression_bomb.gif', 'image/broken'],
    ['zero_width.gif', 'image/broken'],
    ['pil_sample_cmyk.jpg', 'image/cmyk'],
    ['imagepng-x_unexpected_eof.png', 'image/broken'],
    ['imagepng-xd0n2c08.png', 'image/broken'],
  ])('%s is %s', async (file, code) => {
    expect(await read(`images/${file}`)).toMatchObject({ image: undefined, codes: [code] })
  })

  it.each([
    'hopper_orientation_6.webp',
    'hopper_orientation_6.jpg',
    'icc_profile.png',
    'invalid-exif.jpg',
    'tall-1x20000.png',
    'space name (1) қ.png',
  ])('%s is taken', async (file) => {
    expect((await read(`images/${file}`)).codes).toEqual([])
  })

  it('each one is an image or a finding; both when it moves', async () => {
    for (const file of existsSync(corpus) ? readdirSync(path.join(corpus, 'images')) : []) {
      const { image, codes } = await read(`images/${file}`)
      expect(image === undefined, file).toBe(codes.some((code) => code !== 'image/animated'))
    }
  })

  it('a drawing without a size is refused', async () => {
    expect((await read('svg/svg-hush-test.svg')).codes).toEqual(['image/svg-size'])
  })

  it('a drawing with every known trick comes out without them', () => {
    const text = readFileSync(path.join(corpus, 'svg/svg-hush-test.svg'), 'utf8')
    const { report, findings } = createReporter('post.md')
    const bytes = new TextEncoder().encode(text.replace('version="1.1"', 'viewBox="0 0 9 9"'))
    const image = readImage(bytes, { source: 'x', position: undefined, report })
    const printed = new TextDecoder().decode(image?.bytes)
    expect(findings.map(({ code }) => code)).toEqual(['image/svg-cleaned'])
    expect(printed).not.toMatch(
      /invalid|example\.com|script|alert|onload|test\.gif|@import|font-face|foreignObject|data:/i,
    )
    expect(printed).toContain('id="pupil-2" class="cls-12"')
  })
})
