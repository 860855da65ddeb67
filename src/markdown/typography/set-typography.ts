import type { Inline, Mark, Run } from '../../brief/index.ts'
import { localeFor } from '../../locale/index.ts'
import { type Role, rolesOf, type StraightMark } from './straight-marks.ts'

/**
 * Straight quotes, double and triple hyphens and three dots become the marks that the language of the text sets: what a
 * keyboard lacks, and nothing else. Code, keys and printed addresses stay as they are, and so does Uzbek, whose letters
 * oʻ and gʻ are typed with the same signs; and what an author has escaped, which is `typed`.
 */
export function setTypography(
  content: readonly Inline[],
  lang: string,
  typed: WeakSet<Inline> = new WeakSet(),
): readonly Inline[] {
  if (!content.some((inline) => inline.type === 'run' && /["']|--|\.\.\./.test(inline.text))) return content
  const stretches = content.map((inline): Stretch => {
    const isSet = inline.type === 'run' && !typed.has(inline) && isProse(inline, lang)
    const set = isSet ? renamed(inline, setDots(inline.text)) : inline
    return { inline: set, text: shownAs(set, isSet), lang: languageWithin(inline.marks) ?? lang }
  })
  const marks = signsIn(stretches)
  let at = 0
  let next = 0
  return stretches.map(({ inline, text }) => {
    const [from, to] = [at, at + text.length]
    at = to
    const own: SetMark[] = []
    for (let mark = marks[next]; mark !== undefined && mark.at < to; mark = marks[++next])
      own.push({ ...mark, at: mark.at - from })
    return inline.type === 'run' && own.length > 0 ? renamed(inline, replaced(inline.text, own)) : inline
  })
}

/** An inline, and what stands for it while marks are told by their neighbours. */
interface Stretch {
  readonly inline: Inline
  readonly text: string
  readonly lang: string
}

function isProse(run: Run, lang: string): boolean {
  return !isLiteral(run.text, run.marks) && !/^uz\b/i.test(languageWithin(run.marks) ?? lang)
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

function renamed(run: Run, text: string): Run {
  return text === run.text ? run : { ...run, text }
}

function setDots(text: string): string {
  return text
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
}

interface SetMark {
  /** Offset in the line, or in the run. */
  readonly at: number
  readonly sign: string
}

/** Every straight mark of the line with the sign that it becomes; one that stays as typed is left out. */
function signsIn(stretches: readonly Stretch[]): readonly SetMark[] {
  const languages = languagesOf(stretches)
  return rolesOf(stretches.map(({ text }) => text).join(''), languages).flatMap((mark) => {
    const sign = signOf(mark, languages)
    return sign === undefined ? [] : [{ at: mark.at, sign }]
  })
}

function shownAs(inline: Inline, isSet: boolean): string {
  if (inline.type === 'run') return isSet ? inline.text : inline.text.replace(/["']/g, 'x')
  // Pictures and calls of notes end the words before them, and stand like letters before the words after them.
  return inline.type === 'break' ? ' ' : '.x'
}

/** The language at an offset of the line. */
function languagesOf(stretches: readonly Stretch[]): (offset: number) => string {
  let end = 0
  const ends = stretches.map(({ text }) => {
    end += text.length
    return end
  })
  let index = 0
  return (offset) => {
    // Offsets are mostly asked for in rising order; a smaller one starts anew.
    if (offset < (ends[index - 1] ?? 0)) index = 0
    while ((ends[index] ?? Number.POSITIVE_INFINITY) <= offset) index += 1
    return stretches[index]?.lang ?? ''
  }
}

const fixedSigns: Record<
  Exclude<Role, 'open' | 'close' | 'as-typed'>,
  readonly [double: string, single: string]
> = {
  apostrophe: ['”', '’'],
  prime: ['″', '′'],
  geresh: ['״', '׳'],
}

function signOf(mark: StraightMark, languageAt: (offset: number) => string): string | undefined {
  const isDouble = mark.sign === '"'
  if (mark.role === 'as-typed') return undefined
  if (mark.role !== 'open' && mark.role !== 'close') return fixedSigns[mark.role][isDouble ? 0 : 1]
  // Both marks of a pair are of the language in which it opens.
  const [outerOpen, outerClose, innerOpen, innerClose] = localeFor(
    languageAt(mark.openedAt ?? mark.at),
  ).quotes
  if (mark.role === 'open') return isDouble ? outerOpen : innerOpen
  return isDouble ? outerClose : innerClose
}

/** A mark that brings its own space replaces a space that was typed there. */
function replaced(text: string, marks: readonly SetMark[]): string {
  let done = ''
  let at = 0
  for (const { at: offset, sign } of marks) {
    const before = text.slice(at, offset)
    done += /^\s/.test(sign) ? before.replace(/[ \u00A0\u202F]$/, '') : before
    done += sign
    at = offset + 1
    if (/\s$/.test(sign) && /[ \u00A0\u202F]/.test(text.charAt(at))) at += 1
  }
  return done + text.slice(at)
}
