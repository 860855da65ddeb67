import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { EditionFormat } from '../brief/index.ts'
import type { Finding } from '../diagnostics/index.ts'
import type { Manifest, Origin, Parity } from './manifest.ts'

/** What has been made, and what lies there from last time. */
export interface Making {
  readonly program: Manifest['program']
  readonly slug: string
  readonly origin: Origin
  readonly editions: readonly {
    readonly format: EditionFormat
    readonly bytes: Uint8Array
    readonly pages?: number
    readonly findings: readonly Finding[]
    /** What the finished file holds of the brief, where it has been read back. */
    readonly parity?: Parity
  }[]
  /** The manifest of last time, and the files that lie beside it now. */
  readonly before?: {
    readonly manifest: Manifest
    readonly read: (file: string) => Uint8Array | undefined
  }
}

/**
 * The manifest of a folder that holds the editions just made, and perhaps others from last time. Of those it tells while
 * they were made of the same input by the same program and their files are still what they were; it says nothing of others.
 */
export function composeManifest({ program, slug, origin, editions, before }: Making): Manifest {
  const manifest: Manifest = {
    format: 'briefwright-manifest',
    schema: 1,
    program,
    slug,
    ...origin,
    editions: {},
  }
  for (const [format, edition] of Object.entries(keptOf(manifest, before)))
    Object.assign(manifest.editions, { [format]: edition })
  for (const { format, bytes, pages, findings, parity } of editions) {
    manifest.editions[format] = {
      file: `${slug}.${format}`,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(pages === undefined ? {} : { pages }),
      findings: countsOf(findings),
      ...(parity === undefined ? {} : { parity }),
    }
  }
  return manifest
}

function keptOf(now: Manifest, before: Making['before']): Manifest['editions'] {
  if (before === undefined) return {}
  const { editions, ...input } = before.manifest
  const { editions: _, ...inputNow } = now
  if (!isDeepStrictEqual(input, inputNow)) return {}
  const kept = Object.entries(editions).filter(([format, { file, sha256: sum }]) => {
    const bytes = file === `${now.slug}.${format}` ? before.read(file) : undefined
    return bytes !== undefined && sha256(bytes) === sum
  })
  return Object.fromEntries(kept)
}

export function countsOf(findings: readonly Finding[]): Manifest['findings'] {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
