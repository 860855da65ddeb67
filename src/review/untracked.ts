import { lineOfParagraph } from '../docx/index.ts'
import { type Letters, lettersOf } from './letters.ts'
import type { Passage } from './passages.ts'
import type { Untracked } from './remark.ts'
import { searchIn } from './search.ts'
import { type ReadParagraph, type ReadStory, readable, type Span } from './story.ts'

/** A change that Word was not told to track, where it was found in the file. */
export interface FoundUntracked {
  readonly story: ReadStory
  readonly span: Span
  readonly change: Untracked
}

/**
 * Paragraphs that say something else than the passage of the post on whose line they were written, once tracked changes are
 * set aside. Only paragraphs that Word still knows the line of are looked at: of others it cannot be told whether they are
 * the post's, or the brand's, or new.
 */
export function findUntracked(
  stories: readonly ReadStory[],
  passages: readonly Passage[],
  bodyLine: number,
): readonly FoundUntracked[] {
  const written = new Set(passages.map(({ text }) => lettersOf(text).letters))
  const { onLine } = searchIn(passages)
  return stories.flatMap((story) =>
    story.paragraphs.flatMap((paragraph, index) => {
      const line = paragraph.id === undefined ? undefined : lineOfParagraph(paragraph.id)
      const said = lettersOf(paragraph.original)
      if (line === undefined || said.letters === '' || written.has(said.letters)) return []
      const passage = onLine(paragraph.original, line)
      if (passage === undefined) return []
      const { letters } = lettersOf(passage.text)
      // Words of the front matter stand in sentences of the brand, too: a citation has the title.
      if (line < bodyLine && said.letters.includes(letters)) return []
      if (isPart(said.letters, letters) || isSameButForNotes(said, letters, paragraph.original)) return []
      const span = { start: { index, offset: 0 }, end: { index, offset: paragraph.whole.length } }
      return [{ story, span, change: changeOf(paragraph, passage, story) }]
    }),
  )
}

/** Letters of "Figure 12" and of "1.2", which Word has before the words of a caption and of a heading. */
const longestNumber = 24

/** What stands in a line besides text, such as a formula, may part it: a part of a passage says nothing else. */
function isPart(letters: string, written: string): boolean {
  return (
    written.includes(letters) ||
    (letters.endsWith(written) && letters.length - written.length <= longestNumber)
  )
}

/** A note that is called again has its number as text, close behind a word. */
function isSameButForNotes({ letters, places }: Letters, written: string, text: string): boolean {
  const isNumber = (at: number): boolean =>
    /\d/.test(letters[at] ?? '') && !/[\s\d]/.test(text[(places[at] ?? 0) - 1] ?? ' ')
  let at = 0
  for (const letter of written) {
    if (letters[at] !== letter && isNumber(at)) while (/\d/.test(letters[at] ?? '')) at += 1
    if (!letters.startsWith(letter, at)) return false
    at += letter.length
  }
  if (isNumber(at)) while (/\d/.test(letters[at] ?? '')) at += 1
  return at === letters.length
}

function changeOf({ original }: ReadParagraph, { text }: Passage, { story }: ReadStory): Untracked {
  const [words, by] = unlikeParts(text, original.replace(/[\uE0F0-\uE0F3]/g, ''))
  return { type: 'untracked', words: readable(words), by: readable(by), story }
}

/** Both without the words that they begin and end with alike. */
function unlikeParts(old: string, now: string): readonly [string, string] {
  const [a, b] = [old.split(/(?<=\s)/), now.split(/(?<=\s)/)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return [
    a
      .slice(start, a.length - end)
      .join('')
      .trim(),
    b
      .slice(start, b.length - end)
      .join('')
      .trim(),
  ]
}
