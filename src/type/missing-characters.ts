import { packageWith } from '../brand/index.ts'
import type { Position } from '../brief/index.ts'
import type { Report } from '../diagnostics/index.ts'
import type { TextPiece } from './paragraph.ts'

/** What no font has, gathered while type is set and told afterwards. */
export interface MissingCharacters {
  /** Takes note of one; the `onMissing` of a typesetter. */
  readonly note: (character: string, piece: TextPiece) => void
  /** Reports them in one finding a place, each character where it was met first. */
  readonly report: (report: Report) => void
}

/** A page may be laid out several times, and a foreign word misses many letters: hence gathered, and each told once. */
export function gatherMissing(): MissingCharacters {
  const places = new Map<Position, Place>()
  const known = new Set<string>()
  return {
    note: (character, { node, family, fallback, lang }) => {
      if (known.has(character)) return
      known.add(character)
      const fonts = [...new Set([family, ...fallback].map(({ name }) => name))]
      const place = places.get(node.position) ?? { fonts, characters: [], packages: [] }
      const source = packageWith(character, lang)
      place.characters.push(character)
      if (source !== undefined && !place.packages.includes(source)) place.packages.push(source)
      places.set(node.position, place)
    },
    report: (report) => {
      for (const [position, details] of places) report('text/missing-glyph', position, details)
    },
  }
}

interface Place {
  readonly fonts: readonly string[]
  readonly characters: string[]
  /** Where they can be had. */
  readonly packages: string[]
}
