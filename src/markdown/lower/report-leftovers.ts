import type { ElementContent } from 'hast'
import type { Inline, Position, Run } from '../../brief/index.ts'
import { cutShort } from '../../diagnostics/index.ts'
import { type Alignment, align } from '../leftovers/align.ts'
import { findLeftovers } from '../leftovers/find-leftovers.ts'
import { masks } from '../leftovers/kinds.ts'
import type { Context, State } from './state.ts'

/** How much of a leftover is quoted. */
const longestQuote = 40

/** Remembers how the words of a run were written. What is not remembered is no typed text. */
export function rememberWriting(run: Run, node: ElementContent, context: Context, state: State): void {
  const { start, end } = node.position ?? {}
  const [from, to] = [start?.offset, end?.offset]
  const alignment =
    from === undefined || to === undefined ? undefined : align(run.text, state.source, from, to)
  state.written.set(run, { alignment, isFixed: context.fixed !== undefined })
}

/** Where a run was written: character by character, as far as that can be told. */
export interface Written {
  readonly alignment: Alignment | undefined
  /** Whether all of it has one place, because its source is a part of the front matter. */
  readonly isFixed: boolean
}

/** Reports markup of a line that would be printed as it was typed, each at its characters. */
export function reportLeftovers(content: readonly Inline[], state: State): void {
  const masked = content.map((inline) => maskedText(inline, state)).join('')
  const found = findLeftovers(masked, state.cites)
  if (found.length === 0) return
  const line = content.map(textOf).join('')
  const characterAt = placesIn(content, state)
  for (const { from, to, tell } of found) {
    const first = characterAt(from)
    const position = { ...first, end: characterAt(to - 1).end }
    tell(state.report, position, cutShort(line.slice(from, to).replace(/\s+/g, ' ').trim(), longestQuote))
  }
}

/** Every inline has as many characters in the line as `textOf` says. */
function textOf(inline: Inline): string {
  if (inline.type === 'run') return inline.text
  return inline.type === 'break' ? '\n' : masks.other
}

function maskedText(inline: Inline, { written }: State): string {
  const text = textOf(inline)
  if (inline.type !== 'run') return text
  const { marks } = inline
  if (marks.some(({ type }) => type === 'code' || type === 'keyboard')) return masks.code.repeat(text.length)
  if (marks.some((mark) => mark.type === 'link' && isAddress(text, mark.url)))
    return masks.address.repeat(text.length)
  const place = written.get(inline)
  if (place === undefined) return masks.other.repeat(text.length)
  const { alignment } = place
  const plain = text.replace(privateUse, masks.other)
  return alignment === undefined
    ? plain
    : plain.replace(/./gs, (character, index: number) =>
        alignment.isEscaped(index) ? maskOf(character) : character,
      )
}

/** Whether the words of a link are its address, which is written in code where a text is not. */
function isAddress(words: string, url: string): boolean {
  if (url.endsWith(words)) return true
  try {
    return decodeURI(url).endsWith(words)
  } catch {
    return false
  }
}

const privateUse = /[\uE000-\uE006]/g

function maskOf(character: string): string {
  switch (character) {
    case '(':
    case ')':
    case '[':
    case ']':
      return masks[character]
    default:
      return masks.other
  }
}

/** The place of each character of a line, or of the run that holds it; to be asked from left to right. */
function placesIn(content: readonly Inline[], { written, pointAt }: State): (index: number) => Position {
  let current = 0
  let before = 0
  return (index) => {
    let inline = content[current]
    while (inline !== undefined && index - before >= textOf(inline).length) {
      before += textOf(inline).length
      current += 1
      inline = content[current]
    }
    if (inline === undefined) throw new Error('a leftover lies in its line')
    const { alignment, isFixed } = (inline.type === 'run' ? written.get(inline) : undefined) ?? {}
    if (alignment === undefined || isFixed === true) return inline.position
    const start = pointAt(alignment.offsetAt(index - before))
    return { ...inline.position, start, end: pointAt(alignment.offsetAt(index - before + 1)) }
  }
}
