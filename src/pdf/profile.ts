import { isLanguageStated, type Publication } from '../publication/index.ts'
import { isSlot, type Structure, type Tag } from './tags.ts'

/** What a file promises, and all that follows from the promise. */
export interface Profile {
  readonly name: 'ua-1' | 'archive'
  /** `pdfuaid:part` (ISO 14289-1, 5); absent in a file that does not claim to be accessible. */
  readonly accessibility?: { readonly part: number }
  /** `pdfaid:part` and `pdfaid:conformance` (ISO 19005-2, 6.6.4). */
  readonly archive: { readonly part: number; readonly conformance: 'A' | 'B' }
  /** Structure types that PDF does not know, with the standard ones that stand for them. */
  readonly roles: Readonly<Record<string, string>>
}

const roles = { Aside: 'Sect', H7: 'H6' }

/** PDF/UA-1 and PDF/A-2a in one file. */
export const ua1: Profile = {
  name: 'ua-1',
  accessibility: { part: 1 },
  archive: { part: 2, conformance: 'A' },
  roles,
}

/** PDF/A-2b: it will look the same for good. It is tagged as any other, and promises nothing of that. */
const archive: Profile = { name: 'archive', archive: { part: 2, conformance: 'B' }, roles }

/**
 * What a file may promise, by what is in it. Figures without alternative text (ISO 14289-1, 7.3) and a language that nobody
 * has stated (7.2) break the promise, however a project weighs their findings. Headings that skip do not: they are closed
 * up before. Nor do tables without heads, which the standard only advises against (7.5).
 */
export function profileFor(publication: Publication, { root }: Structure): Profile {
  return isLanguageStated(publication) && isDescribed(root) ? ua1 : archive
}

function isDescribed({ type, alt, children }: Tag): boolean {
  if (type === 'Figure' && alt === undefined) return false
  return children.every((child) => isSlot(child) || isDescribed(child))
}
