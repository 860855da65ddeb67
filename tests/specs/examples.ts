import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An example of a specification: a text, and the HTML that it stands for. */
export interface Example {
  readonly example: number
  readonly markdown: string
  readonly html: string
}

export const specifications = ['commonmark-0.31.2', 'gfm-0.29'] as const
export type Specification = (typeof specifications)[number]

/** The examples stand beside the repository, where they do at all. */
const folder = fileURLToPath(new URL('../../../shared/corpus/specs/', import.meta.url))

/** All examples of a specification; none where they are not at hand. */
export function examplesOf(name: Specification): readonly Example[] {
  const file = `${folder}${name}.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).examples : []
}
