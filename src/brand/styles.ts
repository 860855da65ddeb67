import { type Role, roles, type TextStyle, type TypeSettings } from './brand.ts'
import { type SizeName, sizeOnScale } from './scale.ts'
import type { BrandFile, StyleEntry } from './schema.ts'

/**
 * Gives every role a whole style: its own words first, the body's for the rest. Space around it, alignment, hyphens and
 * old-style figures belong to running text and are not inherited.
 */
export function resolveStyles(file: BrandFile, type: TypeSettings): Record<Role, TextStyle> {
  const body = resolveStyle(file.roles.body, bodyDefaults(file, type), file, type)
  const inherited: TextStyle = {
    ...body,
    align: 'start',
    hyphenate: false,
    figures: 'lining',
    spaceBefore: 0,
    spaceAfter: 0,
  }
  const style = (role: Role): TextStyle =>
    role === 'body' ? body : resolveStyle(file.roles[role], inherited, file, type)
  // `Object.fromEntries` forgets that `roles` names every role.
  return Object.fromEntries(roles.map((role) => [role, style(role)])) as Record<Role, TextStyle>
}

function bodyDefaults(file: BrandFile, type: TypeSettings): TextStyle {
  return {
    font: 'text',
    size: type.base,
    leading: type.base * type.leading,
    weight: 400,
    italic: false,
    colour: 'ink',
    align: type.justify ? 'justify' : 'start',
    spaceBefore: 0,
    spaceAfter: type.paragraphSpace,
    caps: 'none',
    tracking: 0,
    figures: file.type.figures,
    hyphenate: type.hyphenate,
  }
}

function resolveStyle(entry: StyleEntry, from: TextStyle, file: BrandFile, type: TypeSettings): TextStyle {
  const size = entry.size === undefined ? from.size : pointsOf(entry.size, type.base, file.type.ratio)
  const isRunningText = entry.align === 'text' || entry.align === 'justify'
  return {
    font: entry.font ?? from.font,
    size,
    leading: leadingOf(entry.leading, size, from),
    weight: entry.weight ?? from.weight,
    italic: entry.italic ?? from.italic,
    colour: entry.colour ?? from.colour,
    align: alignmentOf(entry.align, from, type),
    spaceBefore: entry.space?.before ?? from.spaceBefore,
    spaceAfter: entry.space?.after ?? from.spaceAfter,
    caps: entry.caps ?? from.caps,
    tracking: entry.tracking ?? from.tracking,
    figures: entry.figures ?? (isRunningText ? file.type.figures : from.figures),
    hyphenate: entry.hyphenate ?? (isRunningText ? type.hyphenate : from.hyphenate),
  }
}

function pointsOf(size: number | SizeName, base: number, ratio: number): number {
  return typeof size === 'number' ? size : sizeOnScale(size, base, ratio)
}

function leadingOf(stated: StyleEntry['leading'], size: number, from: TextStyle): number {
  if (stated !== undefined && 'points' in stated) return stated.points
  const times = stated?.times ?? from.leading / from.size
  return Math.round(times * size * 100) / 100
}

function alignmentOf(stated: StyleEntry['align'], from: TextStyle, type: TypeSettings): TextStyle['align'] {
  if (stated === 'text') return type.justify ? 'justify' : 'start'
  return stated ?? from.align
}
