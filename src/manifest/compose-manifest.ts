import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { EditionFormat } from '../brief/index.ts'
import type { Finding } from '../diagnostics/index.ts'
import type { MadeEdition, Manifest, Origin, Parity } from './manifest.ts'

/** A file by its bare name. */
export interface NamedBytes {
  readonly file: string
  readonly bytes: Uint8Array
}

/** What has been made, and what lies there from last time. */
export interface Making {
  readonly program: Manifest['program']
  readonly slug: string
  readonly origin: Origin
  readonly editions: readonly {
    readonly format: EditionFormat
    readonly bytes: Uint8Array
    readonly pages?: number
    readonly card?: NamedBytes
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
  const empty: Manifest = {
    format: 'briefwright-manifest',
    schema: 1,
    program,
    slug,
    ...origin,
    editions: {},
  }
  const made = editions.map(({ format, bytes, pages, card, findings, parity }) => {
    const edition: MadeEdition = {
      file: `${slug}.${format}`,
      ...sizeAndSum(bytes),
      ...(pages === undefined ? {} : { pages }),
      ...(card === undefined ? {} : { card: { file: card.file, ...sizeAndSum(card.bytes) } }),
      findings: countsOf(findings),
      ...(parity === undefined ? {} : { parity }),
    }
    return [format, edition] as const
  })
  return { ...empty, editions: { ...keptOf(empty, before), ...Object.fromEntries(made) } }
}

function keptOf(now: Manifest, before: Making['before']): Manifest['editions'] {
  if (before === undefined) return {}
  const { editions, ...input } = before.manifest
  const { editions: _, ...inputNow } = now
  if (!isDeepStrictEqual(input, inputNow)) return {}
  const isThere = ({ file, sha256: sum }: { readonly file: string; readonly sha256: string }): boolean => {
    const bytes = before.read(file)
    return bytes !== undefined && sha256(bytes) === sum
  }
  const kept = Object.entries(editions).filter(
    ([format, edition]) =>
      edition.file === `${now.slug}.${format}` &&
      isThere(edition) &&
      (edition.card === undefined || (edition.card.file === cardName(now.slug) && isThere(edition.card))),
  )
  return Object.fromEntries(kept)
}

/** The picture beside a web page. */
export function cardName(slug: string): string {
  return `${slug}.card.png`
}

function sizeAndSum(bytes: Uint8Array): { readonly bytes: number; readonly sha256: string } {
  return { bytes: bytes.length, sha256: sha256(bytes) }
}

export function countsOf(findings: readonly Finding[]): Manifest['findings'] {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
