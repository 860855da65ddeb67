import type { Author, Inline, Mark, Paragraph } from '../brief/index.ts'
import { plainText } from '../brief/index.ts'
import type { Locale } from '../locale/index.ts'
import type { Ingredients } from './compose.ts'
import { doiLink, ended, paragraph, placeOf, run, webLink } from './composed.ts'

/**
 * How to cite the publication, from known fields only: "Family, Given (2018): *Title*. Series 3, July 2018. Publisher.
 * address". Absent without an author and a date, for then it would say no more than the title does.
 */
export function composeCitation({ brief, brand, locale }: Ingredients): Paragraph | undefined {
  const { meta } = brief
  if (meta.authors.length === 0 && meta.date === undefined) return undefined
  const position = placeOf(brief, 'title')
  const authors = meta.authors.map((author) => citedName(author, locale)).join(locale.stops.semicolon)
  const year = meta.date === undefined ? '' : `(${meta.date.year})`
  const lead = [authors, year].filter((part) => part !== '').join(' ')
  const issue = [meta.series, meta.number].filter((part) => part !== undefined).join(' ')
  const day = meta.date !== undefined && 'month' in meta.date ? locale.formatDate(meta.date) : ''
  const venue = [issue, day].filter((part) => part !== '').join(locale.stops.comma)
  const after = [venue, brand.publisher?.name ?? '']
    .filter((part) => part !== '')
    .map((part) => `${ended(part)} `)
  const children: Inline[] = [
    run(`${lead}: `, position),
    ...emphasised(meta.title),
    run(`${stopAfter(plainText(meta.title))} ${after.join('')}`, position),
  ]
  const address = meta.doi ?? meta.canonical ?? meta.url
  if (address !== undefined)
    children.push(
      meta.doi === undefined
        ? webLink(address, placeOf(brief, 'url'))
        : doiLink(address, placeOf(brief, 'doi')),
    )
  return paragraph(trimmedEnd(children), position)
}

function citedName({ name, given, family }: Author, { stops }: Locale): string {
  return given === undefined || family === undefined ? name : `${family}${stops.comma}${given}`
}

/** Copies of the title's runs, set apart by emphasis; notes stay with the title itself. */
function emphasised(title: readonly Inline[]): readonly Inline[] {
  const emphasis: Mark = { type: 'emphasis' }
  return title.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'note-ref') return []
    const marks = inline.marks.filter((mark) => mark.type !== 'link' && mark.type !== 'reference')
    return [{ ...inline, marks: [emphasis, ...marks] }]
  })
}

function stopAfter(title: string): string {
  return ended(title).slice(title.length)
}

function trimmedEnd(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1)
  return last?.type === 'run' ? [...children.slice(0, -1), { ...last, text: last.text.trimEnd() }] : children
}
