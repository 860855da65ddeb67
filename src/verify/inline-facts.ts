import type { Fact, InlineFact } from './facts.ts'
import type { Line } from './flatten.ts'
import { normal, repeats, skeleton } from './normal.ts'
import type { Piece } from './pieces.ts'
import type { Meaning } from './reading.ts'

/**
 * The signs in a line and what its stretches are. Neighbours that are the same thing are one, and the numbers of notes
 * divide nothing: editions cut text where they please.
 */
export function inlineFactsOf({ pieces, position, optional }: Line): readonly Fact[] {
  if (pieces.every(isPlain)) return noFacts
  const facts: Fact[] = []
  const begun = new Map<string, Begun>()
  let before = ''
  const end = (stretch: Begun): void => {
    if (!isBlank(stretch.value) && !saysItself(stretch))
      facts.push({ ...stretch, value: normal(stretch.value) })
  }
  for (const piece of pieces) {
    if (piece.type === 'note-call') {
      facts.push({ kind: 'note-call', value: String(piece.number), label: `after “${lastWords(before)}”` })
      continue
    }
    const words = piece.type === 'text' ? piece.text : `[${piece.alt}]`
    if (piece.type === 'described') facts.push({ kind: 'alt', value: normal(piece.alt), label: '' })
    else before += words
    // Whether a space, or a break, between two stretches belongs to them is told in one edition and not in another.
    if (isBlank(words)) {
      for (const [key, stretch] of begun) begun.set(key, { ...stretch, value: `${stretch.value}${words}` })
      continue
    }
    const here = new Map(
      propertiesOf(piece).map((property) => [`${property.kind} ${property.label}`, property]),
    )
    for (const [key, stretch] of begun)
      if (!here.has(key)) {
        end(stretch)
        begun.delete(key)
      }
    for (const [key, property] of here)
      begun.set(key, { ...property, value: (begun.get(key)?.value ?? '') + words })
  }
  for (const stretch of begun.values()) end(stretch)
  return facts.map((fact) => ({ ...fact, position, optional }))
}

const noFacts: readonly Fact[] = []

/** Text that is nothing besides, as most is. */
function isPlain(piece: Piece): boolean {
  return piece.type === 'text' && piece.within.length === 0 && piece.lang === undefined
}

interface Property {
  readonly kind: InlineFact
  readonly label: string
}

type Begun = Property & { readonly value: string }

function propertiesOf(piece: Exclude<Piece, { readonly type: 'note-call' }>): readonly Property[] {
  const language: readonly Property[] =
    piece.type === 'text' && piece.lang !== undefined
      ? [{ kind: 'language', label: piece.lang.toLowerCase() }]
      : []
  return [...language, ...heightsApart(piece.within).flatMap(propertyOf)]
}

/** Letters stand high or low, as the inner of two marks says: Word has one word for it, and not two. */
function heightsApart(within: readonly Meaning[]): readonly Meaning[] {
  const inner = within.findLast(isHeight)
  return within.filter((is) => !isHeight(is) || is === inner)
}

function isHeight({ kind }: Meaning): boolean {
  return kind === 'superscript' || kind === 'subscript'
}

function propertyOf(is: Meaning): readonly Property[] {
  switch (is.kind) {
    case 'link':
      return [{ kind: is.kind, label: `to ${asAddress(is.target)}` }]
    case 'reference':
      return [{ kind: is.kind, label: normal(is.target) }]
    case 'link-title':
      return [{ kind: is.kind, label: normal(is.title) }]
    case 'abbreviation':
      return [{ kind: is.kind, label: normal(is.expansion) }]
    case 'strong':
    case 'emphasis':
    case 'strike':
    case 'superscript':
    case 'subscript':
    case 'highlight':
    case 'code-span':
      return [{ kind: is.kind, label: '' }]
    default:
      return []
  }
}

/** A title that repeats the words of its link says nothing more. */
function saysItself({ kind, label, value }: Begun): boolean {
  return kind === 'link-title' && repeats(label, value)
}

function isBlank(text: string): boolean {
  return !/\S/.test(text)
}

/** Enough to see that a sign stands in its place. */
function lastWords(text: string): string {
  return skeleton(normal(text.slice(-80))).slice(-12)
}

/** An address with the letters that addresses have: what else is in it, one edition writes as it is and another in code. */
function asAddress(target: string): string {
  return (
    target
      // No path is the path "/" (RFC 9110, 4.2.3).
      .replace(/^(https?:\/\/[^/?#\s]+)(?=$|[?#])/i, '$1/')
      .replace(/(?:[ \t\r\n\f]|%20|%0A|%0D)+/gi, ' ')
      .replace(/[^!-~]+/g, (letters) => encodeURIComponent(Buffer.from(letters).toString()))
  )
}
