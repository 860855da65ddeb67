/** Something in a language, written in one script (ISO 15924). */
export interface Scripted {
  readonly script: 'Latn' | 'Cyrl' | 'Arab' | 'Grek'
}

/** What there is for a BCP 47 tag. A tag that names another script is another language to a reader. */
export function tagged<Entry extends Scripted>(
  tag: string,
  byLanguage: Readonly<Record<string, Entry>>,
): Entry | undefined {
  const [language = '', ...subtags] = tag.toLowerCase().split('-')
  const entry = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  return script === undefined || script === entry?.script.toLowerCase() ? entry : undefined
}
