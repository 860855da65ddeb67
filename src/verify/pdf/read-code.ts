import { lineEnd, type Node, text } from '../reading.ts'
import type { Place } from './marked-content.ts'
import { isSameLine, wordsOf } from './set-lines.ts'
import { type Context, runsOf } from './source.ts'
import type { Tag } from './structure.ts'

/** A line as it was set. */
interface CodeLine {
  text: string
  place: Place
  /** How far left it begins. */
  left: number
}

/**
 * Code with its lines. A line that is set in was too long for the page and goes on; an empty line is a gap. What stands
 * between two pages cannot be told, so it is the end of a set line.
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
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY)
  const leading = leadingOf(lines)
  const joined = lines.map((line, index) => separator(lines[index - 1], line, left, leading) + line.text)
  return joined.length === 0 ? [] : [text(joined.join(''))]
}

function addRun(lines: CodeLine[], words: string, place: Place): void {
  const last = lines.at(-1)
  if (last === undefined || !isSameLine(last.place, place))
    lines.push({ text: words, place, left: place.along })
  else {
    last.text += words
    last.left = Math.min(last.left, place.along)
  }
}

/** Ems that the rest of a long line is set in by, at least. */
const continuedIndent = 1

function separator(before: CodeLine | undefined, line: CodeLine, left: number, leading: number): string {
  if (before === undefined) return ''
  if (line.left - left > continuedIndent * line.place.size) return ''
  if (before.place.page !== line.place.page) return lineEnd
  const down = before.place.across - line.place.across
  return '\n'.repeat(Math.min(mostEmptyLines, Math.max(1, Math.round(down / leading))))
}

/** Lines that a page can hold. */
const mostEmptyLines = 200

/** The least distance of two lines on one page. */
function leadingOf(lines: readonly CodeLine[]): number {
  const distances = lines.flatMap(({ place }, index) => {
    const before = lines[index - 1]
    const isNear =
      before !== undefined && before.place.page === place.page && before.place.across > place.across
    return isNear ? [before.place.across - place.across] : []
  })
  return distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY)
}
