import { type Scripted, tagged } from './tagged.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { enUs } from './words/en-us.ts'
import { fa } from './words/fa.ts'
import { fr } from './words/fr.ts'
import { kk } from './words/kk.ts'
import { ky } from './words/ky.ts'
import type { LanguageTable } from './words/language.ts'
import { lv } from './words/lv.ts'
import { pl } from './words/pl.ts'
import { ru } from './words/ru.ts'
import { tg } from './words/tg.ts'
import { uk } from './words/uk.ts'
import { uz } from './words/uz.ts'

interface Entry extends Scripted {
  readonly table: LanguageTable
}

/** By primary language. */
const tables: Readonly<Record<string, Entry>> = {
  de: { table: de, script: 'Latn' },
  en: { table: en, script: 'Latn' },
  fa: { table: fa, script: 'Arab' },
  fr: { table: fr, script: 'Latn' },
  kk: { table: kk, script: 'Cyrl' },
  ky: { table: ky, script: 'Cyrl' },
  lv: { table: lv, script: 'Latn' },
  pl: { table: pl, script: 'Latn' },
  ru: { table: ru, script: 'Cyrl' },
  tg: { table: tg, script: 'Cyrl' },
  uk: { table: uk, script: 'Cyrl' },
  uz: { table: uz, script: 'Latn' },
}

export const tabledLanguages: readonly string[] = Object.keys(tables)

export function tableFor(tag: string): LanguageTable | undefined {
  const table = tagged(tag, tables)?.table
  return table === en && /-us\b/i.test(tag) ? enUs : table
}
