/**
 * Puts every edition before the validators of its format and prints one table of what they say.
 *
 *   node --import tsx tests/conformance/run.ts                 builds the posts and judges them
 *   node --import tsx tests/conformance/run.ts a.pdf b.html    judges finished files
 *
 * Each validator is also shown an edition that was spoilt on purpose, and must refuse it. Exit code 0 when all is well,
 * 1 when an edition fails, 2 when a validator did not run; the last line counts.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installPackages } from '../install.ts'
import { ace } from './ace.ts'
import { axe } from './axe.ts'
import { spoil } from './broken.ts'
import { buildEditions, namedEditions } from './editions.ts'
import { epubCheck } from './epubcheck.ts'
import { htmlValidate } from './html-validate.ts'
import { type Edition, isGood, type Judgement, type Validator } from './judgement.ts'
import { nu } from './nu.ts'
import { openXml } from './open-xml.ts'
import { printTable, type Row } from './table.ts'
import { folder } from './tool.ts'
import { veraPdf } from './verapdf.ts'

const validators: readonly Validator[] = [veraPdf, openXml, epubCheck, ace, nu, htmlValidate, axe]

const workshop = mkdtempSync(path.join(tmpdir(), 'conformance-'))
try {
  installPackages(folder)
  const named = process.argv.slice(2)
  const editions = named.length > 0 ? namedEditions(named) : await buildEditions(workshop)
  const rows: Row[] = []
  for (const validator of validators) rows.push(...(await put(editions, validator)))
  process.stdout.write(`${printTable(rows)}\n`)
  const bad = rows.filter(({ judgement }) => !isGood(judgement))
  process.stdout.write(`conformance: ${rows.length - bad.length} passed, ${bad.length} failed\n`)
  const unusable = bad.some(({ judgement }) => judgement.verdict === 'unusable')
  process.exitCode = unusable ? 2 : bad.length > 0 ? 1 : 0
} finally {
  rmSync(workshop, { recursive: true, force: true })
}

async function put(editions: readonly Edition[], validator: Validator): Promise<readonly Row[]> {
  const mine = editions.filter(({ format }) => format === validator.format)
  const [first] = mine
  if (first === undefined) return []
  const files = mine.map(({ file }) => file)
  const spoilt = spoil(first, workshop).file
  const judgements = [...(await ask(validator, files)), ...(await ask(validator, [spoilt])).map(refused)]
  return judgements.map((judgement) => ({ validator: validator.name, judgement }))
}

/** One judgement for each file and profile, whatever happens. */
async function ask(validator: Validator, files: readonly string[]): Promise<readonly Judgement[]> {
  try {
    return await validator.judge(files, workshop)
  } catch (error) {
    const complaints = [error instanceof Error ? error.message : String(error)]
    return files.flatMap((file) =>
      validator.profiles.map(
        (profile) => ({ file, profile, version: '?', verdict: 'unusable', complaints }) as const,
      ),
    )
  }
}

/** A spoilt edition is to be refused: the verdict that would be bad elsewhere is good here. */
function refused(judgement: Judgement): Judgement {
  if (judgement.verdict === 'unusable') return judgement
  return judgement.verdict === 'fail'
    ? { ...judgement, verdict: 'refused', complaints: [] }
    : { ...judgement, verdict: 'fail', complaints: ['was let pass, although it was spoilt on purpose'] }
}
