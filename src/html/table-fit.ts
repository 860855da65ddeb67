import type { Brand } from '../brand/index.ts'
import type { Table } from '../brief/index.ts'
import { elementsIn } from './accessibility.ts'
import type { HtmlElement } from './element.ts'
import { round } from './style-role.ts'
import { closePadding, tableWidth } from './table-width.ts'

/**
 * Wide tables within the width that there is. The width that a table needs is known; the width that it has, only the reader's
 * program knows. So each table says what it needs by a class, and type is sized by the width of paper or of the container, down
 * to the smallest size that can be read. What does not fit in that size either: on paper the page is turned, in a book rows become
 * lists or words are broken, on a screen the table scrolls.
 */

type Format = 'html' | 'epub'

/** Smallest sizes, as parts of body text: on paper, and on a screen. */
const smallest: Record<Format, number> = { html: 0.65, epub: 0.64 }

/** Widths of the text of a printed page in ems of its body text: upright, beside the rail, and of a whole page turned. */
const upright = 33
const turned = 66

/** Ems of body text that any column of a book has, on a small screen and in large type. */
const narrowest = 10

/** Tables set as usual, with more space in their cells, are at most so many times as wide as those set close. */
const usualSpace = 1.45

/** The class of a table by the ems that it needs; none where it fits everywhere. */
export function fitClass(table: Table, brand: Brand, format: Format): string | undefined {
  const width = Math.ceil(tableWidth(table, brand))
  const room = { html: upright, epub: narrowest }[format]
  return width * usualSpace * usualSize(brand) <= room ? undefined : `wide-${width}`
}

/** Whether a table fits an upright page of paper in no size that can be read, so that the page has to be turned. */
export function isTurnedOnPaper(table: Table, brand: Brand): boolean {
  return tableWidth(table, brand) * smallest.html > upright
}

/** Rules for the wide tables of a tree, one a line. */
export function fitRules(tree: HtmlElement, brand: Brand, format: Format): readonly string[] {
  const classes = elementsIn(tree).map(({ properties }) => String(properties.class ?? ''))
  const widths = new Set(classes.flatMap((names) => /\bwide-(\d+)\b/.exec(names)?.[1] ?? []))
  const sorted = [...widths].map(Number).sort((a, b) => a - b)
  if (sorted.length === 0) return []
  const rules = sorted.flatMap((width) => (format === 'html' ? onPaper(width, brand) : inBook(width, brand)))
  return format === 'html' ? [...turnedPages, '@media print{', ...rules, '}'] : rules
}

/** A turned page holds the table alone, and what heads it: across the whole page, also where a rail would be. */
const turnedPages = [
  '@page turned{size:landscape}',
  '@media print{.turned,h2:has(+.turned),h3:has(+.turned),h4:has(+.turned){page:turned}@supports (page:turned){.turned{width:235mm;margin-inline-start:-48mm}}}',
]

/** The width of paper is known: nothing has to be asked of a container, which checkers of style sheets do not know yet. */
function onPaper(width: number, brand: Brand): readonly string[] {
  const least = smallest.html
  const room = width * least > upright ? turned : upright
  const size = round(Math.min(usualSize(brand), Math.max(least, room / width)))
  const table = `.wide-${width}`
  return [
    `${cells(table)}{padding-inline:${closePadding}em;font-size:${size}em}`,
    ...(width * least <= turned
      ? []
      : [`${cells(table, ':not(.number)')}{min-width:4em;hyphens:auto;overflow-wrap:anywhere}`]),
  ]
}

function inBook(width: number, brand: Brand): readonly string[] {
  const usual = usualSize(brand)
  const least = smallest.epub
  const table = `.wide-${width}`
  // Older readers do not know what a container is: they are given a size in the middle.
  const middle = round(Math.max(least, Math.min(usual, (usual * 40) / width)))
  return [
    `${cells(table)}{font-size:${middle}em;font-size:clamp(${least}em,${round(100 / width)}cqi,${usual}em)}`,
    `@container (max-width:${round(width * usualSpace * usual)}em){${cells(table)}{padding-left:${closePadding}em;padding-right:${closePadding}em}}`,
    `@container (max-width:${round(width * least)}em){${stackRules(table)}}`,
  ]
}

function cells(table: string, which = ''): string {
  return `${table} th${which},${table} td${which}`
}

/** The size of the text of tables, as a part of body text. */
function usualSize({ roles, type }: Brand): number {
  return round(Math.max(roles.table.size, roles['table-head'].size) / type.base)
}

/** Rows of a table as lists; each cell is named by the head of its column. */
export function stackRules(table: string): string {
  const blocks = ['', ' tbody', ' tfoot', ' tr', ' td', ' tbody th', ' tfoot th'].map((part) => table + part)
  return [
    `${blocks.join(',')}{display:block;width:auto}`,
    `${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}`,
    `${table} tbody{border:0}`,
    `${table} tr{padding:.5em 0;border-bottom:1px solid}`,
    `${table} tr>*{padding:.15em 0;border:0;font-size:.9em;text-align:start;overflow-wrap:break-word}`,
    `${table} [data-head]::before{content:attr(data-head);margin-inline-end:.6em;font-weight:600}`,
    `${table} [data-above]::before{content:attr(data-above);display:block;font-size:.9em}`,
  ].join('')
}
