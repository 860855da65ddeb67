import type { Brief } from '../brief/index.ts'
import { openPackage, type Part, strangersLimits, type WordPackage } from '../verify/index.ts'
import { findChanges } from './changes.ts'
import { type Passage, passagesOf } from './passages.ts'
import { readStory } from './read-story.ts'
import type { Comment, Place, Remark, Review, Story } from './remark.ts'
import type { PlacedParagraph } from './states.ts'
import { type ReadStory, type Span, wordsBetween } from './story.ts'
import { readThreads } from './threads.ts'
import { type Trace, tracerOf } from './trace.ts'
import { findUntracked, haveSameTie, isOnLine } from './untracked.ts'

/** The post that the file was made from, as it is now. */
export interface ReviewedPost {
  readonly text: string
  readonly brief: Brief
  /** Its Word edition, as it is made now; without it, changes that are not tracked are not looked for. */
  readonly edition?: Uint8Array
}

/** Comments and tracked changes of a returned Word file, traced to the post. Throws `UnreadableEdition` for any other bytes. */
export function reviewFile(bytes: Uint8Array, { text, brief, edition }: ReviewedPost): Review {
  const file = openPackage(bytes, strangersLimits)
  const stories = readStories(file)
  const passages = passagesOf(brief)
  const trace = tracerOf(text, passages, stories.filter(isOfPost))
  const untracked = edition === undefined ? [] : tracedUntracked(edition, { text, passages, stories })
  const found = [...tracedComments(file, stories, trace), ...tracedChanges(stories, trace), ...untracked]
  const order = new Map(stories.map((story, index) => [story, index]))
  const rank = ({ at }: Traced): readonly number[] =>
    at === undefined
      ? [Number.POSITIVE_INFINITY, 0, 0]
      : [order.get(at.story) ?? 0, at.span.start.index, at.span.start.offset]
  return { remarks: found.sort((a, b) => compare(rank(a), rank(b))).map(({ remark }) => remark) }
}

interface Traced {
  readonly remark: Remark
  readonly at?: { readonly story: ReadStory; readonly span: Span }
}

/** Running lines come from the brand and the front matter together. */
function isOfPost({ story }: ReadStory): boolean {
  return story !== 'furniture'
}

interface Returned {
  readonly text: string
  readonly passages: readonly Passage[]
  readonly stories: readonly ReadStory[]
}

function tracedUntracked(edition: Uint8Array, { text, passages, stories }: Returned): readonly Traced[] {
  const written = readStories(openPackage(edition)).filter(isOfPost)
  const traceWritten = tracerOf(text, passages, written)
  const placeOf = (paragraph: PlacedParagraph | undefined): Place | undefined =>
    paragraph && isOnLine(paragraph) ? traceWritten(paragraph.story, paragraph.span) : undefined
  return findUntracked(written, stories.filter(isOfPost)).map((each): Traced => {
    const { change, written: one, after, found } = each
    const place = placeOf(one ?? after)
    const isTied = change.by === '' || (one && found && haveSameTie(one.paragraph, found.paragraph))
    const by = one === undefined ? 'neighbour' : isTied ? place?.by : 'alike'
    return {
      remark: placed(change, place && { ...place, ...(by && { by }) }),
      ...(found && { at: { story: found.story, span: found.span } }),
    }
  })
}

function readStories(file: WordPackage): readonly ReadStory[] {
  const notes = ['footnotes', 'endnotes'].flatMap(file.every)
  const furniture = ['header', 'footer'].flatMap(file.every)
  const read =
    (story: Story) =>
    ({ root }: Part) =>
      readStory(root, story)
  return [read('text')(file.document), ...notes.map(read('notes')), ...furniture.map(read('furniture'))]
}

function tracedComments(file: WordPackage, stories: readonly ReadStory[], trace: Trace): readonly Traced[] {
  const storyOf = new Map(
    [...stories].reverse().flatMap((story) => [...story.comments.keys()].map((id) => [id, story] as const)),
  )
  return readThreads(file).map(({ id, ...thread }) => {
    const story = storyOf.get(id)
    const span = story?.comments.get(id)
    if (story === undefined || span === undefined)
      return { remark: { type: 'comment', ...thread, words: '', story: 'text' } }
    const comment: Comment = {
      type: 'comment',
      ...thread,
      words: wordsBetween(story, span).trim(),
      story: story.story,
    }
    return { remark: placed(comment, trace(story, span)), at: { story, span } }
  })
}

function tracedChanges(stories: readonly ReadStory[], trace: Trace): readonly Traced[] {
  return findChanges(stories).map(({ story, span, change, arrival }) => {
    const remark = placed(change, trace(story, span))
    const to = arrival && trace(arrival.story, { start: arrival.at, end: arrival.at })
    return {
      remark: remark.type === 'moved' && to !== undefined ? { ...remark, to } : remark,
      at: { story, span },
    }
  })
}

function placed<Kind extends Remark>(remark: Kind, place: Kind['place'] | undefined): Kind {
  return place === undefined ? remark : { ...remark, place }
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, a] of one.entries()) {
    const b = other[index] ?? 0
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}
