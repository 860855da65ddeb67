import type { EditionFormat } from '../brief/index.ts'
import type { Fact, Facts } from './facts.ts'
import { markKinds } from './reading.ts'

/** What a format has no way of saying; nobody can miss it there. */
interface Limits {
  readonly unsaid: readonly Fact['kind'][]
  /** A fact as far as the format can say it. */
  readonly said: (fact: Fact) => Fact
}

const limits: Record<EditionFormat, Limits> = {
  // PDF 1.7 has no tags for stress: a mark is how its letters look. Nor has it any for an empty line, which is a wider space.
  pdf: {
    unsaid: markKinds,
    said: (fact) => (fact.kind === 'code' ? { ...fact, value: fact.value.replace(/\n+/g, '\n') } : fact),
  },
  // A paragraph has one style and a box one frame: there is no quotation in another, no heading or table in one, no box in one.
  docx: { unsaid: [], said: (fact) => ({ ...fact, label: plainestLabel(fact) }) },
  epub: { unsaid: [], said: (fact) => fact },
  html: { unsaid: [], said: (fact) => fact },
}

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

/** The facts that editions of a format can say. */
export function sayable(facts: Facts, format: EditionFormat): Facts {
  const { unsaid, said } = limits[format]
  return new Map(
    [...facts]
      .filter(([name]) => !unsaid.some((kind) => kind === name))
      .map(([name, sequence]) => [name, sequence.map(said)]),
  )
}
