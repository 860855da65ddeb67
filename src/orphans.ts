import path from 'node:path'
import type { BuildCommand } from './command/index.ts'
import { createReporter, type Finding, weigh } from './diagnostics/index.ts'
import type { Files } from './files.ts'
import { manifestName, parseManifest, sha256 } from './manifest/index.ts'
import type { Settings } from './settings/index.ts'
import { foldedSlug } from './slug.ts'

/** A folder of editions whose post is not there any more. */
interface Orphan {
  readonly folder: string
  /** What lies in it and is not as the program has made it. */
  readonly others: readonly string[]
}

/** Folders in `out` that a run has made, as their manifests say, of posts that have none of these slugs. */
function findOrphans(
  out: string,
  slugs: ReadonlySet<string>,
  files: Pick<Files, 'read' | 'list' | 'folders'>,
): readonly Orphan[] {
  const known = new Set([...slugs].map(foldedSlug))
  return files.folders(out).flatMap((name) => {
    if (name.startsWith('.') || known.has(foldedSlug(name))) return []
    const folder = path.join(out, name)
    const read = (file: string): Uint8Array | undefined => files.read(path.join(folder, file))
    const manifest = parseManifest(new TextDecoder().decode(read(manifestName)))
    if (manifest?.slug !== name) return []
    const made = Object.values(manifest.editions).flatMap(({ card, ...edition }) =>
      card === undefined ? [edition] : [edition, card],
    )
    const isOwn = (file: string): boolean => {
      if (file === manifestName) return true
      const bytes = read(file)
      return bytes !== undefined && made.some((each) => each.file === file && each.sha256 === sha256(bytes))
    }
    return [{ folder, others: files.list(folder).filter((file) => !isOwn(file)) }]
  })
}

export interface Told {
  /** Folders that are not there any more. */
  readonly removed: readonly string[]
  readonly findings: readonly Finding[]
}

/** What is said, and done, of editions without a post. Only a run over all posts can tell; those that are named may be some. */
export function settleOrphans(
  { posts, out, prunes }: Pick<BuildCommand, 'posts' | 'out' | 'prunes'>,
  { severities }: Pick<Settings, 'severities'>,
  slugs: ReadonlySet<string>,
  files: Pick<Files, 'read' | 'list' | 'folders' | 'discard'>,
): Told {
  if (posts.length > 0 && !prunes) return { removed: [], findings: [] }
  const orphans = findOrphans(out, slugs, files)
  const told = prunes ? prune(orphans, files) : tellOrphans(orphans)
  return { ...told, findings: weigh(told.findings, severities) }
}

/** Removes what nobody else has had a hand in; what is left, and why, is told. */
function prune(orphans: readonly Orphan[], files: Pick<Files, 'discard'>): Told {
  const pure = orphans.filter(({ others }) => others.length === 0)
  for (const { folder } of pure) files.discard(folder)
  const { findings } = tellOrphans(orphans.filter((orphan) => !pure.includes(orphan)))
  return { removed: pure.map(({ folder }) => folder), findings }
}

function tellOrphans(orphans: readonly Orphan[]): Told {
  const findings = orphans.flatMap(({ folder, others }) => {
    const reporter = createReporter(folder)
    reporter.report('build/no-post', undefined, { folder, others })
    return reporter.findings
  })
  return { removed: [], findings }
}
