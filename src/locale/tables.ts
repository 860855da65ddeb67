import { en } from './words/en.ts'
import type { LanguageTable } from './words/language.ts'

/** By primary language; a script other than the table's own is another language to a reader. */
const tables: Readonly<Record<string, { readonly script: string; readonly table: LanguageTable }>> = {
  en: { script: 'Latn', table: en },
}

export function tableFor(tag: string): LanguageTable | undefined {
  const [language, ...subtags] = tag.split('-')
  const entry = tables[(language ?? '').toLowerCase()]
  const script = subtags.find((subtag) => /^[A-Za-z]{4}$/.test(subtag))
  if (entry === undefined || (script !== undefined && script.toLowerCase() !== entry.script.toLowerCase()))
    return undefined
  return entry.table
}
