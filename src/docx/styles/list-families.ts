import { type Brand, boxKinds } from '../../brand/index.ts'
import { boxStyleIds } from './box-styles.ts'
import type { Indent } from './look.ts'
import { asideOf } from './text-styles.ts'

/** Lists look like the text around them: each kind of text has list styles of its own. */
export interface ListFamily {
  /** Style of the paragraphs that the list stands among. */
  readonly text: string
  /** Where that text starts, from the edge of the column. */
  readonly start: number
  /** How far each level goes in. */
  readonly step: number
  /** In a box the edge of each paragraph is the edge of its ground, so all begin there: markers and text move by spaces. */
  readonly isGrounded: boolean
  /** Room that the outermost numbers hang out by, into the rail; 0 where they stand in the column. */
  readonly hang: number
  /** Styles by depth; deeper lists keep the last one and say their level themselves. */
  readonly bullets: readonly ListStyleName[]
  readonly numbers: readonly ListStyleName[]
  readonly continued: readonly ListStyleName[]
}

export interface ListStyleName {
  readonly id: string
  /** Word's own name; a name is made from that of the text style where there is none. */
  readonly name?: string
}

export const deepestLevel = 8

/** Room for "(10)" in the rail. */
const hangingRoom = 22

export function listFamilies(brand: Brand): readonly ListFamily[] {
  const { roles, lists, page } = brand
  const hang = lists.hang && page.rail >= hangingRoom ? hangingRoom : 0
  const family = (text: string, start: number, size: number): ListFamily => ({
    text,
    start,
    step: Math.round(size * 1.7),
    isGrounded: false,
    hang: 0,
    bullets: [{ id: `${text}Bullet` }],
    numbers: [{ id: `${text}Number` }],
    continued: [{ id: `${text}Continue` }],
  })
  return [
    {
      ...family('BodyText', 0, roles.body.size),
      hang,
      bullets: wordsOwn('ListBullet', 'List Bullet'),
      numbers: wordsOwn('ListNumber', 'List Number'),
      continued: wordsOwn('ListContinue', 'List Continue'),
    },
    ...boxKinds.map((kind) => ({
      ...family(boxStyleIds[kind], brand.boxes[kind].padding, roles.box.size),
      isGrounded: true,
    })),
    family('Quote', asideOf(brand), roles.quote.size),
    family('Definition', asideOf(brand), roles.body.size),
    family('Abstract', 0, roles.abstract.size),
    family('TableText', 0, roles.table.size),
    family('FootnoteText', 0, roles.note.size),
    family('Matter', 0, roles.matter.size),
  ]
}

function wordsOwn(id: string, name: string): readonly ListStyleName[] {
  return [1, 2, 3, 4, 5].map((depth) =>
    depth === 1 ? { id, name } : { id: `${id}${depth}`, name: `${name} ${depth}` },
  )
}

/** Place of an item's text, and of its marker before it. Numbers hang, so the words of outer items stay in the column. */
export function itemIndent(family: ListFamily, ordered: boolean, level: number): Indent {
  if (ordered && family.hang > 0 && level === 0) return { start: family.start, hanging: family.hang }
  const inset = (level + 1) * family.step
  return { start: family.start + inset, hanging: family.isGrounded ? inset : family.step }
}

/** Place of a paragraph that goes on below an item's first. On a ground a tab takes it there. */
export function continuedIndent(family: ListFamily, level: number): Indent {
  const inset = (level + 1) * family.step
  return { start: family.start + inset, ...(family.isGrounded ? { hanging: inset } : {}) }
}

/** The list that a family's style makes by itself; numbers from 1, as `w:numId`. */
export function styleListId(familyIndex: number, ordered: boolean): number {
  return familyIndex * 2 + (ordered ? 2 : 1)
}
