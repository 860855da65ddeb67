import { describe, expect, it } from 'vitest'
import { loadMine } from './templates.ts'

const found = (page: string, type = '') => loadMine(`extends: base\n${type}page: ${page}\n`).found

describe('a page that leaves no room for text', () => {
  it.each([
    ['margins', '{ margin: { left: 210mm } }', /^mine\/brand\.yaml:2:25 brand\/no-room: .* no width;/],
    ['a rail', '{ rail: 150mm }', /^mine\/brand\.yaml:2:15 brand\/no-room: .* a width of 14 mm/],
    [
      'a gutter',
      '{ columns: 2, gutter: 110mm }',
      /^mine\/brand\.yaml:2:29 brand\/no-room: .* a width of 27 mm/,
    ],
    [
      'margins above and below',
      '{ margin: { top: 140mm } }',
      /:2:24 brand\/no-room: .*landscape, .* a height of 45 mm/,
    ],
  ])('is told of at the key that takes it: %s', (_, page, expected) => {
    expect(found(page)).toEqual([expect.stringMatching(expected)])
  })

  it('is one with narrow columns and large type', () => {
    expect(found('{ columns: 2 }', 'type: { base: 24pt }\n')).toHaveLength(1)
    expect(found('{ columns: 2 }')).toEqual([])
  })
})
