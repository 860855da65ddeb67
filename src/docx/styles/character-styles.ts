import type { Brand, Role } from '../../brand/index.ts'
import type { RunLook, StyleDefinition } from './look.ts'
import { runLook } from './roles.ts'
import { ownName } from './style-names.ts'

/** Styles of words inside a paragraph, under Word's own names wherever Word has one. */
export function characterStyles(brand: Brand): readonly StyleDefinition[] {
  return [
    character('Strong', 'Strong', 22, { bold: true }),
    character('Emphasis', 'Emphasis', 20, { italic: true }),
    character('Hyperlink', 'Hyperlink', 99, { colour: 'accent', underline: true }),
    character('FollowedHyperlink', 'FollowedHyperlink', 99, { colour: 'muted', underline: true }),
    character('FootnoteReference', 'footnote reference', 99, { vertical: 'superscript', figures: 'lining' }),
    character('HTMLCode', 'HTML Code', 99, { font: 'mono', noProof: true }),
    character('HTMLKeyboard', 'HTML Keyboard', 99, { font: 'mono', shading: 'tint', noProof: true }),
    character('PageNumber', 'page number', 99, runLook(brand.roles['page-number'])),
    own('SmallCaps', ownName(brand, 'Small Caps'), { caps: 'small' }),
    own('Small', ownName(brand, 'Small'), { size: brand.roles.body.size * 0.85 }),
    own('Highlight', ownName(brand, 'Highlight'), { shading: 'highlight' }),
    own('IssueDate', ownName(brand, 'Issue Date'), ofRole(brand, 'date')),
  ]
}

function ofRole(brand: Brand, role: Role): RunLook {
  return runLook(brand.roles[role])
}

function character(id: string, name: string, priority: number, run: RunLook): StyleDefinition {
  return { id, name, kind: 'character', priority, quick: priority < 99, custom: false, run }
}

function own(id: string, name: string, run: RunLook): StyleDefinition {
  return { id, name, kind: 'character', priority: 23, quick: true, custom: true, run }
}
