/**
 * Puts every edition before the validators of its format and prints one table of what they say.
 *
 *   node --import tsx tests/conformance/run.ts                 builds the posts and judges them
 *   node --import tsx tests/conformance/run.ts a.pdf b.html    judges finished files
 *
 * Verdicts are put into the manifests beside the files that were judged, and into those in dist/ whose editions are the same.
 * Each validator is also shown an edition that was spoilt on purpose, and must refuse it. Exit code 0 when all is well,
 * 1 when an edition fails, 2 when a validator did not run; the last line counts.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installPackages } from '../install.ts'
import { root } from '../support/judged-posts.ts'
import { ace } from './ace.ts'
import { axe } from './axe.ts'
import { axeBook } from './axe-book.ts'
import { spoil } from './broken.ts'
import { buildEditions, namedEditions } from './editions.ts'
import { epubCheck } from './epubcheck.ts'
import { htmlValidate } from './html-validate.ts'
import { type Edition, isGood, type Judgement, unusable, type Validator } from './judgement.ts'
import { keyboard } from './keyboard.ts'
import { nu } from './nu.ts'
import { openXml } from './open-xml.ts'
import { pandoc } from './pandoc/round-trip.ts'
import { lineOf } from './places/line-of.ts'
import { foldersIn, recordVerdicts } from './record.ts'
import { printTable, type Row } from './table.ts'
import { folder, inTurns } from './tool.ts'
import { veraPdf } from './verapdf.ts'
import { wordAudit } from './word-audit.ts'

const validators: readonly Validator[] = [
  ...[veraPdf, openXml, wordAudit, pandoc, epubCheck, ace, axeBook],
  ...[nu, htmlValidate, axe, keyboard],
]

const workshop = mkdtempSync(path.join(tmpdir(), 'conformance-'))
try {
  installPackages(folder)
  const named = process.argv.slice(2)
  const editions = named.length > 0 ? namedEditions(named) : await buildEditions(workshop)
  const put = validators.map((validator) => () => putBefore(validator, editions))
  const rows = (await inTurns(2, put)).flat()
  process.stdout.write(`${printTable(rows)}\n`)
  const folders = [...editions.map(({ file }) => path.dirname(file)), ...foldersIn(path.join(root, 'dist'))]
  for (const file of recordVerdicts(
    rows,
    folders.filter((one) => !one.startsWith(workshop)),
  ))
    process.stdout.write(`${file}: says what the validators say\n`)
  const bad = rows.filter(({ judgement }) => !isGood(judgement))
  process.stdout.write(`conformance: ${rows.length - bad.length} passed, ${bad.length} failed\n`)
  const isUnusable = bad.some(({ judgement }) => judgement.verdict === 'unusable')
  process.exitCode = isUnusable ? 2 : bad.length > 0 ? 1 : 0
} finally {
  rmSync(workshop, { recursive: true, force: true })
}

async function putBefore(validator: Validator, editions: readonly Edition[]): Promise<readonly Row[]> {
  const mine = editions.filter(
    (edition) => edition.format === validator.format && validator.canJudge?.(edition) !== false,
  )
  const [first] = mine
  if (first === undefined) return []
  const desk = mkdtempSync(path.join(workshop, `${validator.format}-`))
  const claims = [...new Set(mine.flatMap((edition) => edition.claims ?? validator.profiles))]
  const spoilt = { ...spoil(first, desk), claims }
  const judgements = [
    ...(await ask(validator, mine, desk)),
    ...(await ask(validator, [spoilt], desk)).map(refused),
  ]
  return Promise.all(judgements.map((judgement) => rowOf(validator, [...mine, spoilt], judgement)))
}

async function rowOf(validator: Validator, editions: readonly Edition[], judgement: Judgement): Promise<Row> {
  const edition = editions.find(({ file }) => file === judgement.file)
  if (edition === undefined)
    throw new Error(`${validator.name} judged ${judgement.file}, which was not put before it`)
  const lines: (number | undefined)[] = []
  for (const { trace } of judgement.complaints)
    lines.push(trace === undefined ? undefined : await lineOf(trace, edition))
  return { validator: validator.name, edition, judgement, lines }
}

/** One judgement for each edition and profile, whatever happens. */
async function ask(
  validator: Validator,
  editions: readonly Edition[],
  desk: string,
): Promise<readonly Judgement[]> {
  const files = editions.map(({ file }) => file)
  const byFile = new Map(editions.map((edition) => [edition.file, edition]))
  const profilesOf = (file: string): readonly string[] => byFile.get(file)?.claims ?? validator.profiles
  const editionOf = (file: string): Edition | undefined => byFile.get(file)
  const judgements = await validator.judge(files, desk, profilesOf, editionOf).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    return files.flatMap((file) => profilesOf(file).map((profile) => unusable(file, profile, '?', message)))
  })
  const missing = files.flatMap((file) =>
    profilesOf(file)
      .filter((profile) => !judgements.some((one) => one.file === file && one.profile === profile))
      .map((profile) => unusable(file, profile, '?', 'said nothing')),
  )
  return [...judgements, ...missing]
}

/** A spoilt edition is to be refused: the verdict that would be bad elsewhere is good here. */
function refused(judgement: Judgement): Judgement {
  if (judgement.verdict === 'unusable') return judgement
  return judgement.verdict === 'fail'
    ? { ...judgement, verdict: 'refused', complaints: [] }
    : {
        ...judgement,
        verdict: 'fail',
        complaints: [{ message: 'was let pass, although it was spoilt on purpose' }],
      }
}
