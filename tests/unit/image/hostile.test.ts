import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createReporter } from '../../../src/diagnostics/index.ts'
import { readImage } from '../../../src/image/index.ts'

/** The corpus stands beside the checkout; it is not part of it. */
const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/hostile')

function read(file: string) {
  const { report, findings } = createReporter('post.md')
  const image = readImage(readFileSync(path.join(corpus, file)), {
    source: file,
    position: undefined,
    report,
  })
  return { image, codes: findings.map(({ code }) => code) }
}

describe.skipIf(!existsSync(corpus))('the hostile pictures of the corpus (skipped when it is absent)', () => {
  it.each([
    ['broken.png', 'image/broken'],
    ['empty.png', 'image/empty'],
    ['html-as.png', 'image/unknown-format'],
    ['text-as.jpg', 'image/unknown-format'],
    ['truncated_jpeg.jpg', 'image/broken'],
    ['decompression_bomb.gif', 'image/convert'],
    ['zero_width.gif', 'image/convert'],
    ['hopper_orientation_6.webp', 'image/convert'],
    ['hopper_orientation_6.jpg', 'image/turned'],
    ['pil_sample_cmyk.jpg', 'image/cmyk'],
    ['imagepng-x_unexpected_eof.png', 'image/broken'],
    ['imagepng-xd0n2c08.png', 'image/broken'],
  ])('%s is %s', (file, code) => {
    expect(read(`images/${file}`)).toMatchObject({ image: undefined, codes: [code] })
  })

  it.each([
    'apng-mode_16bit.png',
    'icc_profile.png',
    'invalid-exif.jpg',
    'tall-1x20000.png',
    'space name (1) қ.png',
  ])('%s is taken', (file) => {
    expect(read(`images/${file}`).codes).toEqual([])
  })

  it('each one is either an image or a finding, never both and never neither', () => {
    for (const file of existsSync(corpus) ? readdirSync(path.join(corpus, 'images')) : []) {
      const { image, codes } = read(`images/${file}`)
      expect(image === undefined, file).toBe(codes.length > 0)
    }
  })

  it('a drawing without a size is refused', () => {
    expect(read('svg/svg-hush-test.svg').codes).toEqual(['image/svg-size'])
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
