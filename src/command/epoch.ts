/** The last second of 2099: the formats of Word files and e-books know no later one (APPNOTE 6.3, 4.4.6, as it is read). */
const lastSecond = 4_102_444_799

/**
 * The time that editions give as the one they were made at, as SOURCE_DATE_EPOCH states it; a complaint where that is no
 * time they can give, for editions would differ from those that were asked for.
 */
export function readEpoch(text: string | undefined): number | undefined | string {
  if (text === undefined) return undefined
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (seconds <= lastSecond) return seconds
  return `SOURCE_DATE_EPOCH is "${text}": it must be a whole number of seconds from 0 (the beginning of 1970) to ${lastSecond} (the end of 2099)\n`
}
