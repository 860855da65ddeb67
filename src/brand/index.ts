/** brand.yaml → Brand: tokens, roles, colours and contrast, fonts, logos. */
export * from './brand.ts'
export type * from './project.ts'
