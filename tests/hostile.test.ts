import { beforeAll, describe, expect, it } from 'vitest'
import { activeIn, activeInHtml, activeInPdf } from './hostile/active-content.ts'
import { payloads } from './hostile/payloads.ts'
import { paragraph, run } from './support/brief.ts'
import { publicationWith } from './support/composed.ts'
import { bytesOf } from './support/editions.ts'
import { publicationOfBodies } from './support/posts.ts'

const formats = ['html', 'epub', 'docx', 'pdf'] as const

describe('active content: nothing that runs or loads gets into an edition', () => {
  let bytes: Awaited<ReturnType<typeof bytesOf>>['bytes'] | undefined
  beforeAll(async () => {
    bytes = (await bytesOf(publicationOfBodies(payloads))).bytes
  }, 120_000)

  it.each(formats)('%s', (format) => {
    expect(activeIn[format](bytes?.[format] ?? new Uint8Array())).toEqual([])
  })
})

describe('what would run or load is seen where it is', () => {
  const text = new TextEncoder()

  it.each([
    ['<p onclick="x()">', 'p onClick'],
    ['<script>x()</script>', '<script>'],
    ['<img src="https://a.example/a.png">', 'img src=https://a.example/a.png'],
    ['<img src="data:text/html;base64,x">', 'img src=data:text/html;base64,x'],
    ['<a href="javascript:x()">a</a>', 'a href=javascript:x()'],
    ['<p style="color:red">', 'p style'],
    ['<style>p{background:url(https://a.example/)}</style>', 'https://a.example/'],
    ['<meta http-equiv="refresh" content="0">', '<meta>'],
  ])('%s', (html, found) => {
    expect(activeInHtml(text.encode(html))).toEqual([found])
  })

  it.each(formats)('a link of the wrong scheme in %s', async (format) => {
    const link = { type: 'link', url: 'javascript:x()' } as const
    const { bytes } = await bytesOf(publicationWith([paragraph(run('a', link))]))
    expect(activeIn[format](bytes[format])).not.toEqual([])
  })

  it('an action in a PDF', () => {
    expect(activeInPdf(text.encode('<< /S /Launch /F (x) >>'))).toEqual(['Launch'])
  })
})
