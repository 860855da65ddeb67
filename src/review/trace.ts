import type { Position } from '../brief/index.ts'
import { lineOfParagraph } from '../docx/index.ts'
import { type Letters, lettersBefore, lettersOf, wordSet } from './letters.ts'
import { type Passage, positionOfPassage, positionWithin } from './passages.ts'
import type { Evidence, Place } from './remark.ts'
import { type Search, searchIn } from './search.ts'
import { originalOffset, type ReadParagraph, type ReadStory, type Span } from './story.ts'

/** Where in the post a place of a story was written. */
export type Trace = (story: ReadStory, span: Span) => Place | undefined

/** `source` is the text of the post, `passages` what it was understood as. */
export function tracerOf(source: string, passages: readonly Passage[], stories: readonly ReadStory[]): Trace {
  const tracing: Tracing = {
    source,
    lines: linesOf(source),
    search: searchIn(passages),
    origins: new Map(),
    before: twinsBefore(stories),
  }
  return (story, span) => {
    // Running lines come from the brand and the front matter together.
    if (story.story === 'furniture') return undefined
    const { start, end } = settled(story, span)
    const paragraph = story.paragraphs[start.index]
    const origin = paragraph && originOf(paragraph, tracing)
    if (paragraph === undefined || origin === undefined) return placeOfNeighbour(story, start.index, tracing)
    const to = end.index > start.index ? paragraph.whole.length : end.offset
    const range = [originalOffset(paragraph, start.offset), originalOffset(paragraph, to)] as const
    return { position: positionIn(origin, paragraph.original, range, source), by: origin.by }
  }
}

interface Tracing {
  readonly source: string
  readonly lines: readonly Line[]
  readonly search: Search
  readonly origins: Map<ReadParagraph, Origin | undefined>
  readonly before: ReadonlyMap<ReadParagraph, number>
}

interface Line {
  readonly text: string
  readonly offset: number
}

function linesOf(source: string): readonly Line[] {
  return [...source.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)].map(({ 1: text = '', index: offset }) => ({
    text,
    offset,
  }))
}

/** What a paragraph was made from: a passage, or no more than a line. */
interface Origin {
  readonly by: Evidence
  readonly whole: Position
  readonly match?: Match
}

/** The letters of a paragraph and of its passage, and how much later those stand in these, where they do. */
interface Match {
  readonly passage: Passage
  readonly original: Letters
  readonly written: Letters
  readonly shift: number | undefined
}

/** How many paragraphs of the same letters stand before each. */
function twinsBefore(stories: readonly ReadStory[]): ReadonlyMap<ReadParagraph, number> {
  const counts = new Map<string, number>()
  const before = new Map<ReadParagraph, number>()
  for (const paragraph of stories.flatMap(({ paragraphs }) => paragraphs)) {
    const { letters } = lettersOf(paragraph.original)
    const count = counts.get(letters) ?? 0
    before.set(paragraph, count)
    counts.set(letters, count + 1)
  }
  return before
}

/** A span that begins behind the last letter of a paragraph means the next one. */
function settled({ paragraphs }: ReadStory, { start, end }: Span): Span {
  const { index } = start
  const paragraph = paragraphs[index]
  if (paragraph === undefined || end.index <= index || start.offset < paragraph.whole.length)
    return { start, end }
  return { start: { index: index + 1, offset: 0 }, end }
}

function originOf(paragraph: ReadParagraph, tracing: Tracing): Origin | undefined {
  if (!tracing.origins.has(paragraph)) tracing.origins.set(paragraph, findOrigin(paragraph, tracing))
  return tracing.origins.get(paragraph)
}

function findOrigin(paragraph: ReadParagraph, { lines, search, before }: Tracing): Origin | undefined {
  const text = paragraph.original
  const known = paragraph.id === undefined ? undefined : lineOfParagraph(paragraph.id)
  // Other programs give ids of their own, which would be lines far beyond the end of the post.
  const line = known !== undefined && known <= lines.length ? known : undefined
  const same = search.same(text, { line, before: before.get(paragraph) ?? 0 })
  if (line === undefined) return origin('words', text, same ?? search.alike(text))
  if (same !== undefined && startsNear(same, line)) return origin('id', text, same)
  if (same !== undefined) return origin('words', text, same)
  const there = search.onLine(text, line)
  if (there !== undefined) return origin('id', text, there)
  if (standsAt(text, line, lines)) return { by: 'id', whole: wholeLine(line, lines) }
  return origin('words', text, search.alike(text)) ?? { by: 'line', whole: wholeLine(line, lines) }
}

