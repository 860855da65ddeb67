import type { Publication } from '../publication/index.ts'

/** The direction that code has to state: where anything in a post runs from right to left, code may stand within. */
export function codeDirectionIn({ brief }: Publication): 'ltr' | undefined {
  return [brief.meta, brief.children, brief.notes].some(holdsRightToLeft) ? 'ltr' : undefined
}

function holdsRightToLeft(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return ('direction' in value && value.direction === 'rtl') || Object.values(value).some(holdsRightToLeft)
}
