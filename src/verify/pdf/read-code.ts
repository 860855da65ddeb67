import { lineEnd, type Node, text } from '../reading.ts'
import { joined, type Place } from './marked-content.ts'
import { isSameLine, wordsOf } from './set-lines.ts'
import { type Context, runsOf } from './source.ts'
import type { Tag } from './structure.ts'

/** A line as it was set. */
interface CodeLine {
  readonly text: string
  readonly place: Place
}

/**
 * Code with its lines. A line that is set in was too long for its column and goes on; an empty line is a gap, or a space
 * alone. Whether a line goes on in the next column or on the next page cannot be told, so what stands between is the end
 * of a set line.
 */
export function readCode(tag: Tag, { source }: Context): readonly Node[] {
  const lines: CodeLine[] = []
  const visit = ({ children }: Tag): void => {
    for (const child of children) {
      if (child.type === 'tag') visit(child)
      else if (child.type === 'content')
        for (const run of runsOf(child, source.content)) addRun(lines, wordsOf(run), run.place)
    }
  }
  visit(tag)
  const leading = leadingOf(lines)
  const columns = columnsOf(lines)
  const edges = columns.map(edgeOf)
  const texts = columns.flatMap((column, index) =>
    textsOf(column, index === 0 ? '' : lineEnd, { leading, left: leftOf(edgeOf(column), edges) }),
  )
  return texts.length === 0 ? [] : [text(texts.join(''))]
}

function addRun(lines: CodeLine[], words: string, place: Place): void {
  const last = lines.at(-1)
  if (last === undefined || !isSameLine(reachOf(last, place), place)) lines.push({ text: words, place })
  else lines[lines.length - 1] = { text: last.text + words, place: joined(last.place, place) }
}

/** A tab reaches as far as what stands behind it. */
function reachOf({ text: words, place }: CodeLine, next: Place): Place {
  return words.endsWith('\t') ? joined(place, { ...next, size: place.size, width: 0 }) : place
}

/** Lines that stand one under the other. */
type Column = readonly CodeLine[]

function columnsOf(lines: readonly CodeLine[]): readonly Column[] {
  const columns: CodeLine[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before !== undefined && isUnder(before.place, line.place)) columns.at(-1)?.push(line)
    else columns.push([line])
  }
  return columns
}

function isUnder(before: Place, { page, across }: Place): boolean {
  return before.page === page && before.across > across
}

/** Ems that the rest of a long line is set in by, at least. */
const continuedIndent = 1

/** Where the lines of a column begin that are not set in, as far as the column itself tells. */
interface Edge {
  readonly page: number
  readonly left: number
  readonly size: number
}

function edgeOf(column: Column): Edge {
  const left = column.reduce((least, { place }) => Math.min(least, place.along), Number.POSITIVE_INFINITY)
  return { page: column[0]?.place.page ?? 0, left, size: column[0]?.place.size ?? 0 }
}

/** A column that holds nothing but the rest of a long line begins further in than the same column on another page. */
function leftOf({ page, left, size }: Edge, edges: readonly Edge[]): number {
  const others = edges.filter((edge) => edge.page !== page && left - edge.left < mostIndent * size)
  return Math.min(left, ...others.map((edge) => edge.left))
}

/** Ems that the rest of a long line is set in by, at most: columns stand further apart. */
const mostIndent = 3

/** The lines of a column, each behind what parts it from the line before. */
function textsOf(
  column: Column,
  first: string,
  { leading, left }: { readonly leading: number; readonly left: number },
): readonly string[] {
  return column.map(({ text: words, place }, index) => {
    if (place.along - left > continuedIndent * place.size) return words
    const before = column[index - 1]
    return (
      (before === undefined ? first : endsBetween(before.place, place, leading)) +
      (words === ' ' ? '' : words)
    )
  })
}

function endsBetween(before: Place, place: Place, leading: number): string {
  const down = before.across - place.across
  return '\n'.repeat(Math.min(mostEmptyLines, Math.max(1, Math.round(down / leading))))
}

/** Lines that a page can hold. */
const mostEmptyLines = 200

/** The least distance of two lines on one page. */
function leadingOf(lines: readonly CodeLine[]): number {
  const distances = lines.flatMap(({ place }, index) => {
    const before = lines[index - 1]?.place
    return before !== undefined && isUnder(before, place) ? [before.across - place.across] : []
  })
  return distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY)
}
