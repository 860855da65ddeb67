import type { BoxKind } from '../brief/index.ts'
import { type Brand, type Role, roles, type TextStyle } from './brand.ts'

/**
 * The brand as it is within a box. Where the words of the box have one colour, all roles take it, and links are told by their
 * line. Code keeps its own colour, for it stands on a ground of its own.
 */
export function brandWithin(kind: BoxKind, brand: Brand): Brand {
  const { text } = brand.boxes[kind]
  if (text === undefined) return brand
  const styleOf = (role: Role): TextStyle =>
    role === 'code' ? brand.roles.code : { ...brand.roles[role], colour: text, linksAsText: true }
  // `Object.fromEntries` forgets that `roles` names every role.
  const own = Object.fromEntries(roles.map((role) => [role, styleOf(role)])) as Record<Role, TextStyle>
  const colour = brand.colours[text]
  return { ...brand, roles: own, colours: { ...brand.colours, line: colour } }
}
