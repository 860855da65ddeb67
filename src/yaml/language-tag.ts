import * as v from 'valibot'

/** A language as BCP 47 writes it, or with the underscores of operating systems. */
export const languageTag = v.pipe(
  v.string(),
  v.transform((tag) => tag.replaceAll('_', '-')),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z\d]{2,8})*$/, 'a language such as en, en-GB or kk'),
)
