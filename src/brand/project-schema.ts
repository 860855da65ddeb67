import * as v from 'valibot'
import type { PartialDate } from '../brief/index.ts'
import { about } from '../yaml/index.ts'
import { byLanguage, webAddress, words } from './schema-values.ts'

const datePhrase = 'a year, month or day such as "2018", "2018-01" or "2018-01-31", in quotes'

const partialDate = v.pipe(
  v.union([v.string(), v.number()], datePhrase),
  v.transform((value) => parsePartialDate(String(value))),
  v.check((date) => date !== undefined, datePhrase),
  v.transform((date): PartialDate => date ?? { year: 0 }),
)

const grantPhrase = 'a grant agreement number'

const grant = v.pipe(
  v.union([v.string(), v.number()], grantPhrase),
  v.transform(String),
  v.regex(/^[\w./-]+$/, grantPhrase),
)

const partner = v.strictObject({
  name: words,
  short: v.exactOptional(words),
  country: v.exactOptional(
    v.pipe(words, v.regex(/^[A-Z]{2}$/, 'a country code of two capital letters such as KZ')),
  ),
  role: v.exactOptional(v.literal('coordinator')),
  url: v.exactOptional(webAddress),
})

const facts = {
  name: about(words, 'The short name, such as an acronym.'),
  fullName: v.exactOptional(words),
  start: v.exactOptional(partialDate),
  end: v.exactOptional(partialDate),
  url: v.exactOptional(webAddress),
  grant: about(grant, 'The number of the grant agreement.'),
  coFunded: v.optional(
    about(v.boolean(), 'Whether the statement says "Co-funded" instead of "Funded".'),
    false,
  ),
  partners: v.optional(v.array(partner), []),
  about: v.optional(about(byLanguage, 'A paragraph about the project in its own words, by language.'), {}),
  statement: v.optional(about(byLanguage, 'Replaces the statement of the programme, by language.'), {}),
  disclaimer: v.optional(about(byLanguage, 'Replaces the disclaimer of the programme, by language.'), {}),
} as const

const authority = about(words, 'Who gave the grant, as the disclaimer names it.')

/**
 * What may stand in a project file; its JSON Schema is made from it. Horizon 2020 speaks of the Commission unless an
 * agency gave the grant; the wording of later programmes has no such default, so they name their authority.
 */
export const projectFile = v.variant('programme', [
  v.strictObject({
    ...facts,
    programme: v.literal('horizon-2020'),
    authority: v.optional(authority, 'Commission'),
  }),
  v.strictObject({
    ...facts,
    programme: v.picklist(['horizon-europe', 'eu-2021-2027']),
    authority,
  }),
])

function parsePartialDate(text: string): PartialDate | undefined {
  const [, years, months, days] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (years === undefined) return undefined
  const [year, month, day] = [Number(years), Number(months ?? 1), Number(days ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  if (days !== undefined) return { year, month, day }
  return months === undefined ? { year } : { year, month }
}
