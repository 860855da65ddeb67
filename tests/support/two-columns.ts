import type { Brand } from '../../src/brand/index.ts'

/** A brand as it is, but for a body in two columns of paragraphs with an indent. */
export function inTwoColumns(own: Brand): Brand {
  const type = { ...own.type, paragraphSpace: 0, paragraphIndent: 12 }
  return { ...own, type, page: { ...own.page, columns: 2, gutter: 20, rail: 0 } }
}
