/**
 * brand.yaml → Brand, and project files → Project: tokens, roles, colours, fonts, marks.
 *
 * In: the name of a brand, `Files`, and the folders of templates. Out: one resolved value with every role, colour and
 * face that renderers need, lengths in points, and findings at `brand.yaml:line:column`. Invariants: a brand that is
 * returned is complete; maps of a chain of `extends` are joined, everything else is replaced; fonts are read when first
 * asked for. Start at brand.ts (the resolved form), schema.ts (the written form), then load.ts.
 * Deliberately absent: what any one format makes of it.
 */
export * from './brand.ts'
export { brandWithin } from './brand-within.ts'
export { contrastRatio, isDark } from './colour.ts'
export { familyFor } from './drawing-family.ts'
export { type LoadedBrand, loadBrand } from './load.ts'
export { type LoadedProject, loadProject } from './load-project.ts'
export { logoOnGround } from './logo-on-ground.ts'
export { mastheadGround } from './masthead-ground.ts'
export type * from './project.ts'
export type { Reference } from './reference.ts'
export { packageWith } from './script-packages.ts'
export { type Templates, templateFolders } from './templates.ts'
