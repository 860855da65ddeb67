import type { EditionFormat } from '../brief/index.ts'
import type { Fact, Facts, InlineFact } from './facts.ts'
import { type MarkKind, markKinds } from './reading.ts'

/** What a format has no way of saying; nobody can miss it there. */
interface Limits {
  /** Facts that it cannot say at all. */
  readonly unsaid?: readonly InlineFact[]
  /** A fact as far as the format can say it. */
  readonly said: (fact: Fact) => Fact
}

const limits: Record<EditionFormat, Limits> = {
  // PDF has no tags for empty lines: one at the end of a column or page cannot be told from the break.
  pdf: {
    said: (fact) => (fact.kind === 'code' ? { ...fact, value: fact.value.replace(/\n+/g, '\n') } : fact),
  },
  // A paragraph has one style and a box one frame: there is no quotation in another, no heading or table in one, no box in one.
  // Nor has Word a word for what a short form stands for: the author is told so when the file is made.
  // A list has nine levels, and deeper items are of the last.
  docx: {
    unsaid: ['abbreviation'],
    said: (fact) => ({ ...fact, label: plainestLabel(fact).replace(deepItem, 'depth 9') }),
  },
  epub: { said: (fact) => fact },
  html: { said: (fact) => fact },
}

/** Items nested deeper than Word has levels. */
const deepItem = /\bdepth [1-9]\d+\b/

/** What a line stands in, told before anything else but the number of a note. */
const around = /(?<=^(?:note \d+, )?)(?:(?:quote|box)(?:, |$))+/

function plainestLabel({ kind, label }: Fact): string {
  return label.replace(around, (parts) => plainest(parts, kind, label)).replace(/, $/, '')
}

function plainest(parts: string, kind: Fact['kind'], label: string): string {
  if (kind === 'quote') return 'quote, '
  // A table has no ground of its own: one in a box is not told from one beside it.
  if (/\bcolumn \d/.test(label)) return ''
  return parts.includes('box') ? 'box, ' : ''
}

/**
 * The facts that an edition of a format can say, which has words for some marks. In PDF 1.7 a mark is how its letters look;
 * PDF 2.0 has tags for stress.
 */
export function sayable(facts: Facts, format: EditionFormat, marks: readonly MarkKind[] = markKinds): Facts {
  const { said, unsaid: never = [] } = limits[format]
  const unsaid: readonly string[] = [...never, ...markKinds.filter((kind) => !marks.includes(kind))]
  return new Map(
    [...facts]
      .filter(([name]) => !unsaid.includes(name))
      .map(([name, sequence]) => [name, sequence.map(said)]),
  )
}
