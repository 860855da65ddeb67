import type { FontFace } from '../brand/index.ts'
import type { Glyph } from '../type/index.ts'
import type { EmbeddedFace, Engine } from './engine.ts'

/** An embedded face with its slots, keyed by glyph and text. */
export interface PaintedFace {
  readonly embedded: EmbeddedFace
  /** The slot that shows this glyph and extracts as this text. */
  readonly slotOf: (glyph: Pick<Glyph, 'id' | 'text'>) => number
}

/**
 * What a glyph without characters of its own extracts as: nothing that shows. Such glyphs stand in words that carry
 * ActualText, but PDF/UA wants every glyph mapped.
 */
export const silent = '\u200b'

/** Gives each face of the document its place in the file, on first use. */
export function openFaces(engine: Engine): (face: FontFace) => PaintedFace {
  const faces = new Map<string, PaintedFace>()
  return (face) => {
    const known = faces.get(face.id)
    if (known !== undefined) return known
    const opened = openFace(engine, face)
    faces.set(face.id, opened)
    return opened
  }
}

/**
 * A PDF font maps each of its codes to one text. A glyph that stands for different characters (a small capital A for
 * "A" and "a", a space for a no-break space, a hyphen at the end of a line for a soft hyphen) gets one slot for each.
 */
function openFace(engine: Engine, face: FontFace): PaintedFace {
  const texts: string[] = ['']
  const embedded = engine.addFace(face.read(), () => texts)
  const slots = new Map<number, Map<string, number>>()
  const slotOf: PaintedFace['slotOf'] = ({ id, text }) => {
    const characters = text === '' ? silent : text
    let slotsOfGlyph = slots.get(id)
    if (slotsOfGlyph === undefined) {
      slotsOfGlyph = new Map()
      slots.set(id, slotsOfGlyph)
    }
    const known = slotsOfGlyph.get(characters)
    if (known !== undefined) return known
    const slot = embedded.add(id)
    texts[slot] = characters
    slotsOfGlyph.set(characters, slot)
    return slot
  }
  // Every embedded font has a space, shown or not: some programs measure a font by it.
  if (embedded.space !== 0) slotOf({ id: embedded.space, text: ' ' })
  return { embedded, slotOf }
}
