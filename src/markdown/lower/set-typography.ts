import type { Inline, Mark } from '../../brief/index.ts'
import { type Locale, localeFor } from '../../locale/index.ts'

/**
 * Straight quotes, double and triple hyphens and three dots become the marks that the language of the text sets: what a
 * keyboard lacks, and nothing else. Code, keys and printed addresses stay as they are, and so does Uzbek, whose letters
 * oʻ and gʻ are typed with the same signs.
 */
export function setTypography(content: readonly Inline[], lang: string): readonly Inline[] {
  if (!content.some((inline) => inline.type === 'run' && /["']|--|\.\.\./.test(inline.text))) return content
  const open: string[] = []
  return content.map((inline, index) => {
    if (inline.type !== 'run' || isLiteral(inline.text, inline.marks)) return inline
    const tag = languageWithin(inline.marks) ?? lang
    if (/^uz\b/i.test(tag)) return inline
    const around = { before: lastCharacter(content[index - 1]), after: firstCharacter(content[index + 1]) }
    const text = setQuotes(setDots(inline.text), around, localeFor(tag).quotes, open)
    return text === inline.text ? inline : { ...inline, text }
  })
}

function isLiteral(text: string, marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) =>
      mark.type === 'code' ||
      mark.type === 'keyboard' ||
      (mark.type === 'link' &&
        mark.url.replace(/^\w+:(\/\/)?/, '').startsWith(text.replace(/^\w+:(\/\/)?/, ''))),
  )
}

function languageWithin(marks: readonly Mark[]): string | undefined {
  return marks.flatMap((mark) => (mark.type === 'language' ? (mark.tag ?? []) : [])).at(-1)
}

function setDots(text: string): string {
  return text
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
}

interface Around {
  /** Empty at the beginning, and at the end, of a paragraph. */
  readonly before: string
  readonly after: string
}

/** Each quote is told by its neighbours; `open` holds the double and single ones that wait to be closed. */
function setQuotes(text: string, around: Around, quotes: Locale['quotes'], open: string[]): string {
  const [openDouble, closeDouble, openSingle, closeSingle] = quotes
  return text.replace(/["']/g, (quote, offset: number) => {
    const before = offset === 0 ? around.before : text.charAt(offset - 1)
    const after = text.charAt(offset + 1) || around.after
    const opens = isOpening(before, after)
    if (quote === "'" && !opens && open.at(-1) !== "'") return '’'
    // Letters on both sides, and years cut short ('90s), have an apostrophe.
    if (quote === "'" && ((isLetter(before) && isLetter(after)) || /^'\d\ds?\b/.test(text.slice(offset))))
      return '’'
    if (opens) {
      open.push(quote)
      return quote === '"' ? openDouble : openSingle
    }
    if (open.at(-1) === quote) open.pop()
    return quote === '"' ? closeDouble : closeSingle
  })
}

function isOpening(before: string, after: string): boolean {
  const startsWord = before === '' || /[\s([{<\-–—/“„«‘‚"'¿¡]/u.test(before)
  return startsWord && after !== '' && !/\s/u.test(after)
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** Pictures and calls of notes stand like letters. */
function lastCharacter(inline: Inline | undefined): string {
  if (inline === undefined) return ''
  if (inline.type === 'run') return inline.text.at(-1) ?? ''
  return inline.type === 'break' ? ' ' : 'x'
}

function firstCharacter(inline: Inline | undefined): string {
  if (inline === undefined) return ''
  if (inline.type === 'run') return inline.text.at(0) ?? ''
  return inline.type === 'break' ? ' ' : '.'
}
