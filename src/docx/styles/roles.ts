import type { Brand, Role, TextStyle } from '../../brand/index.ts'
import { lineHeightOf } from './line-height.ts'
import type { ParagraphLook, RunLook, StyleDefinition } from './look.ts'

/** Weights from here on are Word's bold: a theme names families, not weights. */
const boldFrom = 600

export function runLook(style: TextStyle): RunLook {
  return {
    font: style.font,
    bold: style.weight >= boldFrom,
    italic: style.italic,
    caps: style.caps,
    colour: style.colour,
    tracking: (style.tracking / 1000) * style.size,
    size: style.size,
    figures: style.figures,
  }
}

export function paragraphLook(style: TextStyle, brand: Brand): ParagraphLook {
  return {
    hyphenate: style.hyphenate,
    before: style.spaceBefore,
    after: style.spaceAfter,
    line: lineHeightOf(style, brand),
    align: style.align,
  }
}

interface Place {
  readonly id: string
  readonly name: string
  readonly priority: number
  readonly basedOn?: string
  readonly next?: string
  readonly quick?: boolean
  readonly custom?: boolean
  readonly paragraph?: ParagraphLook
}

/** A paragraph style that carries one role of the brand. */
export function roleStyle(role: Role, brand: Brand, place: Place): StyleDefinition {
  const style = brand.roles[role]
  return {
    kind: 'paragraph',
    basedOn: 'Normal',
    quick: true,
    custom: false,
    ...place,
    paragraph: { ...paragraphLook(style, brand), ...place.paragraph },
    run: runLook(style),
  }
}
