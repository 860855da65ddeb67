import { expect, test } from 'vitest'
import { withPlainColours } from '../../../src/epub/plain-colours.ts'
import { styleSheet } from '../../../src/html/index.ts'
import { paragraph } from '../../support/brief.ts'
import { publicationWith } from '../../support/composed.ts'

const publication = publicationWith([paragraph('Text.')])
const { colours, dark } = publication.brand

test('colours stand as themselves, and again for a dark ground, there without anything else', () => {
  const sheet = 'p{margin:0}\na{color:var(--accent);padding:0}'
  const written = withPlainColours(sheet, colours, dark)
  expect(written).toContain(`a{color:${colours.accent};padding:0}`)
  expect(written).toContain(`@media (prefers-color-scheme:dark){\na{color:${dark.accent}}`)
})

test('no custom property is left in the style sheet of a book, nor its ink set', () => {
  const written = withPlainColours(styleSheet(publication, 'epub'), colours, dark)
  expect(written).not.toContain('var(')
  expect(written).not.toMatch(/\.r-body\{[^}]*[;{]color:/)
  expect(written).not.toMatch(/^body\{[^}]*background/m)
})

test('links that stand below one another are as tall as a finger needs, in a book as on the page', () => {
  const [rule] = /\.byline \.r-affiliation a[^}]*\}/.exec(styleSheet(publication, 'html')) ?? []
  expect(rule).toContain('min-height:1.5rem')
  expect(styleSheet(publication, 'epub')).toContain(rule)
})
