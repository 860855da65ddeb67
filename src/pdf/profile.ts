import { isLanguageStated, type Publication } from '../publication/index.ts'
import type { Source } from './attachment.ts'
import { isSlot, type Structure, type Tag } from './tags.ts'

/** What a file promises, and all that follows from the promise. */
export interface Profile {
  /** `pdfuaid:part` (ISO 14289-1, 5); absent in a file that does not claim to be accessible. */
  readonly accessibility?: { readonly part: number }
  /** `pdfaid:part` and `pdfaid:conformance` (ISO 19005-2, 6.6.4). */
  readonly archive: { readonly part: number; readonly conformance: 'A' | 'B' }
  /** Structure types that PDF does not know, with the standard ones that stand for them. */
  readonly roles: Readonly<Record<string, string>>
}

const roles = { Aside: 'Sect', H7: 'H6' }

/**
 * What a file may promise, by what is in it: PDF/UA-1 and PDF/A-2a, or PDF/A-2b alone, that it will look the same for good. It
 * is tagged in either case. PDF/A-3 is PDF/A-2 with files of any kind in it (ISO 19005-3).
 *
 * Figures without alternative text (ISO 14289-1, 7.3) and a language that nobody
 * has stated (7.2) break the promise, however a project weighs their findings. Headings that skip do not: they are closed
 * up before. Nor do tables without heads, which the standard only advises against (7.5).
 */
export function profileFor(
  publication: Publication,
  { root }: Structure,
  { source }: { readonly source?: Source },
): Profile {
  const part = source === undefined ? 2 : 3
  return isLanguageStated(publication) && isDescribed(root)
    ? { accessibility: { part: 1 }, archive: { part, conformance: 'A' }, roles }
    : { archive: { part, conformance: 'B' }, roles }
}

function isDescribed({ type, alt, children }: Tag): boolean {
  if (type === 'Figure' && alt === undefined) return false
  return children.every((child) => isSlot(child) || isDescribed(child))
}
