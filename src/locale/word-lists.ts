import { type Scripted, tagged } from './tagged.ts'
import { ar } from './words/ar.ts'
import { bg } from './words/bg.ts'
import { cs } from './words/cs.ts'
import { da } from './words/da.ts'
import { el } from './words/el.ts'
import { es } from './words/es.ts'
import { et } from './words/et.ts'
import { fi } from './words/fi.ts'
import { hr } from './words/hr.ts'
import { hu } from './words/hu.ts'
import { it } from './words/it.ts'
import type { Words } from './words/language.ts'
import { lt } from './words/lt.ts'
import { nb } from './words/nb.ts'
import { nl } from './words/nl.ts'
import { pt } from './words/pt.ts'
import { ro } from './words/ro.ts'
import { sk } from './words/sk.ts'
import { sl } from './words/sl.ts'
import { sv } from './words/sv.ts'
import { tk } from './words/tk.ts'
import { tr } from './words/tr.ts'

interface WordList extends Scripted {
  readonly words: Words
}

/** Words of languages whose dates and lists are as CLDR has them. By primary language. */
const lists: Readonly<Record<string, WordList>> = {
  ar: { words: ar, script: 'Arab' },
  bg: { words: bg, script: 'Cyrl' },
  cs: { words: cs, script: 'Latn' },
  da: { words: da, script: 'Latn' },
  el: { words: el, script: 'Grek' },
  es: { words: es, script: 'Latn' },
  et: { words: et, script: 'Latn' },
  fi: { words: fi, script: 'Latn' },
  hr: { words: hr, script: 'Latn' },
  hu: { words: hu, script: 'Latn' },
  it: { words: it, script: 'Latn' },
  lt: { words: lt, script: 'Latn' },
  nb: { words: nb, script: 'Latn' },
  no: { words: nb, script: 'Latn' },
  nl: { words: nl, script: 'Latn' },
  pt: { words: pt, script: 'Latn' },
  ro: { words: ro, script: 'Latn' },
  sk: { words: sk, script: 'Latn' },
  sl: { words: sl, script: 'Latn' },
  sv: { words: sv, script: 'Latn' },
  tk: { words: tk, script: 'Latn' },
  tr: { words: tr, script: 'Latn' },
}

export const listedLanguages: readonly string[] = Object.keys(lists)

export function wordsFor(tag: string): Words | undefined {
  return tagged(tag, lists)?.words
}
