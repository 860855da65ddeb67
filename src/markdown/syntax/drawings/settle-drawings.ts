import type { Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import type { Report } from '../../../diagnostics/index.ts'
import { placeIn } from '../../place.ts'
import { isParent, walk } from '../walk.ts'
import type { Drawing, Names } from './drawing.ts'
import type { DrawnCell, DrawnRow, DrawnTable, SourceLine } from './drawn-table.ts'

/** An element of HTML that a drawing becomes: a table, its parts, rows and cells. */
export interface DrawnElement extends Parent {
  type: 'drawnElement'
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    drawnElement: DrawnElement
  }
  interface BlockContentMap {
    drawnElement: DrawnElement
  }
}

/** Reads the text of a cell: as blocks, or as one line. */
export interface CellParsers {
  readonly blocks: (text: string) => Root
  readonly line: (text: string) => Root
}

/** Tables in the cells of tables; deeper ones cannot be read by anybody. */
const deepest = 4

/**
 * Makes a table of every drawing. Its cells are read by themselves, with the names of all links and notes of the post, and
 * everything in them is given the place where it was written.
 */
export function settleDrawings(root: Root, parsersFor: (names: Names) => CellParsers, report: Report): void {
  settleIn(root, parsersFor, report, 0)
}

function settleIn(
  root: Root,
  parsersFor: (names: Names) => CellParsers,
  report: Report,
  depth: number,
): void {
  walk(root, (node) => {
    if (!isParent(node)) return
    for (const [index, child] of node.children.entries()) {
      if (child.type !== 'drawing') continue
      if (depth === deepest) report('markdown/nested-too-deeply', placeIn(child), { limit: deepest })
      node.children[index] =
        depth === deepest ? drawnElement('table', {}, []) : settled(child, parsersFor, report, depth)
    }
  })
}

function settled(
  { table, names, position }: Drawing,
  parsersFor: (names: Names) => CellParsers,
  report: Report,
  depth: number,
): DrawnElement {
  const parsers = parsersFor(names)
  const read = (lines: readonly SourceLine[]): RootContent[] => {
    const text = lines.map((line) => line.text).join('\n')
    const cell = plain.test(text)
      ? plainCell(text, table)
      : parsers[table.holdsBlocks ? 'blocks' : 'line'](text)
    place(cell, lines)
    settleIn(cell, parsersFor, report, depth + 1)
    return cell.children
  }
  const parts = (['head', 'body', 'foot'] as const).flatMap((part) => {
    const rows = table.rows.filter((row) => row.part === part)
    return rows.length === 0
      ? []
      : [
          drawnElement(
            `t${part}`,
            {},
            rows.map((row) => rowOf(row, read)),
          ),
        ]
  })
  return drawnElement('table', {}, [...widthsOf(table), ...parts], position)
}

/** As parts of the table, where the author has drawn columns for words of several lines. */
function widthsOf({ columns, isWide }: DrawnTable): readonly DrawnElement[] {
  if (!isWide) return []
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const all = columns.map(({ width }) =>
    drawnElement('col', { style: `width:${(100 * width) / whole}%` }, []),
  )
  return [drawnElement('colgroup', {}, all)]
}

function rowOf(
  { part, cells }: DrawnRow,
  read: (lines: readonly SourceLine[]) => RootContent[],
): DrawnElement {
  return drawnElement(
    'tr',
    {},
    cells.map((cell) => cellOf(cell, part, read)),
  )
}

function cellOf(
  { columnSpan, rowSpan, align, lines }: DrawnCell,
  part: DrawnRow['part'],
  read: (lines: readonly SourceLine[]) => RootContent[],
): DrawnElement {
  const properties = {
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(align === null || align === undefined ? {} : { align }),
  }
  const children = lines.every(({ text }) => text.trim() === '') ? [] : read(lines)
  return drawnElement(part === 'head' ? 'th' : 'td', properties, children, placeOf(lines))
}

function drawnElement(
  hName: string,
  hProperties: Readonly<Record<string, string | number>>,
  children: RootContent[],
  position?: DrawnElement['position'],
): DrawnElement {
  return {
    type: 'drawnElement',
    data: { hName, hProperties },
    children,
    ...(position === undefined ? {} : { position }),
  }
}

/** Words and numbers, which no syntax makes anything of: a table of ten thousand numbers needs no parser. */
const plain = /^(?!\d+[.)](?: |$))[\p{L}\p{N}](?:[\p{L}\p{N} ,%]|\.(?=\p{N}))*$/u

function plainCell(text: string, { holdsBlocks }: DrawnTable): Root {
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: text.length + 1, offset: text.length },
  }
  const words: PhrasingContent = { type: 'text', value: text, position }
  const children: RootContent[] = holdsBlocks
    ? [{ type: 'paragraph', children: [words], position: structuredClone(position) }]
    : [words]
  return { type: 'root', children }
}

/** Moves everything in a cell to where its lines stand in the source. */
function place(cell: Root, lines: readonly SourceLine[]): void {
  const move = ({ line, column }: Point): Point => {
    const { start } = lines[line - 1] ?? lines.at(-1) ?? { start: { line, column, offset: 0 } }
    const by = column - 1
    return { line: start.line, column: start.column + by, offset: (start.offset ?? 0) + by }
  }
  walk(cell, (node) => {
    if (node.position === undefined) return
    node.position = { start: move(node.position.start), end: move(node.position.end) }
  })
}

function placeOf(lines: readonly SourceLine[]): DrawnElement['position'] {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return undefined
  const { line, column, offset = 0 } = last.start
  const { length } = last.text
  return { start: first.start, end: { line, column: column + length, offset: offset + length } }
}
