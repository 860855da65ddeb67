import type { Change } from './remark.ts'
import {
  type Piece,
  type Point,
  type ReadStory,
  type Revision,
  readable,
  type Span,
  wordsBetween,
} from './story.ts'

/** A change where it was found in the file, before its place in the post is known. */
export interface FoundChange {
  readonly story: ReadStory
  readonly span: Span
  readonly change: Change
  /** Of a move, where the words are now. */
  readonly arrival?: { readonly story: ReadStory; readonly at: Point }
}

/** Tracked changes of all stories, in their order. Both ends of a move are one change, at the place that the words have left. */
export function findChanges(stories: readonly ReadStory[]): readonly FoundChange[] {
  const all = stories.flatMap((story) =>
    [...joinRows(textChanges(story)), ...formatChanges(story)].sort(
      ({ span: { start: a } }, { span: { start: b } }) => a.index - b.index || a.offset - b.offset,
    ),
  )
  return pairMoves(all)
}

/** `way` and `move` tell which end of which move it is. */
interface Found extends FoundChange {
  readonly way?: 'left' | 'arrived'
  readonly move?: string
  readonly row?: number
}

function textChanges(story: ReadStory): readonly Found[] {
  return story.paragraphs.flatMap(({ pieces }, index) => {
    const found: Found[] = []
    let offset = 0
    for (let at = 0; at < pieces.length; at += 1) {
      const [piece, next] = [pieces[at], pieces[at + 1]]
      if (piece === undefined) break
      const isReplaced =
        piece.state === 'deleted' &&
        next?.state === 'inserted' &&
        next.revision?.author === piece.revision?.author
      const length = piece.text.length + (isReplaced ? next.text.length : 0)
      const span: Span = { start: { index, offset }, end: { index, offset: offset + piece.text.length } }
      const change = isReplaced ? replaced(piece, next, story) : changeOf(piece, span, story)
      if (change !== undefined) found.push({ story, span, change, ...endOfMove(piece), ...rowOf(piece) })
      offset += length
      if (isReplaced) at += 1
    }
    return found
  })
}

function rowOf({ revision }: Piece): Pick<Found, 'row'> {
  return revision?.row === undefined ? {} : { row: revision.row }
}

/** The cells of a row that was inserted or deleted, as one change. */
function joinRows(all: readonly Found[]): readonly Found[] {
  const joined: Found[] = []
  for (const found of all) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      last.row !== undefined &&
      last.row === found.row &&
      last.change.type === found.change.type
    )
      joined[joined.length - 1] = {
        ...last,
        span: { start: last.span.start, end: found.span.end },
        change: { ...last.change, words: readable(`${last.change.words} | ${found.change.words}`) },
      }
    else joined.push(found)
  }
  return joined
}

function changeOf(piece: Piece, { start }: Span, read: ReadStory): Change | undefined {
  const { state, revision } = piece
  const words = readable(piece.text)
  const { story } = read
  const shared = { ...signed(revision), words, story }
  switch (state) {
    case 'kept':
      return undefined
    case 'inserted': {
      const { whole = '' } = read.paragraphs[start.index] ?? {}
      const after = whole.slice(Math.max(0, start.offset - contextLength), start.offset)
      return { type: 'inserted', ...shared, after: readable(after) }
    }
    case 'deleted':
      return { type: 'deleted', ...shared }
    case 'left':
    case 'arrived':
      return { type: 'moved', ...shared }
  }
}

/** UTF-16 units that are shown of what stands before new words. */
const contextLength = 40

function replaced(old: Piece, { text }: Piece, { story }: ReadStory): Change {
  return { type: 'replaced', ...signed(old.revision), words: readable(old.text), by: readable(text), story }
}

function endOfMove({ state, revision }: Piece): Pick<Found, 'way' | 'move'> {
  if (state !== 'left' && state !== 'arrived') return {}
  return revision?.move === undefined ? { way: state } : { way: state, move: revision.move }
}

function formatChanges(story: ReadStory): readonly Found[] {
  return story.formats
    .filter(({ looks }) => looks.length > 0)
    .map((format) => {
      const words = wordsBetween(story, format)
      const change: Change = {
        type: 'formatting',
        ...signed(format.revision),
        words,
        looks: format.looks,
        story: story.story,
      }
      return { story, span: { start: format.start, end: format.end }, change }
    })
}

function signed({ author, date }: Revision = {}): Pick<Change, 'author' | 'date'> {
  return { ...(author === undefined ? {} : { author }), ...(date === undefined ? {} : { date }) }
}

/** Paragraphs of one move are pieces of their own: the first that left goes with the first that arrived. */
function pairMoves(all: readonly Found[]): readonly FoundChange[] {
  const arrivals = new Map<string, Found>()
  const departures = new Set<string>()
  for (const found of all) {
    if (found.move === undefined) continue
    if (found.way === 'left') departures.add(found.move)
    else if (!arrivals.has(found.move)) arrivals.set(found.move, found)
  }
  return all.flatMap(({ way, move, row: _, ...found }): readonly FoundChange[] => {
    if (move === undefined) return [found]
    if (way === 'arrived') return departures.has(move) ? [] : [found]
    const arrival = arrivals.get(move)
    return [
      arrival === undefined ? found : { ...found, arrival: { story: arrival.story, at: arrival.span.start } },
    ]
  })
}
