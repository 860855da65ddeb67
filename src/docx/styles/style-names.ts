import type { Brand } from '../../brand/index.ts'

/** The name of a style that Word has no name for, after the brand's own, so that its styles stand together. */
export function ownName(brand: Brand, name: string): string {
  return `${brandPrefix(brand)} ${name}`
}

/** Word reads a comma in a style's name as the start of another name. */
export function brandPrefix({ name }: Brand): string {
  return name.replaceAll(/[,;]/g, ' ').trim()
}
