/** What a file promises, and all that follows from the promise. */
export interface Profile {
  readonly name: 'ua-1'
  /** `pdfuaid:part` (ISO 14289-1, 5). */
  readonly accessibility: { readonly part: number }
  /** `pdfaid:part` and `pdfaid:conformance` (ISO 19005-2, 6.6.4). */
  readonly archive: { readonly part: number; readonly conformance: string }
  /** Structure types that PDF does not know, with the standard ones that stand for them. */
  readonly roles: Readonly<Record<string, string>>
}

/** PDF/UA-1 and PDF/A-2a in one file. */
export const ua1: Profile = {
  name: 'ua-1',
  accessibility: { part: 1 },
  archive: { part: 2, conformance: 'A' },
  roles: { Aside: 'Sect', H7: 'H6' },
}
