/** Where the lines of a grid cross, and which of its neighbours are divided by a line. */
export interface Borders {
  /** Columns and rows, in characters from the upper left, that have a crossing; in order. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** Whether a line runs down column `column` from row `row` to the next one; both count crossings, as the arrays do. */
  readonly isWall: (row: number, column: number) => boolean
  /** Whether a line runs along row `row` from column `column` to the next one. */
  readonly isFloor: (row: number, column: number) => boolean
}

/**
 * Follows the lines of a grid from its upper left corner. What hangs together with that corner is the grid; a grid that is
 * drawn within a cell does not, and is text. Each character is looked at a fixed number of times.
 */
export function traceBorders(lines: readonly string[]): Borders | undefined {
  const at = (row: number, column: number) => lines[row]?.[column]
  if (at(0, 0) !== '+') return undefined
  const runs: Run[] = []
  const seen = new Set<string>()
  const waiting: (readonly [row: number, column: number])[] = [[0, 0]]
  const reach = (row: number, column: number) => {
    const key = `${row} ${column}`
    if (seen.has(key)) return
    seen.add(key)
    waiting.push([row, column])
  }
  seen.add('0 0')
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const [row, column] = place
    for (const [down, right] of directions) {
      const isLine = down === 0 ? /[-=:]/ : /\|/
      let length = 1
      while (isLine.test(at(row + down * length, column + right * length) ?? '')) length += 1
      const [endRow, endColumn] = [row + down * length, column + right * length]
      if (at(endRow, endColumn) !== '+') continue
      reach(endRow, endColumn)
      if (down + right > 0) runs.push({ row, column, endRow, endColumn })
    }
  }
  return bordersOf([...seen], runs)
}

const directions = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const

/** A stretch of a line between two crossings. */
interface Run {
  readonly row: number
  readonly column: number
  readonly endRow: number
  readonly endColumn: number
}

function bordersOf(crossings: readonly string[], runs: readonly Run[]): Borders {
  const places = crossings.map((key) => key.split(' ').map(Number))
  const rows = inOrder(places.map(([row = 0]) => row))
  const columns = inOrder(places.map(([, column = 0]) => column))
  const rowAt = new Map(rows.map((row, index) => [row, index]))
  const columnAt = new Map(columns.map((column, index) => [column, index]))
  const walls = new Set<number>()
  const floors = new Set<number>()
  const keyOf = (row: number, column: number) => row * columns.length + column
  for (const { row, column, endRow, endColumn } of runs) {
    const [top, left] = [rowAt.get(row) ?? 0, columnAt.get(column) ?? 0]
    for (let each = top; each < (rowAt.get(endRow) ?? 0); each += 1) walls.add(keyOf(each, left))
    for (let each = left; each < (columnAt.get(endColumn) ?? 0); each += 1) floors.add(keyOf(top, each))
  }
  return {
    columns,
    rows,
    isWall: (row, column) => walls.has(keyOf(row, column)),
    isFloor: (row, column) => floors.has(keyOf(row, column)),
  }
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
