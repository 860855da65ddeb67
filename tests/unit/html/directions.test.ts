import { expect, test } from 'vitest'
import { publicationOf } from '../../support/publication.ts'
import { pageOf } from './page-of.ts'

const post = (lang: string) =>
  `---\ntitle: T\nlang: ${lang}\nauthors: [A]\ndate: 2024-01-01\ndescription: D.\n---\n\nA \`f(x)\` and\n\n\`\`\`\nx = 1\n\`\`\`\n`

test('code runs from left to right on a page that does not', async () => {
  const page = await pageOf(await publicationOf(post('fa')))
  expect(page).toMatch(/<html[^>]* dir="rtl"/)
  expect(page).toContain('<code dir="ltr">f(x)</code>')
  expect(page).toMatch(/<pre dir="ltr"/)
})

test('nothing is said of the direction of code where all runs so', async () => {
  expect(await pageOf(await publicationOf(post('en')))).toContain('<code>f(x)</code>')
})

test('addresses run from left to right on a page that does not, and words that are links do not', async () => {
  const page = await pageOf(
    await publicationOf(`${post('he')}\n<https://example.org/a/> [מסמך](https://example.org/b)\n`),
  )
  expect(page).toMatch(/<a href="https:\/\/example\.org\/a\/" dir="ltr">/)
  expect(page).toMatch(/<a href="https:\/\/example\.org\/b">מסמך/)
})

test('code runs from left to right in a stretch that does not, on a page that does', async () => {
  const page = await pageOf(await publicationOf(`${post('en')}\n[קוד \`f();\`]{lang=he dir=rtl}\n`))
  expect(page).toMatch(/<span lang="he" dir="rtl">קוד <code dir="ltr">f\(\);<\/code>/)
})
