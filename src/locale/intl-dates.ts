import type { PartialDate } from '../brief/index.ts'

/**
 * Dates of a language that has no table of its own, as CLDR has them. The Gregorian calendar and European digits are
 * forced: Persian and Thai would count other years, and page numbers are European too.
 */
export function intlDates(tag: string): (date: PartialDate) => string {
  return (date) => {
    // A year below 100 would be taken for one of the twentieth century by `Date.UTC`.
    const moment = new Date(0)
    moment.setUTCFullYear(date.year, 'month' in date ? date.month - 1 : 0, 'day' in date ? date.day : 1)
    const options: Intl.DateTimeFormatOptions = {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
      year: 'numeric',
      ...('month' in date ? { month: 'long' } : {}),
      ...('day' in date ? { day: 'numeric' } : {}),
    }
    return new Intl.DateTimeFormat(tag, options).format(moment)
  }
}
