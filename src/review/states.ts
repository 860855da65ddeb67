import { isCurrent, type ReadParagraph, type ReadStory, type Span } from './story.ts'

/** A paragraph with words, and where it stands. */
export interface PlacedParagraph {
  readonly story: ReadStory
  readonly span: Span
  readonly paragraph: ReadParagraph
  /** Without the changes that are tracked, or with them. */
  readonly text: string
  /** The text as it is compared. */
  readonly words: string
}

/** Paragraphs as they were before any tracked change. */
export function originalsIn(stories: readonly ReadStory[]): readonly PlacedParagraph[] {
  return allIn(stories).filter(({ words }) => words !== '')
}

/**
 * Paragraphs of a returned file as they were before the tracked changes; those with changes that the post has taken over
 * already, as they are with them: a paragraph stands once in the post for each time that it stands in the file.
 */
export function statesLike(
  written: readonly PlacedParagraph[],
  returned: readonly ReadStory[],
): readonly PlacedParagraph[] {
  const spare = new Map<string, number>()
  const add = (words: string, count: number): void => {
    if (words !== '') spare.set(words, (spare.get(words) ?? 0) + count)
  }
  const found = allIn(returned)
  for (const { words } of written) add(words, 1)
  for (const { words } of found) add(words, -1)
  const states = found.map((placed) => {
    const text = currentOf(placed.paragraph)
    const words = comparable(text)
    const isNoMore = placed.words === '' || (spare.get(placed.words) ?? 0) < 0
    const isThere = words === '' || (spare.get(words) ?? 0) > 0
    if (words === placed.words || !isNoMore || !isThere) return placed
    add(placed.words, 1)
    add(words, -1)
    return { ...placed, text, words }
  })
  return states.filter(({ words }) => words !== '')
}

function allIn(stories: readonly ReadStory[]): readonly PlacedParagraph[] {
  return stories.flatMap((story) =>
    story.paragraphs.map((paragraph, index): PlacedParagraph => {
      const { whole, original: text } = paragraph
      const span = { start: { index, offset: 0 }, end: { index, offset: whole.length } }
      return { story, span, paragraph, text, words: comparable(text) }
    }),
  )
}

function currentOf({ pieces }: ReadParagraph): string {
  return pieces.map((piece) => (isCurrent(piece) ? piece.text : '')).join('')
}

/** Without what is no text, what is not seen, and white space: programs write them in their own ways. */
function comparable(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cf}\p{Co}]+/gu, '')
}
