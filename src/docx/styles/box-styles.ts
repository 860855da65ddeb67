import { type Brand, boxKinds, brandWithin } from '../../brand/index.ts'
import type { BoxKind, Direction } from '../../brief/index.ts'
import type { Measures } from '../measures.ts'
import type { Borders, ParagraphLook, StyleDefinition } from './look.ts'
import { roleStyle } from './roles.ts'
import { ownName } from './style-names.ts'

/** Ids of the styles of one kind of box. */
export const boxStyleIds: Record<BoxKind, string> = {
  'key-messages': 'KeyMessages',
  recommendations: 'Recommendations',
  box: 'Box',
  note: 'NoteBox',
  warning: 'WarningBox',
}

const boxNames: Record<BoxKind, string> = {
  'key-messages': 'Key Messages',
  recommendations: 'Recommendations',
  box: 'Box',
  note: 'Note',
  warning: 'Warning',
}

/** Boxes are shaded, bordered paragraphs: they stay in the text's order, and Word joins neighbours of one box. */
export function boxStyles(brand: Brand, { direction }: Measures): readonly StyleDefinition[] {
  return boxKinds.flatMap((kind) => {
    const id = boxStyleIds[kind]
    const name = ownName(brand, boxNames[kind])
    const ground = boxGround(kind, brand, direction)
    const own = brandWithin(kind, brand)
    const { padding } = brand.boxes[kind]
    const shared = { priority: 14, custom: true }
    return [
      roleStyle('box-title', own, {
        id: `${id}Title`,
        name: `${name} Title`,
        next: id,
        ...shared,
        paragraph: {
          ...ground,
          before: boxGap(brand),
          keepNext: true,
          keepLines: true,
          indent: { start: padding, end: padding },
        },
      }),
      roleStyle('box', own, {
        id,
        name,
        ...shared,
        paragraph: { ...ground, indent: { start: padding, end: padding } },
      }),
    ]
  })
}

/** Space above and below a box. */
export function boxGap({ roles }: Brand): number {
  return roles.body.leading
}

/** Ground and lines that all paragraphs of a box share; lines of the ground's colour are its padding. */
function boxGround(
  kind: BoxKind,
  brand: Brand,
  direction: Direction,
): Pick<ParagraphLook, 'borders' | 'shading'> {
  const { background, rule, ruleSide, ruleWidth, padding } = brand.boxes[kind]
  const edge = { colour: background, width: 0.5, space: padding }
  const line = { colour: rule, width: ruleWidth, space: padding }
  const start = ruleSide === 'start' ? line : edge
  // Borders keep to their side of the page, whichever way the text runs.
  const borders: Borders = {
    top: ruleSide === 'top' ? line : edge,
    left: direction === 'ltr' ? start : edge,
    bottom: edge,
    right: direction === 'ltr' ? edge : start,
  }
  return { borders, shading: background }
}
