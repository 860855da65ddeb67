import { expect, it } from 'vitest'
import { createVerifier } from '../src/verify/index.ts'
import { bytesOf } from './support/editions.ts'
import { publicationOf } from './support/publication.ts'

/** More text than any program that packs it takes at a time, with letters of two units at all even or all odd offsets. */
it.each(['', 'a'])(
  'letters beyond U+FFFF are whole in all editions, wherever they stand (after “%s”)',
  async (lead) => {
    const words = Array.from({ length: 1800 }, () => '𝑥𝑦𝑧𝑥𝑦').join(' ')
    const publication = await publicationOf(`---\ntitle: Letters\nlang: en\n---\n\n${lead}${words}\n`)
    const { bytes } = await bytesOf(publication)
    const verify = createVerifier(publication, 'post.md')
    for (const format of ['html', 'epub', 'docx', 'pdf'] as const)
      expect((await verify(format, bytes[format])).findings, format).toEqual([])
  },
)
