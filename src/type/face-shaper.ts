import type { FontFace, FontFamily } from '../brand/index.ts'
import { chooseFace } from './face/choose-face.ts'
import type { FullShaper } from './face/full-shaper.ts'
import { languageSystem } from './face/language-system.ts'
import { type OpenFace, openFace } from './face/open-face.ts'
import { createShaper, type ShapeWord } from './face/shape.ts'
import { splitByFace, underOwnName } from './face/split-by-face.ts'
import type { TextPiece } from './paragraph.ts'
import type { Ink, Shaper } from './shaper.ts'

/** A shaper over real faces. Each face is opened once, each text shaped once for each look that it is met in. */
export function createFaceShaper(full: FullShaper): Shaper {
  const open = remember(openFace)
  const looks = new Map<string, Look>()
  const looksOfPieces = new WeakMap<TextPiece, Look>()
  const lookOf = (piece: TextPiece): Look => {
    const known = looksOfPieces.get(piece)
    if (known !== undefined) return known
    const key = keyOf(piece)
    const look = looks.get(key) ?? createLook(piece, open, full)
    looks.set(key, look)
    looksOfPieces.set(piece, look)
    return look
  }
  return (piece, text) => lookOf(piece)(text)
}

/** Shapes texts in one look, each once. */
type Look = (text: string) => Ink

/** Two pieces of one key are shaped alike. Faces are known by their ids, which are unique in a brand. */
function keyOf({ family, fallback, weight, italic, features, tracking, lang }: TextPiece): string {
  const faces = [family, ...fallback].map((one) => chooseFace(one, weight, italic).id)
  return [...faces, '', ...features, '', tracking, languageSystem(lang) ?? ''].join(' ')
}

function createLook(piece: TextPiece, open: (face: FontFace) => OpenFace, full: FullShaper): Look {
  const { weight, italic, features, tracking, lang } = piece
  const faces = facesOf(piece).map((family) => open(chooseFace(family, weight, italic)))
  const request = {
    features,
    ligatures: tracking === 0,
    language: languageSystem(lang),
    direction: 'ltr',
  } as const
  const shaperOf: (face: OpenFace) => ShapeWord = remember((face) => createShaper(face, request, full))
  return remember((text) => {
    const { runs, missing } = splitByFace(text, faces)
    const parts = runs.map((run) => underOwnName(shaperOf(run.face)(run.text), run))
    const glyphs = parts.reduce((sum, part) => sum + part.glyphs.length, 0)
    return { parts, width: parts.reduce((sum, { width }) => sum + width, 0) + tracking * glyphs, missing }
  })
}

function facesOf({ family, fallback }: TextPiece): readonly FontFamily[] {
  return [family, ...fallback]
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
