import { expect, it } from 'vitest'
import { languagesOf } from '../../../src/publication/index.ts'
import { list, note, noteRef, paragraph, publicationWith, run } from '../layout/fixture.ts'

it('names the language of the post first, then those of marks, blocks, items and notes, each once', () => {
  const publication = publicationWith(
    [
      paragraph('Plain ', run('mot', { type: 'language', tag: 'fr' }), noteRef(1)),
      { ...paragraph('Сөз'), lang: 'kk' },
      list(false, [
        { ...paragraph('слово'), lang: 'ru' },
        { ...paragraph('сөз'), lang: 'kk' },
      ]),
    ],
    {
      notes: [{ ...note(1, paragraph('Wort')), lang: 'de' }],
      meta: { title: [run('A title '), run('po polsku', { type: 'language', tag: 'pl' })] },
    },
  )
  const [first, ...others] = languagesOf(publication)
  expect(first).toBe('en-GB')
  expect(others.sort()).toEqual(['de', 'fr', 'kk', 'pl', 'ru'])
})

it('names the language of official texts that are in another one', () => {
  const publication = publicationWith([paragraph('Сөз')], { isFunded: true, meta: { lang: 'kk' } })
  expect(languagesOf(publication)).toEqual(['kk', 'en'])
})
