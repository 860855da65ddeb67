import { describe, expect, it } from 'vitest'
import { deepLists } from '../src/docx/index.ts'
import { createVerifier } from '../src/verify/index.ts'
import { bytesOf, textsIn } from './support/editions.ts'
import { publicationOfBody } from './support/posts.ts'

/** A list in a list, and so on: the items of all levels, and one more of the level above the deepest. */
function nested(levels: number, marker: string): string {
  const item = (level: number, words: string): string =>
    `${' '.repeat((marker.length + 1) * level)}${marker} ${words}\n`
  const down = Array.from({ length: levels }, (_, level) => item(level, `Level ${level + 1}`)).join('')
  return `${down}${item(levels - 2, 'Back')}`
}

describe('lists deeper than Word has levels', () => {
  it.each(['-', '1.'])('are in all four editions, with markers %s', async (marker) => {
    const publication = publicationOfBody(nested(11, marker))
    const verify = createVerifier(publication, 'post.md')
    const { bytes } = await bytesOf(publication)
    for (const format of ['pdf', 'docx', 'epub', 'html'] as const)
      expect((await verify(format, bytes[format])).findings).toEqual([])
  })

  it('go further in with each level in Word', async () => {
    const { bytes } = await bytesOf(publicationOfBody(nested(11, '-')))
    const document = textsIn(bytes.docx, /word\/document\.xml$/)
    const indents = ['Level 10', 'Level 11'].map((words) => {
      const paragraph = document.split('</w:p>').find((part) => part.includes(`>${words}<`)) ?? ''
      return Number(/<w:ind [^>]*w:left="(\d+)"/.exec(paragraph)?.[1])
    })
    expect(indents[0]).toBeGreaterThan(0)
    expect(indents[1]).toBeGreaterThan(indents[0] ?? 0)
  })

  it('are reported once, where the tenth level begins', () => {
    expect(deepLists(publicationOfBody(nested(9, '-')))).toEqual([])
    expect(deepLists(publicationOfBody(nested(12, '-')))).toMatchObject([{ start: { line: 15 } }])
  })
})
