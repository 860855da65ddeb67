import type { FontFace } from '../../brand/index.ts'

/** Heights of a face's lines above its baseline, in ems; what lies below it is negative. */
export interface FaceLines {
  readonly ascender: number
  readonly descender: number
  readonly xHeight: number
}

/** Reads the lines of a TrueType face from its tables `head`, `hhea` and `OS/2`; each face is read once. */
export function faceLinesReader(): (face: FontFace) => FaceLines {
  const known = new Map<string, FaceLines>()
  return (face) => {
    const lines = known.get(face.id) ?? readLines(face.read())
    known.set(face.id, lines)
    return lines
  }
}

function readLines(bytes: Uint8Array): FaceLines {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [head, hhea, os2] = ['head', 'hhea', 'OS/2'].map((tag) => findTable(view, tag))
  const em = head === undefined ? 1000 : view.getUint16(head + 18)
  const height = (at: number | undefined, usual: number): number =>
    at === undefined ? usual : view.getInt16(at) / em
  // Heights of letters stand in OS/2 from its version 2 on.
  const hasHeights = os2 !== undefined && view.getUint16(os2) >= 2
  return {
    ascender: height(hhea === undefined ? undefined : hhea + 4, 0.9),
    descender: height(hhea === undefined ? undefined : hhea + 6, -0.25),
    xHeight: height(hasHeights ? os2 + 86 : undefined, 0.5),
  }
}

function findTable(view: DataView, tag: string): number | undefined {
  const [first, size] = [12, 16]
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = first + index * size
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)))
    if (name === tag) return view.getUint32(at + 8)
  }
  return undefined
}
