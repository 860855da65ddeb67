import { readFileSync } from 'node:fs'

const file = new URL('pattern-notices.txt', import.meta.url)

/**
 * What the authors of hyphenation patterns ask to be said where their patterns go, by the name of the pattern file. The
 * package `hyphen` leaves it out; it was taken from the project hyph-utf8, from which the patterns come.
 *
 * @returns {ReadonlyMap<string, string>}
 */
export function patternNotices() {
  const [, ...sections] = readFileSync(file, 'utf8').split(/^(?=hyph-)/m)
  return new Map(sections.map((section) => [/^hyph-(\S+)/.exec(section)?.[1] ?? '', section.trimEnd()]))
}
