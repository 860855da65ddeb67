import path from 'node:path'
import type { WrittenFile } from '../deliver.ts'
import type { Finding } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { manifestName, parseManifest, sha256 } from '../manifest/index.ts'
import { type Answer, askAgain, keyOf, type Question, sumOfText } from './trace.ts'

/** What came of building a post. */
export interface Remembered {
  readonly findings: readonly Finding[]
  readonly files: readonly WrittenFile[]
}

export interface Memory {
  /** What the last build of a post came to, if another would come to the same and its files are still there. */
  readonly recall: (post: string) => Remembered | undefined
  /** Posts without files are not kept: what is wrong with them is looked for each time. */
  readonly keep: (post: string, remembered: Remembered, answers: readonly Answer[]) => void
}

export interface MemoryPlace {
  readonly files: Files
  /** Where records are kept. */
  readonly folder: string
  /** Where editions go: a post has one record for each such folder. */
  readonly out: string
  /** Everything else that shapes a build but for what it reads: the program, its options. */
  readonly making: string
}

interface Record extends Remembered {
  readonly making: string
  readonly answers: readonly Answer[]
}

export function openMemory({ files, folder, out, making }: MemoryPlace): Memory {
  const asked = new Map<string, string>()
  const ask = (question: Question): string => {
    const key = keyOf(question)
    const sum = asked.get(key) ?? askAgain(question, files)
    asked.set(key, sum)
    return sum
  }
  const fileOf = (post: string): string => path.join(folder, `${sumOfText(`${out}\n${post}`)}.json`)
  return {
    recall: (post) => {
      const record = parseRecord(files.read(fileOf(post)))
      if (record?.making !== making) return undefined
      if (!record.answers.every(([question, sum]) => ask(question) === sum)) return undefined
      return areThere(record.files, files) ? { findings: record.findings, files: record.files } : undefined
    },
    keep: (post, { findings, files: made }, answers) => {
      if (made.length === 0) return
      // Our own folder, and nobody's history.
      if (files.list(folder).length === 0) files.renew(folder, new Map([['.gitignore', encode('*\n')]]))
      files.write(fileOf(post), printRecord({ making, findings, files: made, answers }))
    },
  }
}

/** Whether the files are those that were made, and their manifest says so. */
function areThere(made: readonly WrittenFile[], files: Files): boolean {
  return made.every(({ file, format, sha256: sum }) => {
    const read = (name: string): Uint8Array | undefined => files.read(path.join(path.dirname(file), name))
    const holds = (part: { readonly file: string; readonly sha256: string }): boolean => {
      const bytes = read(part.file)
      return bytes !== undefined && sha256(bytes) === part.sha256
    }
    const edition = parseManifest(new TextDecoder().decode(read(manifestName)))?.editions[format]
    return (
      edition?.sha256 === sum && [edition, ...(edition.card === undefined ? [] : [edition.card])].every(holds)
    )
  })
}

/** A record begins with its own sum: one that a killed run or a person has left otherwise is none. */
function printRecord(record: Record): Uint8Array {
  const text = JSON.stringify(record)
  return encode(`${sumOfText(text)}\n${text}`)
}

function parseRecord(bytes: Uint8Array | undefined): Record | undefined {
  const [sum, text] = new TextDecoder().decode(bytes).split('\n', 2)
  if (text === undefined || sumOfText(text) !== sum) return undefined
  const record: Record = JSON.parse(text)
  return record
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
