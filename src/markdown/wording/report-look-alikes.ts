import { altWords, type Brief, linesOf, type Position } from '../../brief/index.ts'
import type { Report } from '../../diagnostics/index.ts'
import { placeWithin } from '../place.ts'
import { oddLettersIn } from './look-alikes.ts'

/** Words with a letter from another keyboard: they look right, and cannot be found, divided or read aloud. */
export function reportLookAlikes(brief: Brief, report: Report): void {
  for (const line of linesOf(brief))
    for (const inline of line) {
      if (inline.type === 'run' && !inline.marks.some(({ type }) => type === 'code' || type === 'keyboard'))
        reportIn(inline.text, inline.position, report)
      if (inline.type === 'picture') reportIn(altWords(inline.alt), inline.position, report)
    }
  const { authors, keywords, geography, positions } = brief.meta
  for (const author of authors)
    for (const text of [author.name, ...author.affiliations.map(({ name }) => name)])
      reportIn(text, author.position, report)
  for (const [key, texts] of Object.entries({ keywords, geography }))
    for (const text of texts) reportIn(text, positions[key] ?? brief.position, report)
}

/** Texts of one script, which most are, are not looked at letter by letter. */
const mixed = /\p{Script=Latin}/u
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

function reportIn(text: string, position: Position, report: Report): void {
  if (!foreign.test(text)) return
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!mixed.test(word) && !/\p{Script=Greek}/u.test(word)) continue
    const [odd] = oddLettersIn(word)
    if (odd === undefined) continue
    const { letter, script, wordScript } = odd
    report('markdown/look-alike', placeWithin(text, position, index, word.length), {
      word,
      letter,
      script,
      wordScript,
    })
  }
}
