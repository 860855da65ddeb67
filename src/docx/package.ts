import { type Document, Packer } from 'docx'
import { type Zippable, zipSync } from 'fflate'
import { canonicalParts } from './canonical.ts'
import { writeNumbering } from './numbering.ts'
import { writeAppProperties, writeCoreProperties } from './properties.ts'
import { writeSettings } from './settings.ts'
import type { State } from './state.ts'
import { writeStyleSheet } from './styles/style-sheet.ts'

/** A document and the parts that are written whole, zipped: the same bytes on every machine, in every time zone. */
export function packDocument(document: Document, state: State): Uint8Array {
  const { publication, brand, locale } = state
  const { metadata } = publication
  const written = Object.entries({
    'word/styles.xml': writeStyleSheet([...state.styles.values()], brand, locale),
    'word/numbering.xml': writeNumbering(brand, state.lists),
    'word/settings.xml': writeSettings(brand, locale),
    'docProps/core.xml': writeCoreProperties(metadata),
    'docProps/app.xml': writeAppProperties(metadata),
  }).map(([path, data]) => ({ path, data }))
  // The packer's own zip has the clock in it; its compiler, which the types keep private, gives the parts.
  // biome-ignore lint/complexity/useLiteralKeys: only so do the types let it be read
  const parts: ReadonlyMap<string, string | Uint8Array> = Packer['compiler'].compile(
    document,
    undefined,
    written,
  )
  return zip(canonicalParts(parts, [...state.footnotes.values()], locale.direction), metadata.modified)
}

function zip(parts: ReadonlyMap<string, Uint8Array>, modified: string): Uint8Array {
  const mtime = zipTime(modified)
  const entries: Zippable = {}
  for (const [path, bytes] of parts) {
    const isCompressed = /\.(png|jpg)$/.test(path)
    entries[path] = [bytes, { mtime, level: isCompressed ? 0 : 6 }]
  }
  return zipSync(entries)
}

/** A zip holds local time without a zone: the date is built so that its local fields are the UTC ones. From 1980 to 2099. */
function zipTime(modified: string): Date {
  const utc = new Date(modified)
  const year = Math.min(Math.max(1980, utc.getUTCFullYear()), 2099)
  return new Date(
    year,
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  )
}
