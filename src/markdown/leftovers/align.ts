/** Where each character of a text was written, and which of them a backslash or a code of HTML stands for. */
export interface Alignment {
  /** Offset in the source of the character at this index; of the end of the text at its length. */
  readonly offsetAt: (index: number) => number
  readonly isEscaped: (index: number) => boolean
}

const punctuation = /[!-/:-@[-`{-~]/
const code = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy

/**
 * Lays a text beside the part of the source that it was read from: without backslashes before punctuation, codes of HTML
 * read, and line ends without what stands beside them (indents, marks of quotes). Nothing where it reads otherwise.
 */
export function align(text: string, source: string, from: number, to: number): Alignment | undefined {
  if (to - from === text.length)
    return source.startsWith(text, from)
      ? { offsetAt: (index) => from + index, isEscaped: () => false }
      : undefined
  const offsets: number[] = []
  const escaped = new Set<number>()
  let at = from
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\n') at = lineEndFrom(source, at, to)
    else if (text[index - 1] === '\n') at = lineStartFrom(source, at, to, text[index])
    offsets.push(at)
    const length = writtenLength(text, index, source, at)
    if (length === undefined || at + length > to) return undefined
    if (length > 1 && text[index] !== '\n') escaped.add(index)
    // A code may stand for a character of two units.
    if (length > 2 && isSurrogate(text, index)) {
      offsets.push(at)
      index += 1
    }
    at += length
  }
  return at === to
    ? { offsetAt: (index) => offsets[index] ?? to, isEscaped: (index) => escaped.has(index) }
    : undefined
}

/** How many characters of the source the one at `index` was written with. */
function writtenLength(text: string, index: number, source: string, at: number): number | undefined {
  const written = source[at]
  if (text[index] === '\n') return written === '\r' && source[at + 1] === '\n' ? 2 : 1
  if (written === '\\' && punctuation.test(source[at + 1] ?? ''))
    return source[at + 1] === text[index] ? 2 : undefined
  if (written === text[index] && written !== '&') return 1
  code.lastIndex = at
  const [found] = written === '&' ? (code.exec(source) ?? []) : []
  if (found !== undefined && !text.startsWith(found, index)) return found.length
  return written === text[index] ? 1 : undefined
}

function isSurrogate(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff
}

function lineEndFrom(source: string, at: number, to: number): number {
  let end = at
  while (end < to && (source[end] === ' ' || source[end] === '\t')) end += 1
  return end
}

/** Behind the indent of a line and the marks of the quotes it stands in. */
function lineStartFrom(source: string, at: number, to: number, first: string | undefined): number {
  let start = at
  while (start < to && /[ \t>]/.test(source[start] ?? '') && source[start] !== first) start += 1
  return start
}
