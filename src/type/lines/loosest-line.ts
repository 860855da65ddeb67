import type { SetLine } from '../paragraph.ts'
import { loosest } from './place-line.ts'

/** Whether a setting of a paragraph is worse than another at its worst place. */
export function isLooser(lines: readonly SetLine[], others: readonly SetLine[]): boolean {
  const [unfitting, otherUnfitting] = [lines, others].map((all) => all.filter(isUnfitting).length)
  if (unfitting !== otherUnfitting) return (unfitting ?? 0) > (otherUnfitting ?? 0)
  return worstRatio(lines) > worstRatio(others)
}

/** Wider than its measure, or narrower because it has no spaces to stretch. */
function isUnfitting({ overfull, ratio }: SetLine): boolean {
  return overfull && ratio <= loosest
}

function worstRatio(lines: readonly SetLine[]): number {
  return lines.reduce((worst, { ratio }) => Math.max(worst, Math.abs(ratio)), 0)
}
