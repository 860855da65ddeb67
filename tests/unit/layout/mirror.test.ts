import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Item, layOut, type Page, type Typesetter } from '../../../src/layout/index.ts'
import { boundsOf, parsePath } from '../../../src/pdf/path.ts'
import type { Publication } from '../../../src/publication/index.ts'
import { publicationOf } from '../../support/publication.ts'
import { inTwoColumns } from '../../support/two-columns.ts'
import { ruler } from './fixture.ts'

/** What the ruler sets, from the right edge where a paragraph runs from right to left. */
const turning: Typesetter = (spec) => {
  const lines = ruler(spec)
  if (spec.direction === 'ltr') return lines
  const turned = (index: number, x: number, width: number) =>
    (spec.widths[Math.min(index, spec.widths.length - 1)] ?? 0) - x - width
  return lines.map((line, index) => ({
    ...line,
    segments: line.segments.map((segment) => ({
      ...segment,
      x: turned(index, segment.x, segment.width),
    })),
    objects: line.objects.map((object) => ({ ...object, x: turned(index, object.x, object.piece.width) })),
  }))
}

const folder = 'tests/fixtures/everything'
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => !name.endsWith('.md'))
    .map((name) => [name, readFileSync(`${folder}/${name}`)]),
)
const post = readFileSync(`${folder}/${readdirSync(folder).find((name) => name.endsWith('.md'))}`, 'utf8')

/** The same words, as if their language ran from right to left. */
function turnedRound(publication: Publication): Publication {
  const { brief, locale } = publication
  return {
    ...publication,
    locale: { ...locale, direction: 'rtl' },
    brief: { ...brief, meta: { ...brief.meta, direction: 'rtl' } },
  }
}

interface Box {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly y: number
}

function boxOf(item: Item): readonly Box[] {
  // Code runs from left to right in every language.
  if (item.origin.type === 'content' && 'type' in item.origin.node && item.origin.node.type === 'code')
    return []
  switch (item.type) {
    case 'text': {
      const ends = item.words.map(({ x, shaped }) => x + (shaped.width * item.size) / 1000)
      const what = item.words.map(({ shaped }) => shaped.text).join('')
      return [{ what, left: Math.min(...item.words.map(({ x }) => x)), right: Math.max(...ends), y: item.y }]
    }
    case 'path': {
      const bounds = boundsOf(parsePath(item.path))
      return bounds === undefined
        ? []
        : [{ what: item.fill ?? 'line', left: bounds.left, right: bounds.right, y: bounds.top }]
    }
    case 'image':
      return [{ what: 'image', left: item.x, right: item.x + item.width, y: item.y }]
  }
}

/** Points: a tick is the same either way, and not quite symmetric. */
const tolerance = 0.5

function isSame(one: Box | undefined, other: Box | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const gaps = [one.left - other.left, one.right - other.right, one.y - other.y]
  return one.what === other.what && gaps.every((gap) => Math.abs(gap) < tolerance)
}

function boxesOf({ items }: Page): readonly Box[] {
  return items.flatMap(boxOf)
}

function mirrored({ left, right, ...box }: Box, { width }: Page): Box {
  return { ...box, left: width - right, right: width - left }
}

function ofTwoColumns(publication: Publication): Publication {
  return { ...publication, brand: inTwoColumns(publication.brand) }
}

const settings = [
  ['base', 'one column', (own: Publication) => own],
  ['seneca', 'one column', (own: Publication) => own],
  ['base', 'two columns', ofTwoColumns],
] as const

describe('pages that are read from right to left', () => {
  for (const [brand, columns, change] of settings)
    it(`are the mirror image of those that are not, in the brand ${brand} in ${columns}`, async () => {
      const publication = change(await publicationOf(post, { brand, files }))
      const pages = layOut(publication, turning, 'post.md').pages
      const turned = layOut(turnedRound(publication), turning, 'post.md').pages
      expect(turned).toHaveLength(pages.length)
      for (const [index, page] of pages.entries()) {
        const other = turned[index]
        if (other === undefined) continue
        const wanted = boxesOf(page).map((box) => mirrored(box, page))
        const found = boxesOf(other)
        expect(found).toHaveLength(wanted.length)
        expect(wanted.filter((box, at) => !isSame(box, found[at]))).toEqual([])
      }
    })
})
