import * as v from 'valibot'
import type { PartialDate } from '../brief/index.ts'
import { createReporter, type Finding } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { checkYaml, nearest, parseYaml } from '../yaml/index.ts'
import type { Reference } from './layers.ts'
import type { Project } from './project.ts'
import { reportIssue } from './report-issue.ts'
import { byLanguage, webAddress, words } from './schema-values.ts'

export interface LoadedProject {
  /** Absent when there are errors. */
  readonly project?: Project
  readonly findings: readonly Finding[]
}

const datePhrase = 'a year, month or day such as "2018", "2018-01" or "2018-01-31", in quotes'

const partialDate = v.pipe(
  v.union([v.string(), v.number()], datePhrase),
  v.transform((value) => parsePartialDate(String(value))),
  v.check((date) => date !== undefined, datePhrase),
  v.transform((date): PartialDate => date ?? { year: 0 }),
)

/** What may stand in a project file; its JSON Schema is made from it. */
export const projectFile = v.strictObject({
  name: words,
  fullName: v.exactOptional(words),
  start: v.exactOptional(partialDate),
  end: v.exactOptional(partialDate),
  url: v.exactOptional(webAddress),
  programme: v.picklist(['horizon-2020', 'horizon-europe', 'eu-2021-2027']),
  grant: v.pipe(
    v.union([v.string(), v.number()], 'a grant agreement number'),
    v.transform(String),
    v.regex(/^[\w./-]+$/, 'a grant agreement number'),
  ),
  authority: v.optional(words, 'Commission'),
  coFunded: v.optional(v.boolean(), false),
  partners: v.optional(
    v.array(
      v.strictObject({
        name: words,
        short: v.exactOptional(words),
        country: v.exactOptional(
          v.pipe(words, v.regex(/^[A-Z]{2}$/, 'a country code of two capital letters such as KZ')),
        ),
        role: v.exactOptional(v.literal('coordinator')),
        url: v.exactOptional(webAddress),
      }),
    ),
    [],
  ),
  about: v.optional(byLanguage, {}),
  statement: v.optional(byLanguage, {}),
  disclaimer: v.optional(byLanguage, {}),
})

/** Loads `<templates>/projects/<id>.yaml`. `reference` is where the post names it. */
export function loadProject(
  id: string,
  files: Files,
  templates: string,
  reference?: Reference,
): LoadedProject {
  const folder = `${templates}/projects`
  const file = `${folder}/${id}.yaml`
  const { report, findings } = createReporter(reference?.file ?? file)
  const bytes = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) ? files.read(file) : undefined
  if (bytes === undefined) {
    const known = files
      .list(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
    const near = nearest(id, known)
    report('project/not-found', reference?.position, {
      id,
      known,
      ...(near === undefined ? {} : { nearest: near }),
    })
    return { findings }
  }
  const yaml = parseYaml({ text: new TextDecoder().decode(bytes), file })
  const { value, issues } = checkYaml(yaml, projectFile)
  for (const issue of issues) reportIssue('project', issue, report)
  return value === undefined
    ? { findings }
    : { project: { id, ...value, position: yaml.placeOf([]) }, findings }
}

function parsePartialDate(text: string): PartialDate | undefined {
  const [, years, months, days] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (years === undefined) return undefined
  const [year, month, day] = [Number(years), Number(months ?? 1), Number(days ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  if (days !== undefined) return { year, month, day }
  return months === undefined ? { year } : { year, month }
}
