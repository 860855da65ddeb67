import type { Element } from 'hast'
import type { Row } from '../../brief/index.ts'
import { elementsIn, isBlank, property } from './element.ts'

export interface PlacedRow {
  readonly element: Element
  readonly part: Row['part']
  /** Whether this is the first row of a body that has another before it. */
  readonly opensBody: boolean
  readonly cells: readonly PlacedCell[]
  /** Grid columns of this row that no cell covers, from 0. */
  readonly holes: readonly number[]
}

export interface PlacedCell {
  readonly element: Element
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Wider tables are no tables; more rows than this in one span are a mistake. */
const widest = 200
const tallest = 10_000

/** Puts every cell of a table at its place in the grid, head rows first and foot rows last (HTML, 4.9.12). */
export function gridOf(table: Element): readonly PlacedRow[] {
  const hasHead = elementsIn(table.children, 'thead').length > 0
  const rows = (['head', 'body', 'foot'] as const).flatMap((part) =>
    sectionsOf(table, part)
      .map((section, index) => {
        const own = elementsIn(section.children, 'tr')
        const heads = hasHead || part !== 'body' || index > 0 ? 0 : headRowsOf(own)
        return [...placeRows(own.slice(0, heads), 'head'), ...placeRows(own.slice(heads), part)]
      })
      .filter((section) => section.length > 0)
      .flatMap((section, body) =>
        section.map((row, index) => ({ ...row, opensBody: part === 'body' && body > 0 && index === 0 })),
      ),
  )
  const columns = Array.from({ length: columnsOf(rows) }, (_, column) => column)
  return rows.map(({ covered, ...row }) => ({
    ...row,
    holes: columns.filter((column) => !covered.has(column)),
  }))
}

export function columnsOf(rows: readonly Pick<PlacedRow, 'cells'>[]): number {
  const ends = rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan))
  return ends.reduce((most, end) => Math.max(most, end), 0)
}

/** Rows that stand in the table itself are a body of their own. */
function sectionsOf(table: Element, part: Row['part']): readonly Element[] {
  const sections = elementsIn(table.children, `t${part}`)
  const loose = part === 'body' ? elementsIn(table.children, 'tr') : []
  return loose.length === 0 ? sections : [...sections, { ...table, tagName: 'tbody', children: [...loose] }]
}

/**
 * How many rows at the beginning of a body are the head of a table that has no other: rows without data, whose heads are
 * therefore those of columns (HTML, 4.9.12.2), and of which no cell reaches further down. Something has to be left to head.
 */
function headRowsOf(rows: readonly Element[]): number {
  const firstData = rows.findIndex((row) => !hasColumnHeadsAlone(row))
  const reaches = rows
    .slice(0, Math.max(0, firstData))
    .flatMap((row, index) => elementsIn(row.children, 'td', 'th').map((cell) => index + reachOf(cell, rows)))
  return reaches.every((end) => end <= firstData) ? Math.max(0, firstData) : 0
}

function reachOf(cell: Element, rows: readonly Element[]): number {
  return spanOf(cell, 'rowSpan') || rows.length
}

function hasColumnHeadsAlone({ children }: Element): boolean {
  const data = elementsIn(children, 'td').filter((cell) => !cell.children.every(isBlank))
  const heads = elementsIn(children, 'th')
  return (
    heads.length > 0 &&
    data.length === 0 &&
    heads.every((head) => !/^row/i.test(property(head, 'scope') ?? ''))
  )
}

interface CoveredRow extends Omit<PlacedRow, 'holes' | 'opensBody'> {
  readonly covered: ReadonlySet<number>
}

/** The rows of one part; a cell that spans rows ends with its part at the latest. */
function placeRows(elements: readonly Element[], part: Row['part']): readonly CoveredRow[] {
  /** The row, counted in this part, up to which a column is covered from above. */
  const coveredTo = new Map<number, number>()
  return elements.map((element, index) => {
    const covered = new Set([...coveredTo].flatMap(([column, end]) => (end > index ? [column] : [])))
    const cells: PlacedCell[] = []
    let column = 0
    for (const cell of elementsIn(element.children, 'td', 'th')) {
      while (covered.has(column)) column += 1
      const wanted = spanOf(cell, 'colSpan') || 1
      let columnSpan = 0
      // A span ends where a cell from above is in its way.
      while (columnSpan < wanted && !covered.has(column + columnSpan)) columnSpan += 1
      const left = elements.length - index
      const rowSpan = Math.min(spanOf(cell, 'rowSpan') || left, left)
      cells.push({ element: cell, column, columnSpan, rowSpan })
      for (let at = column; at < column + columnSpan; at++) {
        covered.add(at)
        coveredTo.set(at, index + rowSpan)
      }
      column += columnSpan
    }
    return { element, part, cells, covered }
  })
}

/** One where nothing is stated; zero, where it is stated, means "all the rest". */
function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const stated = Number(property(cell, name) ?? 1)
  const most = name === 'colSpan' ? widest : tallest
  return Number.isInteger(stated) && stated >= 0 ? Math.min(stated, most) : 1
}
