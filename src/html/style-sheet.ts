import { type Brand, colourTokens, type Palette, roles } from '../brand/index.ts'
import type { Publication } from '../publication/index.ts'
import { bookLayout } from './style-book.ts'
import { bandRules, boxRules, listRules, tableRules } from './style-brand.ts'
import { pageLayout } from './style-page.ts'
import { fontFamily, roleRule } from './style-role.ts'
import { sharedLayout } from './style-shared.ts'

/**
 * The brand as CSS, one rule a line: one class a role, lists, boxes and tables as the brand wants them, and the layout
 * shared by all brands. Colours are custom properties; a book is given them in plain (see epub/plain-colours.ts).
 */
export function styleSheet({ brand }: Pick<Publication, 'brand'>, edition: 'html' | 'epub'): string {
  return [
    ...(edition === 'html' ? palettes(brand) : []),
    ...sharedLayout,
    `body{font-family:${fontFamily('text', brand)}}`,
    `code,kbd{font-family:${fontFamily('mono', brand)}}`,
    `strong{font-weight:${brand.type.strong}}`,
    ...roles.map((role) => roleRule(role, brand, edition)),
    ...listRules(brand),
    ...boxRules(brand),
    ...tableRules(brand),
    ...(edition === 'html' ? pageLayout(brand) : bookLayout),
    ...bandRules(brand, edition),
  ].join('\n')
}

function palettes(brand: Brand): readonly string[] {
  const properties = (colours: Palette) =>
    colourTokens.map((token) => `--${token}:${colours[token]}`).join(';')
  return [
    `:root{color-scheme:light dark;${properties(brand.colours)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${properties(brand.dark)}}}`,
  ]
}
