import { readFileSync } from 'node:fs'
import { type Inline, type Position, plainText } from '../../../src/brief/index.ts'
import { lowerPost } from '../../../src/markdown/index.ts'
import type { Candidate } from './trace.ts'

/** The lines of a post by the ids and the words that stand there. */
export interface PostIndex {
  /** The line of the first element that is known again, from the one at fault outwards. */
  readonly lineOf: (candidates: readonly Candidate[]) => number | undefined
}

export function indexPost(post: string): PostIndex {
  const { brief } = lowerPost({ file: post, bytes: readFileSync(post), slug: 'post' })
  const byId = new Map<string, number>()
  const byWords = new Map<string, number | undefined>()
  const note = (words: string, line: number): void => {
    const letters = lettersOf(words)
    // What stands in several places tells none of them.
    if (letters !== '')
      byWords.set(letters, !byWords.has(letters) || byWords.get(letters) === line ? line : undefined)
  }
  const { title, positions } = brief.meta
  if (positions.title !== undefined) note(plainText(title), positions.title.start.line)
  for (const { node, line } of nodesIn([brief.meta, brief.children, brief.notes])) {
    if ('id' in node && typeof node.id === 'string' && !byId.has(node.id)) byId.set(node.id, line)
    for (const key of ['children', 'title', 'source', 'credit', 'text', 'alt']) {
      const value: unknown = Reflect.get(node, key)
      if (typeof value === 'string') note(value, line)
      else if (isInline(value)) note(plainText(value), line)
    }
  }
  return {
    lineOf: (candidates) => {
      for (const { id, words } of candidates) {
        const line = (id === undefined ? undefined : byId.get(id)) ?? byWords.get(lettersOf(words))
        if (line !== undefined) return line
      }
      return undefined
    },
  }
}

/** Letters alone: spaces, marks, hyphens and the numbers of notes are each edition's own. */
function lettersOf(words: string): string {
  return words.normalize('NFC').replace(/\P{L}/gu, '')
}

/** All nodes that were written in the post itself, outer ones first. */
function* nodesIn(value: unknown): Generator<{ readonly node: object; readonly line: number }> {
  if (typeof value !== 'object' || value === null) return
  const position: unknown = Reflect.get(value, 'position')
  if (isPosition(position) && position.file === undefined) yield { node: value, line: position.start.line }
  for (const child of Object.values(value)) yield* nodesIn(child)
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}

const inlineTypes: readonly unknown[] = [
  'run',
  'break',
  'note-ref',
  'picture',
] satisfies readonly Inline['type'][]

function isInline(value: unknown): value is readonly Inline[] {
  const [first] = Array.isArray(value) ? value : []
  return typeof first === 'object' && first !== null && inlineTypes.includes(Reflect.get(first, 'type'))
}
