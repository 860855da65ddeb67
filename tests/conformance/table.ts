import { type Edition, isGood, type Judgement, type Validator } from './judgement.ts'

/** A judgement, with who judged and what. */
export interface Row {
  readonly validator: Validator['name']
  readonly edition: Edition
  readonly judgement: Judgement
  /** Of the post, for each complaint that has one. */
  readonly lines: readonly (number | undefined)[]
}

/** The judgements as one table for people, with what was found wrong below: `post.md:12` where the line is known. */
export function printTable(rows: readonly Row[]): string {
  const head = ['edition', 'validator', 'version', 'judged by', 'verdict']
  const cells = together(rows).map(({ row: { edition, validator, judgement }, profiles }) => [
    edition.name,
    validator,
    judgement.version,
    profiles.join(', '),
    isGood(judgement) ? judgement.verdict : judgement.verdict.toUpperCase(),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rule = line(widths.map((width) => '-'.repeat(width)))
  return [line(head), rule, ...cells.map(line), ...rows.flatMap(complaintsOf), ''].join('\n')
}

/** What one validator says of one edition is one line of the table where all profiles agree. */
function together(
  rows: readonly Row[],
): readonly { readonly row: Row; readonly profiles: readonly string[] }[] {
  const groups = new Map<string, { readonly row: Row; readonly profiles: string[] }>()
  for (const row of rows) {
    const { edition, validator, judgement } = row
    const key = [edition.name, validator, judgement.version, judgement.verdict].join('\n')
    const group = groups.get(key) ?? { row, profiles: [] }
    group.profiles.push(judgement.profile)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function complaintsOf({
  validator,
  edition,
  judgement: { profile, complaints },
  lines,
}: Row): readonly string[] {
  if (complaints.length === 0) return []
  return [
    `\n${edition.name}, ${validator}, ${profile}:`,
    ...complaints.map(({ message }, index) => {
      const line = lines[index]
      return line === undefined ? `  ${message}` : `  ${placeIn(edition, line)}: ${message}`
    }),
  ]
}

/** In the post that the author wrote, where another was judged. */
function placeIn({ post, copied }: Edition, line: number): string {
  return copied === undefined ? `${post}:${line}` : `${copied.from}:${Math.max(1, line - copied.linesAdded)}`
}
