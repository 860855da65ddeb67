import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  type Judged,
  manifestName,
  parseManifest,
  printManifest,
  sha256,
  withVerdicts,
} from '../../src/manifest/index.ts'
import type { Row } from './table.ts'

/**
 * Puts verdicts into the manifests of these folders, and returns the files that say more than before. A manifest takes
 * verdicts on its own editions alone, whose sums it knows: what was built apart and is the same counts.
 */
export function recordVerdicts(rows: readonly Row[], folders: readonly string[]): readonly string[] {
  const judged = rows.flatMap(judgedIn)
  return [...new Set(folders)].flatMap((folder) => {
    const file = path.join(folder, manifestName)
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const manifest = parseManifest(before)
    if (manifest === undefined) return []
    const after = printManifest(withVerdicts(manifest, judged))
    if (after === before) return []
    writeFileSync(file, after)
    return [file]
  })
}

/** The folders in a folder. */
export function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name))
}

/** What was refused was spoilt, and is no edition of anything. */
function judgedIn({ validator, judgement: { file, profile, version, verdict } }: Row): readonly Judged[] {
  if (verdict === 'refused' || !existsSync(file)) return []
  return [{ sha256: sha256(readFileSync(file)), validator, version, profile, verdict }]
}
