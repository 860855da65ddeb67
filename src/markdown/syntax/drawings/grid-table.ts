import type { AlignType } from 'mdast'
import { type DrawnCell, type DrawnTable, partOf, type SourceLine, trimmed } from './drawn-table.ts'
import { type Borders, traceBorders } from './grid-borders.ts'
import { type RuledLine, ruled } from './ruled-line.ts'

/** The first and the last line of a grid table, and those between its rows. */
export const gridBorder = /^\+(?:[-=:]+\+)+[ \t]*$/

/** Cells that a table may have, as far as its lines go; one that has more is a mistake. */
const mostCells = 100_000

/**
 * A grid table of Pandoc and reStructuredText, with cells across columns and rows. Nothing where its lines do not meet: then
 * nobody can tell what belongs to which cell.
 */
export function readGridTable(source: readonly SourceLine[]): DrawnTable | undefined {
  const lines = source.map((line) => ruled(trimmed(line)))
  const width = lines[0]?.shown.length ?? 0
  if (lines.length < 3 || lines.some(({ shown }) => shown.length !== width)) return undefined
  const borders = traceBorders(lines.map(({ shown }) => shown))
  if (borders === undefined || borders.rows.length * borders.columns.length > mostCells) return undefined
  if (borders.rows.at(-1) !== lines.length - 1 || borders.columns.at(-1) !== width - 1) return undefined
  const boxes = boxesIn(borders)
  if (boxes === undefined) return undefined
  const parts = partsOf(lines, borders)
  const aligns = alignsOf(lines[parts.alignedBy], borders)
  const cells = boxes.map((box) => ({ ...box, cell: cellOf(box, borders, lines, aligns) }))
  if (cells.some(({ cell }) => cell === undefined)) return undefined
  return {
    holdsBlocks: true,
    isWide: true,
    columns: aligns.map((align, index) => ({ align, width: widthOf(borders.columns, index) })),
    rows: borders.rows.slice(0, -1).map((line, row) => ({
      part: line < parts.bodyFrom ? 'head' : line >= parts.footFrom ? 'foot' : 'body',
      cells: cells.flatMap(({ top, cell }) => (top === row && cell !== undefined ? [cell] : [])),
    })),
  }
}

/** What one cell covers, in crossings. */
interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The cells, row by row; nothing where one of them is no rectangle with lines all around it. */
function boxesIn({ rows, columns, isWall, isFloor }: Borders): readonly Box[] | undefined {
  const boxes: Box[] = []
  const taken = new Set<number>()
  for (let top = 0; top < rows.length - 1; top += 1)
    for (let left = 0; left < columns.length - 1; left += 1) {
      if (taken.has(top * columns.length + left)) continue
      let [bottom, right] = [top + 1, left + 1]
      while (right < columns.length && !isWall(top, right)) right += 1
      while (bottom < rows.length && !isFloor(bottom, left)) bottom += 1
      if (right === columns.length || bottom === rows.length) return undefined
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) {
          const key = row * columns.length + column
          const isInside = isWall(row, column) === (column === left) && isFloor(row, column) === (row === top)
          if (taken.has(key) || !isInside) return undefined
          if (column === right - 1 && !isWall(row, right)) return undefined
          if (row === bottom - 1 && !isFloor(bottom, column)) return undefined
          taken.add(key)
        }
      boxes.push({ top, left, bottom, right })
    }
  return boxes
}

interface Parts {
  /** Lines from which the body and the foot begin. */
  readonly bodyFrom: number
  readonly footFrom: number
  /** The line whose colons align the columns. */
  readonly alignedBy: number
}

/** A double line ends the head; two more, the last of them at the end, hold the foot. */
function partsOf(lines: readonly RuledLine[], { rows }: Borders): Parts {
  const doubles = rows.filter((row) => /^\+(?:[=:]+\+)+$/.test(lines[row]?.shown ?? ''))
  const last = lines.length - 1
  const [first] = doubles
  const hasFoot = doubles.length > 1 && doubles.at(-1) === last
  const footFrom = hasFoot ? (doubles.at(-2) ?? last) : last
  const hasHead = first !== undefined && first > 0 && first < footFrom
  return { bodyFrom: hasHead ? first : 0, footFrom, alignedBy: hasHead ? first : 0 }
}

/** Colons at the ends of a stretch of line align the column below it. */
function alignsOf(line: RuledLine | undefined, { columns }: Borders): readonly AlignType[] {
  return columns.slice(0, -1).map((from, index) => {
    const dashes = line?.shown.slice(from + 1, columns[index + 1]) ?? ''
    return alignOf(dashes)
  })
}

export function alignOf(dashes: string): AlignType {
  const [isLeft, isRight] = [dashes.startsWith(':'), dashes.endsWith(':')]
  if (isLeft && isRight) return 'center'
  return isLeft ? 'left' : isRight ? 'right' : null
}

function widthOf(columns: readonly number[], index: number): number {
  return (columns[index + 1] ?? 0) - (columns[index] ?? 0)
}

function cellOf(
  { top, left, bottom, right }: Box,
  { rows, columns }: Borders,
  lines: readonly RuledLine[],
  aligns: readonly AlignType[],
): DrawnCell | undefined {
  const [from, to] = [(columns[left] ?? 0) + 1, columns[right] ?? 0]
  const inside = lines.slice((rows[top] ?? 0) + 1, rows[bottom]).map((line) => line.between(from, to))
  const whole = inside.filter((line) => line !== undefined)
  if (whole.length < inside.length) return undefined
  return {
    columnSpan: right - left,
    rowSpan: bottom - top,
    align: right - left > 1 ? null : (aligns[left] ?? null),
    lines: outdented(whole),
  }
}

/** Without the white space that all lines begin with, and that at their ends. */
function outdented(lines: readonly SourceLine[]): readonly SourceLine[] {
  const indents = lines.flatMap(({ text }) => (text.trim() === '' ? [] : [/^ */.exec(text)?.[0].length ?? 0]))
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.MAX_SAFE_INTEGER)
  return lines.map((line) => {
    const end = line.text.trimEnd().length
    return partOf(line, Math.min(indent, end), end)
  })
}
