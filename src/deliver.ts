import path from 'node:path'
import type { EditionFormat } from './brief/index.ts'
import type { Built } from './build.ts'
import type { Files } from './files.ts'
import {
  composeManifest,
  type Making,
  manifestName,
  parseManifest,
  printManifest,
  sha256,
} from './manifest/index.ts'

export interface Delivery {
  readonly files: Files
  /** The folder of all outputs. */
  readonly out: string
  readonly program: Making['program']
}

/**
 * Puts the editions of a post where users find them, with their manifest, all at once: `out/slug/`. A post that has errors
 * leaves everything as it was. What the manifest says of editions that stay is true while no other run writes there.
 */
export function deliver(built: Built, delivery: Delivery): void {
  const { slug, editions, origin } = built
  if (editions.length === 0 || origin === undefined) return
  const leave = delivery.files.takeTurn(delivery.out)
  try {
    putInPlace({ slug, editions, origin }, delivery)
  } finally {
    leave()
  }
}

function putInPlace(
  { slug, editions, origin }: Pick<Required<Built>, 'slug' | 'editions' | 'origin'>,
  { files, out, program }: Delivery,
): void {
  const folder = path.join(out, slug)
  files.mend(folder)
  const read = (file: string): Uint8Array | undefined => files.read(path.join(folder, file))
  const text = read(manifestName)
  const manifest = text === undefined ? undefined : parseManifest(new TextDecoder().decode(text))
  const making = { program, slug, origin, editions }
  const before = manifest === undefined ? {} : { before: { manifest, read } }
  const told = printManifest(composeManifest({ ...making, ...before }))
  files.renew(
    folder,
    new Map([
      ...editions.map(({ format, bytes }) => [editionName(slug, format), bytes] as const),
      ...editions.flatMap(({ card }) => (card === undefined ? [] : [[card.file, card.bytes] as const])),
      [manifestName, new TextEncoder().encode(told)],
    ]),
  )
}

/** An edition where users find it. */
export interface WrittenFile {
  readonly file: string
  readonly format: EditionFormat
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  readonly pages?: number
}

export function filesOf({ slug, editions }: Built, out: string): readonly WrittenFile[] {
  return editions.map(({ format, bytes, pages }) => ({
    file: path.join(out, slug, editionName(slug, format)),
    format,
    size: bytes.length,
    sha256: sha256(bytes),
    ...(pages === undefined ? {} : { pages }),
  }))
}

function editionName(slug: string, format: string): string {
  return `${slug}.${format}`
}
