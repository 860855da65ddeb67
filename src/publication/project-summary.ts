import type { Project } from '../brand/index.ts'
import type { PartialDate } from '../brief/index.ts'
import type { Locale, Word } from '../locale/index.ts'
import { ended, fill } from './composed.ts'

/**
 * "SEnECA – Strengthening and … Relations ran from January 2018 to December 2019." as far as it is known. The tense is that
 * of the day on which the post was published; a post without a date has a sentence without a tense.
 */
export function summariseProject(
  project: Project,
  published: PartialDate | undefined,
  locale: Locale,
): string {
  const name = project.fullName === undefined ? project.name : `${project.name} – ${project.fullName}`
  const { start, end } = project
  if (start === undefined || end === undefined) return ended(name)
  return fill(locale.words[sentenceFor(end, published)], {
    name,
    start: locale.formatDate(start),
    end: locale.formatDate(end),
  })
}

function sentenceFor(end: PartialDate, published: PartialDate | undefined): Word {
  if (published === undefined) return 'project-period'
  return isBefore(end, published) ? 'project-ran' : 'project-runs'
}

/** Whether a date is certainly before another: they are compared as far as both are known. */
function isBefore(a: PartialDate, b: PartialDate): boolean {
  const [earlier, later] = [partsOf(a), partsOf(b)]
  const differing = earlier.findIndex((part, index) => part !== later[index])
  return (earlier[differing] ?? Number.POSITIVE_INFINITY) < (later[differing] ?? Number.NEGATIVE_INFINITY)
}

function partsOf(date: PartialDate): readonly number[] {
  if (!('month' in date)) return [date.year]
  return 'day' in date ? [date.year, date.month, date.day] : [date.year, date.month]
}
