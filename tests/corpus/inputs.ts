import { readFileSync } from 'node:fs'
import path from 'node:path'

export const inputKinds = ['post', 'book', 'hostile'] as const

export interface Input {
  readonly kind: (typeof inputKinds)[number]
  readonly file: string
  /** Within the corpus. */
  readonly name: string
}

interface Entry {
  readonly category: string
  readonly file: string
}

const kinds: Readonly<Record<string, Input['kind']>> = { post: 'post', large: 'book', hostile: 'hostile' }

/** What the index of a corpus lists: real posts and books, and inputs made to break a program. */
export function inputsIn(corpus: string): readonly Input[] {
  const index: unknown = JSON.parse(readFileSync(path.join(corpus, 'index.json'), 'utf8'))
  return entriesOf(index).flatMap(({ category, file }) => {
    const kind = kinds[category]
    return kind === undefined ? [] : [{ kind, name: file, file: path.join(corpus, file) }]
  })
}

function entriesOf(index: unknown): readonly Entry[] {
  if (typeof index !== 'object' || index === null || !('entries' in index) || !Array.isArray(index.entries))
    throw new Error('index.json of the corpus has no entries')
  return index.entries.filter(isEntry)
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'category' in value &&
    typeof value.category === 'string' &&
    'file' in value &&
    typeof value.file === 'string'
  )
}
