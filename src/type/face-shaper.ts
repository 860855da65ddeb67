import type { FontFace, FontFamily } from '../brand/index.ts'
import { mirrored } from './bidi/unicode.ts'
import { chooseFace } from './face/choose-face.ts'
import type { FullShaper } from './face/full-shaper.ts'
import { languageSystem } from './face/language-system.ts'
import { type OpenFace, openFace } from './face/open-face.ts'
import { createTurnedShaper, type ShapeTurned } from './face/right-to-left.ts'
import { createShaper, type ShapeWord } from './face/shape.ts'
import { type FaceQueue, splitByFace, underOwnName } from './face/split-by-face.ts'
import type { TextPiece } from './paragraph.ts'
import type { Shaped } from './shaped.ts'
import type { Ink, Shaper, Standing } from './shaper.ts'

/** A shaper over real faces. Each face is opened once, each text shaped once for each look that it is met in. */
export function createFaceShaper(full: FullShaper): Shaper {
  const open = remember(openFace)
  const looks = new Map<string, Look>()
  let latest: { readonly piece: TextPiece; readonly look: Look } | undefined
  const lookOf = (piece: TextPiece): Look => {
    // Words come piece after piece, and most pieces look like the one before.
    if (latest !== undefined && areShapedAlike(latest.piece, piece)) return latest.look
    const key = keyOf(piece)
    const look = looks.get(key) ?? createLook(piece, open, full)
    looks.set(key, look)
    latest = { piece, look }
    return look
  }
  return (piece, text, standing) =>
    standing.direction === 'ltr' ? lookOf(piece).forwards(text) : lookOf(piece).turned(text, standing)
}

/** Shapes texts in one look, each once. */
interface Look {
  readonly forwards: (text: string) => Ink
  readonly turned: (text: string, standing: Standing) => Ink
}

function areShapedAlike(one: TextPiece, other: TextPiece): boolean {
  return (
    one === other ||
    (one.family === other.family &&
      one.fallback === other.fallback &&
      one.weight === other.weight &&
      one.italic === other.italic &&
      one.features === other.features &&
      one.tracking === other.tracking &&
      one.lang === other.lang)
  )
}

/** Two pieces of one key are shaped alike. Faces are known by their ids, which are unique in a brand. */
function keyOf({ family, fallback, weight, italic, features, tracking, lang }: TextPiece): string {
  const faces = [family, ...fallback].map((one) => chooseFace(one, weight, italic).id)
  return [...faces, '', ...features, '', tracking, languageSystem(lang) ?? ''].join(' ')
}

function createLook(piece: TextPiece, open: (face: FontFace) => OpenFace, full: FullShaper): Look {
  const { weight, italic, features, tracking, lang } = piece
  const faceOf = (family: FontFamily) => () => open(chooseFace(family, weight, italic))
  const faces: FaceQueue = [faceOf(piece.family), ...piece.fallback.map(faceOf)]
  const request = { features, ligatures: tracking === 0, language: languageSystem(lang) }
  const shaperOf: (face: OpenFace) => ShapeWord = remember((face) => createShaper(face, request, full))
  const turnedShaperOf: (face: OpenFace) => ShapeTurned = remember((face) =>
    createTurnedShaper(face, request, full),
  )
  const known = new Map<string, Ink>()
  const shapeTurned = (turned: Turned): Ink => turnedInk(turned, faces, tracking, turnedShaperOf)
  return {
    forwards: remember((text) => {
      const { runs, missing } = splitByFace(text, faces)
      return inkOf(
        runs.map((run) => underOwnName(shaperOf(run.face)(run.text), run)),
        missing,
        tracking,
      )
    }),
    turned: (text, { before, after }) => {
      const key = `${before}\n${text}\n${after}`
      const found = known.get(key)
      if (found !== undefined) return found
      const isSpace = before !== '' && /^\s$/.test(text)
      const ink = isSpace
        ? spaceBeside(before, shapeTurned({ text, before: '', after: '' }), faces)
        : shapeTurned({ text, before, after })
      known.set(key, ink)
      return ink
    },
  }
}

type Turned = { readonly text: string } & Pick<Standing, 'before' | 'after'>

/** A space with the glyph of the face that a letter has, as wide as it is by itself. */
function spaceBeside(letter: string, space: Ink, faces: FaceQueue): Ink {
  const face = splitByFace(letter, faces).runs[0]?.face
  const id = face?.glyphOf(0x20) ?? 0
  if (face === undefined || id === 0) return space
  const parts = space.parts.map((part) => ({
    ...part,
    face: face.face,
    glyphs: part.glyphs.map((glyph) => ({ ...glyph, id })),
  }))
  return { ...space, parts }
}

function turnedInk(
  { text, before, after }: Turned,
  faces: FaceQueue,
  tracking: number,
  shaperOf: (face: OpenFace) => ShapeTurned,
): Ink {
  const { runs, missing } = splitByFace(mirrored(text), faces)
  let start = 0
  const parts = runs.map((run, index) => {
    const original = text.slice(start, start + run.original.length)
    start += run.original.length
    // What stands in for another sign has a length of its own.
    const isOwn = run.text === run.original
    const turned = shaperOf(run.face)({
      drawn: run.text,
      original: isOwn ? original : run.text,
      before: index === 0 ? before : '',
      after: index === runs.length - 1 ? after : '',
    })
    return underOwnName(turned, { ...run, original: isOwn ? run.text : original })
  })
  return inkOf(parts, missing, tracking)
}

function inkOf(parts: readonly Shaped[], missing: readonly string[], tracking: number): Ink {
  const glyphs = parts.reduce((sum, part) => sum + part.glyphs.length, 0)
  return { parts, width: parts.reduce((sum, { width }) => sum + width, 0) + tracking * glyphs, missing }
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}
