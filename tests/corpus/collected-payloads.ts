import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { activeIn } from '../hostile/active-content.ts'
import { bytesOf } from '../support/editions.ts'
import { publicationOfBodies } from '../support/posts.ts'

/** Payloads of a corpus that would run or load something in a page; none where it has no collection of them. */
export function collectedPayloads(corpus: string): readonly string[] {
  const folder = path.join(corpus, 'hostile', 'html')
  if (!existsSync(folder)) return []
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
  const { cases }: { readonly cases: readonly { readonly payload: string }[] } = JSON.parse(
    read('dompurify-cases.json'),
  )
  const bodies = ['dompurify-in-document.md', 'gen-active-content.md'].map((name) =>
    read(name).replace(/^---\n[\s\S]*?\n---\n/, ''),
  )
  return [...bodies, ...cases.map(({ payload }) => payload)]
}

const formats = ['pdf', 'docx', 'epub', 'html'] as const

/** Renders payloads in all four editions; `format: what is active there`, one for each that got through. */
export async function activeAmong(payloads: readonly string[]): Promise<readonly string[]> {
  const { bytes } = await bytesOf(publicationOfBodies(payloads))
  return formats.flatMap((format) => activeIn[format](bytes[format]).map((active) => `${format}: ${active}`))
}
