import { loadFullShaper } from './face/full-shaper.ts'
import { createFaceShaper } from './face-shaper.ts'
import { loadHyphenator } from './hyphenation/hyphenator.ts'
import { createLineBreaker } from './lines/break-lines.ts'
import { createMeasureCut } from './lines/measure-cut.ts'
import { createPointList } from './lines/point-list.ts'
import { setParagraph } from './lines/set-paragraph.ts'
import { isAddress } from './lines/word-cuts.ts'
import type { ParagraphSpec, SetLine, TextPiece } from './paragraph.ts'

/** What a typesetter has to know before it sets its first line. */
export interface TypesetterOptions {
  /** BCP 47 tags of all text that will be hyphenated: patterns are read now, so that setting needs no waiting. */
  readonly languages: Iterable<string>
  /** Told of every character that neither the family of a piece nor its fallbacks have, once for each place. */
  readonly onMissing: (character: string, piece: TextPiece) => void
}

/** Sets type with real faces. */
export interface Typesetter {
  /** Breaks a paragraph into lines. */
  readonly set: (spec: ParagraphSpec) => readonly SetLine[]
}

/** Loads the shaper and the patterns of the languages named. Throws when a piece is to be hyphenated in another one. */
export async function loadTypesetter({ languages, onMissing }: TypesetterOptions): Promise<Typesetter> {
  const tags = [...new Set(languages)]
  const [full, ...hyphenators] = await Promise.all([loadFullShaper(), ...tags.map(loadHyphenator)])
  const byTag = new Map(tags.map((tag, index) => [tag, hyphenators[index]]))
  const hyphenate = (text: string, language: string): readonly number[] => {
    if (!byTag.has(language)) throw new Error(`the hyphenation patterns of "${language}" were not loaded`)
    return isAddress(text) ? [] : (byTag.get(language)?.(text) ?? [])
  }
  const shape = createFaceShaper(full)
  const measureCut = createMeasureCut(shape)
  const [points, breakLines] = [createPointList(), createLineBreaker()]
  const tools = { shape, measureCut, hyphenate, onMissing, points, breakLines }
  return { set: (spec) => setParagraph(spec, tools) }
}
