import { createHash } from 'node:crypto'
import type { Metadata } from '../publication/index.ts'
import type { Engine } from './engine.ts'
import { pdfDate } from './information.ts'
import { type Reference, text } from './syntax.ts'

/** The Markdown that a publication was made of, as it was read. */
export interface Source {
  /** Of its file, without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Embeds the source of the publication (ISO 32000-1, 7.11.4), and says that it is that (ISO 19005-3, 6.8 and annex E). Its time
 * is that of the publication: one post makes one file.
 */
export function attachSource(engine: Engine, { name, bytes }: Source, metadata: Metadata): Reference {
  const { title, modified } = metadata
  const file = engine.stream(
    {
      Type: 'EmbeddedFile',
      Subtype: 'text/markdown',
      Params: {
        Size: bytes.length,
        ModDate: text(pdfDate(modified)),
        // ISO 32000-1, table 46, wants this sum and no other; it guards against accidents alone.
        CheckSum: createHash('md5').update(bytes).digest(),
      },
    },
    bytes,
  )
  return engine.object({
    Type: 'Filespec',
    F: text(name),
    UF: text(name),
    // Without a word of any language but that of the title.
    Desc: text(`${title} (Markdown)`),
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  })
}
