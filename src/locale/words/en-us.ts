import { en, months } from './en.ts'
import { dates, type LanguageTable } from './language.ts'

/** American English: the month before the day, and "License". */
export const enUs: LanguageTable = {
  ...en,
  formatDate: dates({
    year: (year) => String(year),
    month: (year, month) => `${months[month]} ${year}`,
    day: (year, month, day) => `${months[month]} ${day}, ${year}`,
  }),
  words: { ...en.words, license: 'License' },
}
