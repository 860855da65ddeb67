import type { Glyph, Shaped } from '../shaped.ts'
import type { OpenFace } from './open-face.ts'

/** A stretch of text that one face has all characters of. */
export interface FaceRun {
  readonly face: OpenFace
  /** What is shaped; it differs from `original` where another sign stands in. */
  readonly text: string
  readonly original: string
  /** Advance that a stand-in is given, in thousandths of an em. */
  readonly advance?: number
}

/** Faces in the order in which they are asked, each opened when its turn comes: most texts need the first alone. */
export type FaceQueue = readonly [first: () => OpenFace, ...others: (() => OpenFace)[]]

/**
 * Divides a text among faces, the first that has a character taking it; marks and joiners go with the letter before
 * them. A character that no face has is set with the empty glyph of the first, and named in `missing`.
 */
export function splitByFace(
  text: string,
  faces: FaceQueue,
): { readonly runs: readonly FaceRun[]; readonly missing: readonly string[] } {
  const first = faces[0]()
  if (hasAll(first, text)) return { runs: [{ face: first, text, original: text }], missing: [] }
  const runs: FaceRun[] = []
  const missing = new Set<string>()
  for (const [cluster] of text.matchAll(clusters)) {
    const run = runOf(cluster, faces)
    if (run === undefined) missing.add(cluster)
    append(runs, run ?? { face: first, text: cluster, original: cluster })
  }
  return { runs, missing: [...missing] }
}

/** What was shaped in place of the text of a run, under the text's own name. */
export function underOwnName(shaped: Shaped, { text, original, advance }: FaceRun): Shaped {
  if (text === original) return shaped
  const glyphs = shaped.glyphs.map(
    (glyph, index): Glyph => ({
      ...glyph,
      text: index === 0 ? original : '',
      advance: advance ?? glyph.advance,
    }),
  )
  return { ...shaped, text: original, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) }
}

/** A character with the marks, joiners and variation selectors that follow it. */
const clusters = /.[\p{M}\p{Join_C}\p{VS}]*/gsu

/** Characters without ink of their own: a face need not have them. */
const ignorable = /\p{DI}/gu

function hasAll({ glyphOf }: OpenFace, text: string): boolean {
  for (const character of text) if (glyphOf(character.codePointAt(0) ?? 0) === 0) return false
  return true
}

function firstWithAll(text: string, faces: FaceQueue): OpenFace | undefined {
  for (const open of faces) {
    const face = open()
    if (hasAll(face, text)) return face
  }
  return undefined
}

function runOf(cluster: string, faces: FaceQueue): FaceRun | undefined {
  const inked = cluster.replace(ignorable, '')
  const face = firstWithAll(inked, faces)
  if (face !== undefined) return { face, text: cluster, original: cluster }
  for (const { text, advance } of standIns[cluster] ?? []) {
    const other = firstWithAll(text, faces)
    if (other !== undefined)
      return { face: other, text, original: cluster, ...(advance === undefined ? {} : { advance }) }
  }
  const composed = cluster.normalize('NFC')
  const composing = composed === cluster ? undefined : firstWithAll(composed, faces)
  return composing && { face: composing, text: composed, original: cluster }
}

/** Neighbours of one face are one run, but a stand-in is a run of its own. */
function append(runs: FaceRun[], run: FaceRun): void {
  const last = runs.at(-1)
  if (last?.face !== run.face || last.text !== last.original || run.text !== run.original) runs.push(run)
  else runs[runs.length - 1] = { ...last, text: last.text + run.text, original: last.original + run.original }
}

interface StandIn {
  readonly text: string
  readonly advance?: number
}

const space = (advance?: number): readonly StandIn[] => [
  { text: ' ', ...(advance === undefined ? {} : { advance }) },
]

/** Signs that another one can be drawn for: hyphens, and spaces of a width of their own. */
const standIns: Readonly<Record<string, readonly StandIn[]>> = {
  '\u2010': [{ text: '-' }],
  '\u2011': [{ text: '\u2010' }, { text: '-' }],
  '\u00a0': space(),
  '\u2000': space(500),
  '\u2001': space(1000),
  '\u2002': space(500),
  '\u2003': space(1000),
  '\u2004': space(1000 / 3),
  '\u2005': space(250),
  '\u2006': space(1000 / 6),
  '\u2007': space(500),
  '\u2008': space(250),
  '\u2009': space(200),
  '\u200a': space(100),
  '\u202f': space(200),
  '\u205f': space(1000 * (4 / 18)),
  '\u3000': space(1000),
}