function origin(by: Evidence, text: string, passage: Passage | undefined): Origin | undefined {
  const whole = passage && positionOfPassage(passage)
  if (passage === undefined || whole === undefined) return undefined
  const [original, written] = [lettersOf(text), lettersOf(passage.text)]
  const shift = shiftBetween(original.letters, written.letters)
  return { by, whole, match: { passage, original, written, shift } }
}

/** A paragraph has the line of its block, which may begin above its words, as those of a cell or an item do. */
function startsNear(passage: Passage, line: number): boolean {
  const start = positionOfPassage(passage)?.start.line ?? Number.NaN
  return start >= line && start <= line + 1
}

/** Lines of the source that a paragraph of the front matter may go over. */
const farthest = 12

function standsAt(text: string, line: number, lines: readonly Line[]): boolean {
  const words = [...wordSet(text)]
  const there = wordSet(
    lines
      .slice(line - 1, line - 1 + farthest)
      .map((each) => each.text)
      .join('\n'),
  )
  return words.length > 0 && words.filter((word) => there.has(word)).length / words.length >= 0.5
}

function wholeLine(line: number, lines: readonly Line[]): Position {
  const { text, offset } = lines[line - 1] ?? { text: '', offset: 0 }
  const at = (unit: number) => ({ line, column: unit + 1, offset: offset + unit })
  const start = text.length - text.trimStart().length
  return { start: at(start), end: at(Math.max(start, text.trimEnd().length)) }
}

type Range = readonly [from: number, to: number]

function positionIn({ match, whole }: Origin, text: string, [from, to]: Range, source: string): Position {
  if (match === undefined) return whole
  const { passage, original, written, shift } = match
  if (shift === undefined) {
    const words = lettersOf(text.slice(from, Math.min(to, from + longestWords))).letters
    return positionOfWords(passage, written, words, source) ?? whole
  }
  const first = lettersBefore(original, from) + shift
  const last = lettersBefore(original, to) + shift
  return positionWithin(passage, ...unitsOf(written, first, last, passage.text.length), source) ?? whole
}

/** Of words that are looked for in a passage that has changed. */
const longestWords = 200

/** How much later the letters of the one stand in the other: Word numbers a heading by itself, and a caption in its words. */
function shiftBetween(original: string, written: string): number | undefined {
  const ahead = original.indexOf(written)
  if (ahead >= 0) return ahead === 0 ? 0 : -ahead
  const behind = written.indexOf(original)
  return behind >= 0 ? behind : undefined
}

function positionOfWords(
  passage: Passage,
  written: Letters,
  words: string,
  source: string,
): Position | undefined {
  const at = words === '' ? -1 : written.letters.indexOf(words)
  if (at < 0 || written.letters.indexOf(words, at + 1) >= 0) return undefined
  return positionWithin(passage, ...unitsOf(written, at, at + words.length, passage.text.length), source)
}

/** Letters from `first` up to `last` as units of the text; no letters are the place behind the one before. */
function unitsOf({ places }: Letters, first: number, last: number, length: number): Range {
  const behind = (index: number): number => (places[index] ?? length - 1) + 1
  if (last > first) return [places[Math.max(0, first)] ?? length, behind(last - 1)]
  const at = first > 0 ? behind(first - 1) : (places[0] ?? 0)
  return [at, at]
}

/** Paragraphs back that are asked for what stands before something new. */
const farthestNeighbour = 50

function placeOfNeighbour(story: ReadStory, index: number, tracing: Tracing): Place | undefined {
  for (let at = index - 1; at >= 0 && at >= index - farthestNeighbour; at -= 1) {
    const paragraph = story.paragraphs[at]
    const found = paragraph && originOf(paragraph, tracing)
    if (found !== undefined) return { position: found.whole, by: 'neighbour' }
  }
  return undefined
}
