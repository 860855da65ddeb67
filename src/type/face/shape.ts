import type { Features, Glyph, Shaped } from '../shaped.ts'
import { inOrderOfText } from './clusters.ts'
import type { FullRequest, FullShaper } from './full-shaper.ts'
import { extensionType, type Lookup, selectLookups } from './lookups.ts'
import type { OpenFace } from './open-face.ts'
import { type Placing, position } from './position.ts'
import { type Script, simpleScript } from './script.ts'
import { type GlyphRow, substitute } from './substitute.ts'

/** Shapes one word, space or mark in one face. Every character must be in the face. */
export type ShapeWord = (text: string) => Shaped

/** How the words of one face are shaped. */
export type ShapeRequest = Omit<FullRequest, 'direction'>

/**
 * A shaper for one face and one request. Words of plain Latin, Cyrillic and Greek take the short way through the
 * substitutions, ligatures and pairs of the face; all others go to the full shaper, with the same result for those that
 * could have gone either way.
 */
export function createShaper(face: OpenFace, request: ShapeRequest, full: FullShaper): ShapeWord {
  const plans = new Map<Script, Plan>()
  const planOf = (script: Script): Plan => {
    const known = plans.get(script)
    if (known !== undefined) return known
    const plan = createPlan(face, script, request)
    plans.set(script, plan)
    return plan
  }
  return (text) => {
    const script = simpleScript(text)
    const glyphs =
      (script && shapeSimply(face, planOf(script), text)) ??
      inOrderOfText(full(face, text, { ...request, direction: 'ltr' }), text)
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0)
    return { text, face: face.face, glyphs, width, direction: 'ltr' }
  }
}

interface Plan {
  readonly substitutions: readonly Lookup[]
  readonly positions: readonly Lookup[]
}

function createPlan({ view, gsub, gpos }: OpenFace, script: Script, request: ShapeRequest): Plan {
  const { language, features, ligatures } = request
  const query = { script, language, features: enabledFeatures(features, ligatures) }
  return {
    substitutions: selectLookups(view, gsub, extensionType.gsub, query),
    positions: selectLookups(view, gpos, extensionType.gpos, query),
  }
}

/** On for every text from left to right, as in fontkit's default shaper. */
const standardFeatures = ['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'mark', 'mkmk'] as const
const horizontalFeatures = ['calt', 'rclt', 'curs', 'kern'] as const
const ligatureFeatures = ['clig', 'liga'] as const

function enabledFeatures(features: Features, ligatures: boolean): ReadonlySet<string> {
  return new Set([
    ...standardFeatures,
    ...horizontalFeatures,
    ...(ligatures ? ligatureFeatures : []),
    ...features,
  ])
}

function shapeSimply(face: OpenFace, plan: Plan, text: string): readonly Glyph[] | undefined {
  const row: GlyphRow = { ids: [], texts: [] }
  for (const character of text) {
    row.ids.push(face.glyphOf(character.codePointAt(0) ?? 0))
    row.texts.push(character)
  }
  if (!substitute(face.view, plan.substitutions, row)) return undefined
  if (row.ids.some(face.isMark)) return undefined
  const { scale } = face
  const placing: Placing = {
    advances: row.ids.map(() => 0),
    xs: row.ids.map(() => 0),
    ys: row.ids.map(() => 0),
  }
  if (!position(face.view, plan.positions, row.ids, placing)) return undefined
  return row.ids.map((id, index) => ({
    id,
    text: row.texts[index] ?? '',
    advance: face.advanceOf(id) + (placing.advances[index] ?? 0) * scale,
    x: (placing.xs[index] ?? 0) * scale,
    y: (placing.ys[index] ?? 0) * scale,
  }))
}
