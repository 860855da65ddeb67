import type { Finding } from '../diagnostics/index.ts'
import { printSize } from '../locale/index.ts'

/** One file of a brief: its path, its pages where it has any, its size, and perhaps a note. */
export function fileLine(file: string, size: number, pages: number | undefined, note = ''): string {
  const counted = pages === undefined ? '' : pages === 1 ? '1 page, ' : `${pages} pages, `
  return `${file}  ${counted}${printSize(size)}${note === '' ? '' : `, ${note}`}\n`
}

/** One file that was read back: how much was looked for in it, and how much of that is not as in the post. */
export function parityLine(
  file: string,
  { facts, missed }: { readonly facts: number; readonly missed: number },
): string {
  const difference = missed === 1 ? '1 difference' : `${missed === 0 ? 'no' : missed} differences`
  return `${file}  ${facts} facts, ${difference}\n`
}

/** The page that lists the briefs of a folder. */
export function landingLine(file: string, briefs: number, size: number): string {
  return `${file}  ${briefs === 1 ? '1 brief' : `${briefs} briefs`}, ${printSize(size)}\n`
}

/** "2 errors, 1 warning"; nothing when there is nothing to fear. */
export function countLine(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): string | undefined => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? undefined : `${number} ${severity}${number === 1 ? '' : 's'}`
  }
  const counts = [count('error'), count('warning')].filter((part) => part !== undefined)
  return counts.length === 0 ? '' : `${counts.join(', ')}\n`
}
