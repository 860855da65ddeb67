import type { PdfProfile } from '../brief/index.ts'
import type { Page } from '../layout/index.ts'
import { isLanguageStated, type Publication } from '../publication/index.ts'
import type { Source } from './attachment.ts'
import { isSlot, type Structure, type Tag } from './tags.ts'
import { type Vocabulary, vocabularies } from './vocabulary.ts'

/** What a file promises, and all that follows from the promise. */
export interface Profile {
  readonly vocabulary: Vocabulary
  /** `pdfuaid` (ISO 14289-1, 5; ISO 14289-2, 5); absent in a file that does not claim to be accessible. */
  readonly accessibility?: Claim
  /** `pdfaid` (ISO 19005-2, 6.6.4; ISO 19005-4, 6.7.3). */
  readonly archive: Claim
  /** Whether metadata that XMP does not know have to be described (ISO 19005-2, 6.6.2.3.3). */
  readonly describesSchemas: boolean
  /** Whether metadata stand in the information dictionary, too, which ISO 19005-4, 6.1.3, forbids. */
  readonly hasInformation: boolean
}

/** By the names of properties in XMP. */
export interface Claim {
  readonly part: number
  readonly rev?: number
  readonly conformance?: 'A' | 'B' | 'F'
}

/** How a PDF is wanted. */
export interface PdfWishes {
  /** `ua-1` where nothing is said. */
  readonly profile?: PdfProfile
  /** To be carried in the file, for those who want to work on. */
  readonly source?: Source
}

/**
 * What a file may promise, by what is in it: with `ua-1`, PDF/UA-1 and PDF/A-2a, or PDF/A-2b alone, that it will look the same
 * for good; with `ua-2`, PDF/UA-2 and PDF/A-4, or PDF/A-4 alone, which has no levels. It is tagged in any case. PDF/A-3 and
 * PDF/A-4f are the same with files of any kind in them.
 *
 * Figures without alternative text (ISO 14289-1, 7.3; ISO 14289-2, 8.2.5.28.2) and a language that nobody has stated (7.2;
 * 8.4.4) break the promise, however a project weighs their findings. Headings that skip do not: they are closed
 * up before. Nor do tables without heads, which the standards only advise against (7.5; 8.2.5.26). Characters for private use
 * mean something in one font alone: on the page they break the promise of both (ISO 19005-2, 6.2.11.7.3; ISO 14289-2, 8.4.3),
 * in what is read instead of the page that of PDF/UA-2.
 */
export function profileFor(
  publication: Publication,
  { root }: Structure,
  pages: readonly Page[],
  { profile = 'ua-1', source }: PdfWishes,
): Profile {
  const { accessibility, archive, wordsArePublic, ...rest } = standards[profile]
  const isAccessible =
    isLanguageStated(publication) && isDescribed(root) && pages.every(isPublic) && wordsArePublic(root)
  return {
    vocabulary: vocabularies[profile],
    ...(isAccessible ? { accessibility } : {}),
    archive: archive(isAccessible, source !== undefined),
    ...rest,
  }
}

/** Whether all that is shown means the same everywhere. */
function isPublic({ items }: Page): boolean {
  return items.every(
    (item) => item.type !== 'text' || item.words.every(({ shaped }) => !privateUse.test(shaped.text)),
  )
}

const privateUse = /\p{Co}/u

/** The same of the words that stand for what is shown, or describe it. */
function saysInPublic({ alt, actualText, expansion, title, link, children }: Tag): boolean {
  const words = [alt, actualText, expansion, title, link?.description]
  if (words.some((stated) => stated !== undefined && privateUse.test(stated))) return false
  return children.every((child) => isSlot(child) || saysInPublic(child))
}

interface Standard extends Pick<Profile, 'describesSchemas' | 'hasInformation'> {
  readonly accessibility: Claim
  readonly archive: (isAccessible: boolean, carriesSource: boolean) => Claim
  /** Whether words that are read instead of the page are as the standard wants them. */
  readonly wordsArePublic: (root: Tag) => boolean
}

const standards: Readonly<Record<PdfProfile, Standard>> = {
  'ua-1': {
    accessibility: { part: 1 },
    archive: (isAccessible, carriesSource) => ({
      part: carriesSource ? 3 : 2,
      conformance: isAccessible ? 'A' : 'B',
    }),
    wordsArePublic: () => true,
    describesSchemas: true,
    hasInformation: true,
  },
  'ua-2': {
    accessibility: { part: 2, rev: 2024 },
    archive: (_, carriesSource) => ({
      part: 4,
      rev: 2020,
      ...(carriesSource ? { conformance: 'F' } : {}),
    }),
    wordsArePublic: saysInPublic,
    describesSchemas: false,
    hasInformation: false,
  },
}

function isDescribed({ type, alt, children }: Tag): boolean {
  if (type === 'Figure' && alt === undefined) return false
  return children.every((child) => isSlot(child) || isDescribed(child))
}
