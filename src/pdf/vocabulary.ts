import type { PdfProfile } from '../brief/index.ts'
import { sayInPdf2 } from './say-in-pdf-2.ts'
import type { StructureType, Tag } from './tags.ts'

/** In what words a version of PDF tells structure. */
export interface Vocabulary {
  readonly version: '1.7' | '2.0'
  /** Whether stress has elements (`Em`, `Strong`), or is a look of letters. */
  readonly tagsStress: boolean
  /** The structure in the types of this version. */
  readonly say: (root: Tag) => Tag
  /** Structure types that the version does not know, with the standard ones that stand for them. */
  readonly roles: Readonly<Record<string, string>>
  /** The namespace of a type (ISO 32000-2, 14.7.4), where there are several. */
  readonly namespaceOf?: (type: StructureType) => string
  /** Whether destinations name elements as well as places, and elements each other (ISO 32000-2, 12.3.2.3 and table 355). */
  readonly refersToElements: boolean
}

const pdf17 = 'http://iso.org/pdf/ssn'
const pdf20 = 'http://iso.org/pdf2/ssn'

/** Types that PDF 2.0 takes over from PDF 1.7 without having them itself (ISO/TS 32005). */
const older: ReadonlySet<StructureType> = new Set(['BlockQuote', 'Code', 'Reference', 'TOC', 'TOCI'])

export const vocabularies: Readonly<Record<PdfProfile, Vocabulary>> = {
  'ua-1': {
    version: '1.7',
    tagsStress: false,
    say: (root) => root,
    roles: { Aside: 'Sect', H7: 'H6' },
    refersToElements: false,
  },
  'ua-2': {
    version: '2.0',
    tagsStress: true,
    say: sayInPdf2,
    roles: {},
    namespaceOf: (type) => (older.has(type) ? pdf17 : pdf20),
    refersToElements: true,
  },
}
