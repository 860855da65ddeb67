import type { PartialDate } from '../../brief/index.ts'
import type { Word } from '../locale.ts'

export type Words = Readonly<Record<Word, string>>

/** What one language brings. */
export interface LanguageTable {
  readonly words: Words
  readonly quotes: readonly [string, string, string, string]
  readonly formatDate: (date: PartialDate) => string
  /** What stands between the last two items of a list, spaces included: " and ". */
  readonly and: string
}

/** The forms of a date; `month` counts from 0. */
export interface DateForms {
  readonly year: (year: number) => string
  readonly month: (year: number, month: number) => string
  readonly day: (year: number, month: number, day: number) => string
}

/** Prints a date as precisely as it is known. */
export function dates(forms: DateForms): (date: PartialDate) => string {
  return (date) => {
    if (!('month' in date)) return forms.year(date.year)
    const month = date.month - 1
    return 'day' in date ? forms.day(date.year, month, date.day) : forms.month(date.year, month)
  }
}
