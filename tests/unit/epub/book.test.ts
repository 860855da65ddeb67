import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderEpub } from '../../../src/epub/index.ts'
import { escapeXml } from '../../../src/html/index.ts'
import fc from '../../support/property.ts'
import { samplePublication } from '../html/fixture.ts'

test('a book starts with its stored type, shows its notes as popups and is the same in any time zone', async () => {
  process.env.TZ = 'Asia/Almaty'
  const first = await renderEpub(samplePublication())
  process.env.TZ = 'America/New_York'
  const second = await renderEpub(samplePublication())
  expect(second).toEqual(first)
  expect(new TextDecoder().decode(first.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
  const files = unzipSync(first)
  const text = new TextDecoder().decode(files['OEBPS/text.xhtml'])
  expect(text).toContain('epub:type="noteref"')
  expect(text).toContain('<aside id="note.1" class="footnote" epub:type="footnote"')
  expect(text).toContain('is &lt; 5 &amp; &gt; 3')
})

test('any text is written as characters XML allows, with no markup left in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = escapeXml(text)
      expect(written).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      expect(written).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
    }),
  )
})
