import type { Nodes, PhrasingContent, Root, Text } from 'mdast'
import type { Report } from '../../diagnostics/index.ts'
import { placeIn } from '../place.ts'
import { isParent, walk } from './walk.ts'

/** An abbreviation that the author has spelled out, and where. */
interface Abbreviation {
  readonly words: string
  readonly title: string
  readonly place: Nodes
  isUsed: boolean
}

/** A line of PHP Markdown Extra: `*[HTML]: Hyper Text Markup Language`. */
const definition = /^[ \t>]*\*\[([^\]\n]{1,100})\]:[ \t]*(\S[^\n]*)$/

/**
 * Takes the definitions of abbreviations out of the text, and marks each occurrence as a whole word with what it stands
 * for. A definition that no word uses is reported.
 */
export function readAbbreviations(root: Root, text: string, report: Report): void {
  if (!text.includes('*[')) return
  const found = takeDefinitions(root, text)
  if (found.length === 0) return
  const byWord = new Map<string, Abbreviation[]>()
  for (const each of found) {
    const first = each.words.match(token)?.[0] ?? ''
    byWord.set(first, [...(byWord.get(first) ?? []), each])
  }
  walk(root, (node) => {
    // What has been marked is not marked again.
    if (!isParent(node) || (node.type === 'span' && node.data?.hName === 'abbr')) return
    for (let index = 0; index < node.children.length; index += 1) {
      const child = node.children[index]
      if (child?.type !== 'text') continue
      const pieces = divide(child, byWord)
      if (pieces[0] === child) continue
      node.children.splice(index, 1, ...pieces)
      index += pieces.length - 1
    }
  })
  for (const { words, place, isUsed } of found)
    if (!isUsed) report('markdown/unused-abbreviation', placeIn(place), { words })
}

function takeDefinitions(root: Root, text: string): readonly Abbreviation[] {
  const found: Abbreviation[] = []
  walk(root, (node) => {
    if (!isParent(node)) return
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index]
      const own = child?.type === 'paragraph' ? definitionsIn(child, text) : []
      if (own.length === 0) continue
      node.children.splice(index, 1)
      found.unshift(...own)
    }
  })
  return found
}

/** Those of a paragraph that has nothing else. */
function definitionsIn(paragraph: Nodes, text: string): readonly Abbreviation[] {
  const { start, end } = paragraph.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined || !text.startsWith('*[', start.offset))
    return []
  const lines = text.slice(start.offset, end.offset).split(/\r\n|\n|\r/)
  const matches = lines.map((line) => definition.exec(line))
  return matches.includes(null)
    ? []
    : matches.map((match) => ({
        words: match?.[1] ?? '',
        title: (match?.[2] ?? '').trim(),
        place: paragraph,
        isUsed: false,
      }))
}

/** A text with each occurrence of an abbreviation in a node of its own. */
function divide(
  text: Text,
  byWord: ReadonlyMap<string, readonly Abbreviation[]>,
): readonly [PhrasingContent, ...PhrasingContent[]] {
  const pieces: PhrasingContent[] = []
  let done = 0
  for (const { 0: word, index } of text.value.matchAll(token)) {
    if (index < done) continue
    const fitting = (byWord.get(word) ?? []).filter(({ words }) => standsAt(text.value, index, words))
    const [abbreviation] = fitting.sort((a, b) => b.words.length - a.words.length)
    if (abbreviation === undefined) continue
    abbreviation.isUsed = true
    const { words, title } = abbreviation
    if (index > done) pieces.push(part(text, done, index))
    pieces.push({
      type: 'span',
      data: { hName: 'abbr', hProperties: { title } },
      attributes: { classes: [], values: new Map() },
      children: [part(text, index, index + words.length)],
      ...placeOf(text, index, index + words.length),
    })
    done = index + words.length
  }
  const last = part(text, done, text.value.length)
  const [first, ...others] = [...pieces, ...(last.value === '' ? [] : [last])]
  return first === undefined ? [text] : [first, ...others]
}

/** A word, or a sign by itself. */
const token = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/** Whether words stand at a place, and no letter goes on from them. */
function standsAt(text: string, index: number, words: string): boolean {
  return (
    text.startsWith(words, index) &&
    !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(index + words.length, index + words.length + 2))
  )
}

function part(text: Text, from: number, to: number): Text {
  return { type: 'text', value: text.value.slice(from, to), ...placeOf(text, from, to) }
}

/** Of a part of a text that reads as it was written; of any other, that of the whole. */
function placeOf({ value, position }: Text, from: number, to: number): Pick<Text, 'position'> {
  if (position?.start.offset === undefined || position.end.offset === undefined) return {}
  const { start, end } = position
  const isWritten = (end.offset ?? 0) - (start.offset ?? 0) === value.length && !value.includes('\n')
  if (!isWritten) return { position }
  const at = (by: number) => ({ ...start, column: start.column + by, offset: (start.offset ?? 0) + by })
  return { position: { start: at(from), end: at(to) } }
}
