import path from 'node:path'
import { isGood, type Judgement } from './judgement.ts'

export interface Row {
  readonly validator: string
  readonly judgement: Judgement
}

/** The judgements as one table for people, with what was found wrong below. */
export function printTable(rows: readonly Row[]): string {
  const head = ['edition', 'validator', 'version', 'profile', 'verdict']
  const cells = rows.map(({ validator, judgement }) => {
    const { file, version, profile, verdict } = judgement
    return [
      path.basename(file),
      validator,
      version,
      profile,
      isGood(judgement) ? verdict : verdict.toUpperCase(),
    ]
  })
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rule = line(widths.map((width) => '-'.repeat(width)))
  return [line(head), rule, ...cells.map(line), ...rows.flatMap(complaintsOf), ''].join('\n')
}

function complaintsOf({ validator, judgement: { file, profile, complaints } }: Row): string[] {
  if (complaints.length === 0) return []
  return [
    `\n${path.basename(file)}, ${validator}, ${profile}:`,
    ...complaints.map((complaint) => `  ${complaint}`),
  ]
}
