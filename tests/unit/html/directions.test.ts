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
