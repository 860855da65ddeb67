import * as v from 'valibot'
import { type PostDefaults, titleSources } from '../brief/index.ts'
import { homeOf, readAtHome } from '../confined.ts'
import {
  catalogue,
  createReporter,
  type Finding,
  type FindingCode,
  isCode,
  mayBeLowered,
  type Report,
  type Severities,
  type Severity,
} from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import {
  about,
  checkYaml,
  languageTag,
  nearest,
  type ParsedYaml,
  parseYaml,
  type YamlIssue,
} from '../yaml/index.ts'

export interface Settings {
  readonly defaults: PostDefaults
  /** Where the folder of all outputs is published: an address with a slash at its end. */
  readonly site?: string
  readonly severities: Severities
}

/** Beside the folders source/ and templates/. */
const fileName = 'briefwright.yaml'

/** What may stand in briefwright.yaml. */
export const settingsFile = v.strictObject({
  site: v.exactOptional(
    about(
      v.pipe(
        v.string(),
        v.check(isSite, 'a web address without "?" and "#", such as https://example.org/briefs'),
      ),
      'The web address under which dist/ is published. Web pages then give the whole address of their card and their PDF.',
    ),
  ),
  lang: v.exactOptional(about(languageTag, 'The language of posts that state none, such as en-GB.')),
  brand: v.exactOptional(
    about(
      v.pipe(v.string(), v.minLength(1)),
      'The brand of posts that state none, and of the page that lists all briefs: a folder of templates/.',
    ),
  ),
  title: v.exactOptional(
    about(
      v.picklist(titleSources),
      'Where the title of a post comes from whose front matter has none: from-heading takes the only heading of the first level, from-file takes that or else the name of the file.',
    ),
  ),
  ignoreKeys: v.exactOptional(
    about(
      v.array(v.string()),
      'Keys of front matter that are meant for other programs: nothing is reported of them.',
    ),
    [],
  ),
  severities: v.exactOptional(
    about(
      v.record(v.string(), v.picklist(['error', 'warning', 'note', 'off'])),
      'How serious findings are, by their codes. `briefwright explain CODE` says what each is about.',
    ),
    {},
  ),
})

/** The settings of the working folder; those of the program where it has none. */
export function loadSettings(files: Files): {
  readonly settings: Settings
  readonly findings: readonly Finding[]
} {
  const bytes = readAtHome(fileName, files)
  const { report, findings } = createReporter(fileName)
  if (bytes === 'outside') report('build/outside', undefined, { path: fileName, folder: homeOf(fileName) })
  if (typeof bytes === 'string') return { settings: { defaults: {}, severities: new Map() }, findings }
  const yaml = parseYaml({ text: new TextDecoder().decode(bytes), file: fileName })
  const { value, issues } = checkYaml(yaml, settingsFile)
  for (const issue of issues) reportIssue(issue, report)
  const settings = {
    defaults: {
      ...(value?.lang === undefined ? {} : { lang: value.lang }),
      ...(value?.brand === undefined ? {} : { brand: value.brand }),
      ...(value?.title === undefined ? {} : { title: value.title }),
      ignoredKeys: new Set(value?.ignoreKeys.map((key) => key.toLowerCase())),
    },
    severities: severitiesIn(value?.severities ?? {}, yaml, report),
    ...(value?.site === undefined ? {} : { site: folderAddress(value.site) }),
  }
  return { settings, findings }
}

/** Web pages are made to be read by anybody: no name and no password belongs into their addresses. */
function isSite(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return (
    url !== undefined && /^https?:\/\/[^\s?#\\]+$/i.test(text) && url.username === '' && url.password === ''
  )
}

/** As browsers write it, with the slash by which a folder is told from a file. */
function folderAddress(text: string): string {
  const { href } = new URL(text)
  return href.endsWith('/') ? href : `${href}/`
}

function severitiesIn(
  stated: Readonly<Record<string, Severity | 'off'>>,
  yaml: ParsedYaml,
  report: Report,
): Severities {
  const severities = new Map<FindingCode, Severity | 'off'>()
  for (const [code, severity] of Object.entries(stated)) {
    const place = yaml.placeOf(['severities', code], 'key')
    if (!isCode(code)) {
      const near = nearest(code, Object.keys(catalogue))
      report('settings/unknown-code', place, { code, ...(near === undefined ? {} : { nearest: near }) })
    } else if (severity !== 'error' && !mayBeLowered(code)) report('settings/firm', place, { code })
    else severities.set(code, severity)
  }
  return severities
}

function reportIssue(issue: YamlIssue, report: Report): void {
  if (issue.type === 'syntax') report('settings/syntax', issue.position, issue)
  if (issue.type === 'unknown-key') report('settings/unknown-key', issue.position, issue)
  if (issue.type === 'wrong-value') report('settings/wrong-value', issue.position, issue)
}
