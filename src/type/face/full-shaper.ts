import type { Features, Glyph } from '../shaped.ts'
import type { OpenFace } from './open-face.ts'

/** What is asked of the full shaper besides the text. */
export interface FullRequest {
  readonly features: Features
  /** False where letters are tracked: a ligature cannot be. */
  readonly ligatures: boolean
  /** OpenType language system tag, or nothing. */
  readonly language: string | undefined
  readonly direction: 'ltr' | 'rtl'
}

/** Shapes any text that fontkit can: marks, joining and reordering scripts. Glyphs come from left to right. */
export type FullShaper = (face: OpenFace, text: string, request: FullRequest) => readonly Glyph[]

/** What is used of fontkit. Its own types promise more than its fonts always have. */
interface FontkitFont {
  getGlyph: (id: number, codePoints?: readonly number[]) => FontkitGlyph
  readonly layout: (
    text: string,
    features: Readonly<Record<string, boolean>>,
    script: undefined,
    language: string | undefined,
    direction: 'ltr' | 'rtl',
  ) => FontkitRun
}

interface FontkitRun {
  readonly glyphs: readonly FontkitGlyph[]
  readonly positions: readonly {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }[]
}

interface FontkitGlyph {
  readonly id: number
  readonly codePoints: readonly number[]
  readonly advanceWidth: number
}

/** Loads fontkit, which costs some tens of milliseconds; each face is parsed when it is first asked for. */
export async function loadFullShaper(): Promise<FullShaper> {
  const { create } = await import('fontkit')
  const fonts = new Map<OpenFace, FontkitFont>()
  const fontOf = (face: OpenFace): FontkitFont => {
    const known = fonts.get(face)
    if (known !== undefined) return known
    // fontkit declares a union with collections; a face that openFace has accepted is a single font.
    const font = create(Buffer.from(face.face.read())) as unknown as FontkitFont
    // fontkit keeps one object a glyph, with the characters it stood for when it was first met; here they may differ.
    font.getGlyph = (id, codePoints = []) => ({
      id,
      codePoints,
      advanceWidth: face.advanceOf(id) / face.scale,
    })
    fonts.set(face, font)
    return font
  }
  return (face, text, request) => {
    const run = fontOf(face).layout(text, featureMap(request), undefined, request.language, request.direction)
    // fontkit hides joiners and the like behind a space, also of those that stand in a word.
    const hasSpace = text.includes(' ')
    return run.glyphs.map(({ id, codePoints }, index): Glyph => {
      const place = run.positions[index]
      const characters = String.fromCodePoint(...codePoints)
      return {
        id,
        text: characters === ' ' && !hasSpace && request.direction === 'ltr' ? '' : characters,
        advance: (place?.xAdvance ?? 0) * face.scale,
        x: (place?.xOffset ?? 0) * face.scale,
        y: (place?.yOffset ?? 0) * face.scale,
      }
    })
  }
}

function featureMap({ features, ligatures }: FullRequest): Readonly<Record<string, boolean>> {
  const asked = Object.fromEntries(features.map((tag) => [tag, true]))
  return ligatures ? asked : { ...asked, liga: false, clig: false }
}
