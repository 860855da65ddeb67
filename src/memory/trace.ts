import type { Files } from '../files.ts'
import { sha256 } from '../manifest/index.ts'

export type Question =
  | readonly [about: 'read' | 'list', path: string]
  | readonly [about: 'isInside', folder: string, target: string]

/** A question to the disk, and the sum of its answer; that there is no such file is an answer, too. */
export type Answer = readonly [question: Question, sum: string]

/** Files that are asked through it; each question is taken down once, with the first answer. */
export interface Trace {
  readonly files: Files
  readonly answers: () => readonly Answer[]
}

export function traceFiles(files: Files): Trace {
  const answers = new Map<string, Answer>()
  const take = <Value>(question: Question, answer: Value, sum: (answer: Value) => string): Value => {
    const key = keyOf(question)
    if (!answers.has(key)) answers.set(key, [question, sum(answer)])
    return answer
  }
  return {
    files: {
      ...files,
      read: (file) => take(['read', file], files.read(file), sumOfBytes),
      list: (folder) => take(['list', folder], files.list(folder), sumOfNames),
      isInside: (folder, target) =>
        take(['isInside', folder, target], files.isInside(folder, target), String),
    },
    answers: () => [...answers.values()],
  }
}

/** The sum of today's answer. */
export function askAgain(question: Question, files: Files): string {
  switch (question[0]) {
    case 'read':
      return sumOfBytes(files.read(question[1]))
    case 'list':
      return sumOfNames(files.list(question[1]))
    case 'isInside':
      return String(files.isInside(question[1], question[2]))
  }
}

export function keyOf(question: Question): string {
  return question.join('\n')
}

function sumOfNames(names: readonly string[]): string {
  return sumOfText(names.join('\n'))
}

function sumOfBytes(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? 'none' : sha256(bytes)
}

export function sumOfText(text: string): string {
  return sha256(new TextEncoder().encode(text))
}
