import type { Brand } from '../../brand/index.ts'
import type { Measures } from '../measures.ts'
import type { StyleDefinition } from './look.ts'
import { roleStyle } from './roles.ts'

/** Levels that the contents list. */
export const contentsLevels = [1, 2, 3] as const

/** Ems that each level is set in. */
const levelIndent = 1.2

/** Styles of the table of contents: entries with a leader to the page number. */
export function contentsStyles(brand: Brand, { column }: Measures): readonly StyleDefinition[] {
  return [
    roleStyle('matter-head', brand, {
      id: 'TOCHeading',
      name: 'TOC Heading',
      priority: 39,
      next: 'BodyText',
      paragraph: { keepNext: true },
    }),
    ...contentsLevels.map((level) =>
      roleStyle(`contents-${level}`, brand, {
        id: `TOC${level}`,
        name: `toc ${level}`,
        priority: 39,
        next: 'BodyText',
        quick: false,
        paragraph: {
          indent: { start: (level - 1) * brand.roles[`contents-${level}`].size * levelIndent },
          tabs: [{ align: 'right', at: column, leader: 'dot' }],
        },
      }),
    ),
  ]
}
