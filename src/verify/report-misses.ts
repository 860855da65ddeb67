import type { EditionFormat, Position } from '../brief/index.ts'
import { type Report, startOf } from '../diagnostics/index.ts'
import type { Miss } from './compare.ts'
import type { Fact } from './facts.ts'
import { lineEnd } from './reading.ts'

/** More than these are counted and not told: they mostly have one cause. */
const mostTold = 20

/** Reports what an edition does not say as the publication does, each miss at its place in the source. */
export function reportMisses(edition: EditionFormat, misses: readonly Miss[], report: Report): void {
  for (const miss of misses.slice(0, mostTold)) reportMiss(edition, miss, report)
  if (misses.length > mostTold)
    report('verify/more', placeOf(misses[mostTold]), { edition, count: misses.length - mostTold })
}

function reportMiss(edition: EditionFormat, miss: Miss, report: Report): void {
  const position = placeOf(miss)
  switch (miss.type) {
    case 'lost':
    case 'moved': {
      const { kind } = miss.expected
      report(`verify/${miss.type}`, position, { edition, kind, said: wordsOf(miss.expected) })
      return
    }
    case 'added':
      report('verify/added', position, { edition, kind: miss.found.kind, said: wordsOf(miss.found) })
      return
    case 'changed': {
      const { expected, found } = miss
      const [said, became] = unlikeParts(expected, found)
      report('verify/changed', position, { edition, kind: expected.kind, said, became })
    }
  }
}

function placeOf(miss: Miss | undefined): Position | undefined {
  if (miss === undefined) return undefined
  return miss.type === 'added' ? miss.after?.position : miss.expected.position
}

const mostWords = 60

/** The words of a fact, and what is told of it besides. */
function wordsOf({ value, label }: Fact, from = 0): string {
  const start = from > mostWords / 2 ? from - mostWords / 4 : 0
  const shown = startOf(value.slice(start).replace(/^[\uDC00-\uDFFF]/, ''), mostWords)
  const words = `${start > 0 ? '…' : ''}${shown}${start + mostWords < value.length ? '…' : ''}`
  return label === '' ? words : `${words} (${label})`
}

/** Both from shortly before the place where they part; what is told besides only where that is the difference. */
function unlikeParts(expected: Fact, found: Fact): readonly [string, string] {
  const isAlike = expected.value === found.value
  if (isAlike && expected.kind !== found.kind)
    return [`${wordsOf(expected)}, ${expected.kind}`, `${wordsOf(found)}, ${found.kind}`]
  if (isAlike) return [wordsOf(expected), wordsOf(found)]
  const value = withoutLineEnds(found.value, expected.value)
  let from = 0
  while (from < expected.value.length && expected.value[from] === value[from]) from += 1
  return [wordsOf({ ...expected, label: '' }, from), wordsOf({ ...found, value, label: '' }, from)]
}

/** Ends of set lines are no difference: each becomes the space, or none, that is expected in its place. */
function withoutLineEnds(found: string, expected: string): string {
  let text = ''
  let isAlike = true
  for (const letter of found) {
    const wanted = expected[text.length] ?? ''
    if (letter !== lineEnd) {
      isAlike &&= expected.startsWith(letter, text.length)
      text += letter
    } else if (!isAlike) text += ' '
    else if (/\s/.test(wanted)) text += wanted
  }
  return text
}
