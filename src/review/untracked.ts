import { lineOfParagraph } from '../docx/index.ts'
import { align } from '../verify/index.ts'
import { wordSet } from './letters.ts'
import type { Untracked } from './remark.ts'
import { originalsIn, type PlacedParagraph, statesLike } from './states.ts'
import { objects, type ReadParagraph, type ReadStory, readable } from './story.ts'

/** What the returned file says otherwise than the post, where no change is tracked. */
export interface FoundUntracked {
  readonly change: Untracked
  /** In the Word edition of the post; absent for what the file has added. */
  readonly written?: PlacedParagraph
  /** The paragraph of the edition before what the file has added: the last one that is on a line of the post. */
  readonly after?: PlacedParagraph
  /** In the file: the paragraph itself, or the one before what is missing. */
  readonly found?: PlacedParagraph
}

/**
 * Compares a returned file, tracked changes set aside, with the Word edition of the post as it is now: paragraphs are aligned
 * by their words, so that it does not matter whether the file still has the ids of the edition. Where the same words are
 * only divided otherwise into paragraphs, nothing is said.
 */
export function findUntracked(
  edition: readonly ReadStory[],
  returned: readonly ReadStory[],
): readonly FoundUntracked[] {
  const written = originalsIn(edition)
  const found = statesLike(written, returned)
  const differences = align(written.map(wordsOf), found.map(wordsOf))
  return differences.flatMap(({ first, second }) => {
    const lost = written.slice(first.from, first.to)
    const added = found.slice(second.from, second.to)
    if (lost.map(wordsOf).join('') === added.map(wordsOf).join('')) return []
    let before = found[second.from - 1]
    let after = lastOnLine(written, first.from)
    return pairsOf(lost, added).map(([one, other]): FoundUntracked => {
      const change = changeOf(one, other)
      before = other ?? before
      if (one !== undefined && isOnLine(one)) after = one
      const isBehind = after?.story.story === change.story
      const place = one === undefined ? isBehind && after && { after } : { written: one }
      return { change, ...place, ...(before && { found: before }) }
    })
  })
}

function wordsOf({ words }: PlacedParagraph): string {
  return words
}

type Pair = readonly [written: PlacedParagraph | undefined, found: PlacedParagraph | undefined]

/** How many paragraphs on the other one of a pair is looked for. */
const farthest = 20

/** Each lost paragraph with the added one that it has become, in order; as many lost as added are pairs one for one. */
function pairsOf(lost: readonly PlacedParagraph[], added: readonly PlacedParagraph[]): readonly Pair[] {
  if (lost.length === added.length) return lost.map((one, index) => [one, added[index]])
  const pairs: Pair[] = []
  let next = 0
  for (const one of lost) {
    const ahead = added.slice(next, next + farthest).findIndex((other) => areOne(one, other))
    if (ahead < 0) {
      pairs.push([one, undefined])
      continue
    }
    for (const other of added.slice(next, next + ahead)) pairs.push([undefined, other])
    pairs.push([one, added[next + ahead]])
    next += ahead + 1
  }
  return [...pairs, ...added.slice(next).map((other): Pair => [undefined, other])]
}

/** Of the words of both, how many are the same in paragraphs that are taken for one. */
const enough = 0.5

function areOne(one: PlacedParagraph, other: PlacedParagraph): boolean {
  if (haveSameTie(one.paragraph, other.paragraph)) return true
  const [words, others] = [setOf(one), setOf(other)]
  let shared = 0
  for (const word of words) if (others.has(word)) shared += 1
  return shared > 0 && (2 * shared) / (words.size + others.size) >= enough
}

/** The last one before an index that is on a line of the post. */
function lastOnLine(written: readonly PlacedParagraph[], before: number): PlacedParagraph | undefined {
  for (let at = before - 1; at >= 0; at -= 1) {
    const placed = written[at]
    if (placed !== undefined && isOnLine(placed)) return placed
  }
  return undefined
}

/** What the brand says is on no line of the post. */
export function isOnLine({ paragraph: { id } }: PlacedParagraph): boolean {
  return id !== undefined && lineOfParagraph(id) !== undefined
}

/** Whether Word has kept the id of the edition's paragraph. */
export function haveSameTie({ id }: ReadParagraph, other: ReadParagraph): boolean {
  return id !== undefined && id === other.id && lineOfParagraph(id) !== undefined
}

const sets = new WeakMap<PlacedParagraph, ReadonlySet<string>>()

function setOf(placed: PlacedParagraph): ReadonlySet<string> {
  const words = sets.get(placed) ?? wordSet(placed.text)
  sets.set(placed, words)
  return words
}

function changeOf(written: PlacedParagraph | undefined, found: PlacedParagraph | undefined): Untracked {
  const story = (found ?? written)?.story.story ?? 'text'
  const [words, by] = unlikeParts(textOf(written), textOf(found))
  return { type: 'untracked', words: readable(words), by: readable(by), story }
}

function textOf(placed: PlacedParagraph | undefined): string {
  const signs = new Set<string>(Object.values(objects))
  return [...(placed?.text ?? '')].filter((letter) => !signs.has(letter)).join('')
}

/** Both without the words that they begin and end with alike. */
function unlikeParts(old: string, now: string): readonly [string, string] {
  const [a, b] = [old.split(/(?<=\s)/), now.split(/(?<=\s)/)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const rest = (words: readonly string[]): string =>
    words
      .slice(start, words.length - end)
      .join('')
      .trim()
  return [rest(a), rest(b)]
}
