import { loadFullShaper } from './face/full-shaper.ts'
import { createFaceShaper } from './face-shaper.ts'
import { loadHyphenator } from './hyphenation/hyphenator.ts'
import { createLineBreaker } from './lines/break-lines.ts'
import { createMeasureCut } from './lines/measure-cut.ts'
import { createPointList } from './lines/point-list.ts'
import { setParagraph } from './lines/set-paragraph.ts'
import { isAddress } from './lines/word-cuts.ts'
import type { ParagraphSpec, SetLine, TextPiece } from './paragraph.ts'
import type { Shaper } from './shaper.ts'

/** What a typesetter has to know before it sets its first line. */
export interface TypesetterOptions {
  /** BCP 47 tags of all text that will be hyphenated: patterns are read now, so that setting needs no waiting. */
  readonly languages: Iterable<string>
  /** Told of every character that neither the family of a piece nor its fallbacks have, once for each place. */
  readonly onMissing: (character: string, piece: TextPiece) => void
  /** Of an earlier document of the same brand. */
  readonly shaper?: Shaper | undefined
}

/** Sets type with real faces. */
export interface Typesetter {
  /** Breaks a paragraph into lines. */
  readonly set: (spec: ParagraphSpec) => readonly SetLine[]
}

/** Loads the patterns of the languages named, and a shaper. Throws when a piece is to be hyphenated in another language. */
export async function loadTypesetter(options: TypesetterOptions): Promise<Typesetter> {
  const { languages, onMissing } = options
  const tags = [...new Set(languages)]
  const [shape, ...hyphenators] = await Promise.all([
    options.shaper ?? loadShaper(),
    ...tags.map(loadHyphenator),
  ])
  const byTag = new Map(tags.map((tag, index) => [tag, hyphenators[index]]))
  const hyphenate = (text: string, language: string): readonly number[] => {
    if (!byTag.has(language)) throw new Error(`the hyphenation patterns of "${language}" were not loaded`)
    return isAddress(text) ? [] : (byTag.get(language)?.(text) ?? [])
  }
  const measureCut = createMeasureCut(shape)
  const [points, breakLines] = [createPointList(), createLineBreaker()]
  const tools = { shape, measureCut, hyphenate, onMissing, points, breakLines }
  return { set: (spec) => setParagraph(spec, tools) }
}

/** A shaper for the faces of one brand, which keeps all it has shaped. */
export async function loadShaper(): Promise<Shaper> {
  return createFaceShaper(await loadFullShaper())
}
