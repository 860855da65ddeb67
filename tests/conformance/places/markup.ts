import type { Candidate } from './trace.ts'

interface Element {
  readonly start: number
  readonly tag: string
  readonly name: string
  end: number
}

/** The elements around a place in HTML or XHTML, the innermost first. */
export function elementsAt(source: string, line: number, column: number): readonly Candidate[] {
  const offset = offsetOf(source, line, column)
  return elementsIn(source)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map((element) => candidateOf(source, element))
}

/** The element that a piece of markup begins with. */
export function elementOf(markup: string): readonly Candidate[] {
  const [first] = elementsIn(markup)
  return first === undefined ? [] : [candidateOf(markup, first)]
}

function offsetOf(source: string, line: number, column: number): number {
  let offset = 0
  for (let left = line - 1; left > 0; left--) offset = source.indexOf('\n', offset) + 1
  return offset + column - 1
}

const voids = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** All elements with their places; one that is not closed reaches to the end. Scripts and styles hold no elements. */
function elementsIn(source: string): readonly Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const tags =
    /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g
  for (const { 0: tag, index, 2: closing, 3: name, 4: rest = '' } of source.matchAll(tags)) {
    if (name === undefined) continue
    const end = index + tag.length
    if (closing === '/') {
      const place = open.findLastIndex((element) => element.name === name)
      for (const element of place < 0 ? [] : open.splice(place)) element.end = end
      continue
    }
    const element: Element = { start: index, end: source.length, tag, name }
    elements.push(element)
    if (rest.endsWith('/') || voids.has(name)) element.end = end
    else open.push(element)
  }
  return elements
}

/** Calls of notes and ways back, which the post does not spell out. */
const addedLinks = /<a [^>]*role="doc-(?:noteref|backlink)"[\s\S]*?<\/a>/g

function candidateOf(source: string, { tag, start, end }: Element): Candidate {
  const id = attributeOf(tag, 'id')
  const own = source.slice(start, end).replace(addedLinks, '')
  const words = attributeOf(tag, 'alt') ?? own.replace(/<[^>]*>/g, '')
  return { ...(id === undefined ? {} : { id }), words: decode(words) }
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[name] ?? whole
    return String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10))
  })
}
