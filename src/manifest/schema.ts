import * as v from 'valibot'
import { pdfProfiles, titleSources } from '../brief/index.ts'
import { about } from '../yaml/index.ts'
import type { Manifest } from './manifest.ts'

const sum = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/, 'a SHA-256 in hexadecimal digits'))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const counts = v.strictObject({ error: count, warning: count, note: count })
const file = v.strictObject({ file: v.string(), sha256: sum })
const named = v.strictObject({ name: v.string(), sha256: sum })

const parity = v.strictObject({
  facts: about(count, 'What the brief states and the edition was asked for.'),
  missed: about(count, 'How many of these the finished edition does not hold.'),
})

const verdict = v.strictObject({
  validator: v.string(),
  version: v.string(),
  profile: v.string(),
  verdict: v.picklist(['pass', 'fail', 'unusable']),
})

const pdf = v.strictObject({
  profile: about(v.picklist(pdfProfiles), 'What it promises as far as the text bears that out.'),
  source: about(v.picklist(['attached', 'apart']), 'Whether it carries the post, just as it was read.'),
})

/** What editions are made of, in one place: who has the same has the same bytes. */
const origin = {
  title: v.string(),
  lang: about(v.string(), 'BCP 47.'),
  authors: v.exactOptional(about(v.array(v.string()), 'As printed, in their order.')),
  date: v.exactOptional(about(v.string(), 'A year, a month or a day, as the post says (ISO 8601).')),
  source: about(file, 'The post; the file by its bare name.'),
  pictures: about(v.array(file), 'Files beside the post that it shows, by their paths from there.'),
  brand: about(named, 'One sum over all files of the brand and those it extends, fonts included.'),
  project: v.exactOptional(about(named, 'The funded project that the post names.')),
  pdf: v.exactOptional(about(pdf, 'How PDFs are wanted; web page and e-book tell of theirs.')),
  severities: about(
    v.record(v.string(), v.picklist(['error', 'warning', 'note', 'off'])),
    'What the project takes more or less seriously than the program does.',
  ),
  projectLang: v.exactOptional(about(v.string(), 'The language of posts of the project that state none.')),
  titleSource: v.exactOptional(
    about(v.picklist(titleSources), 'Where the project takes titles from that posts do not state.'),
  ),
  site: v.exactOptional(
    about(v.string(), 'The address that the project publishes under; web pages tell theirs by it.'),
  ),
  epoch: v.exactOptional(about(count, 'SOURCE_DATE_EPOCH, where it was set.')),
  findings: about(counts, 'What was found in the post, its pictures, brand and project.'),
}

const card = v.strictObject({ file: v.string(), bytes: count, sha256: sum })

const edition = v.strictObject({
  file: v.string(),
  bytes: count,
  sha256: sum,
  pages: v.exactOptional(about(count, 'Of a PDF.')),
  card: v.exactOptional(
    about(card, 'Of a web page: the picture that stands for it where its address is shared.'),
  ),
  findings: about(counts, 'What came to light when this edition was made.'),
  parity: v.exactOptional(about(parity, 'What a reading of the finished file has found.')),
  conformance: v.exactOptional(about(v.array(verdict), 'What outside validators said of this very file.')),
})

const editions = v.strictObject({
  pdf: v.exactOptional(edition),
  docx: v.exactOptional(edition),
  epub: v.exactOptional(edition),
  html: v.exactOptional(edition),
})

/** What stands in manifest.json, as a schema: it reads the file, and tells editors and programs what each key means. */
export const manifestFile: v.GenericSchema<unknown, Manifest> = v.strictObject({
  format: v.literal('briefwright-manifest'),
  schema: v.literal(1),
  program: v.strictObject({ name: v.string(), version: v.string() }),
  slug: v.string(),
  ...origin,
  editions: about(editions, 'Files in this folder that were made of all this, and of nothing else.'),
})
