import type { Element, Root } from 'hast'
import type { TitleSource } from '../brief/index.ts'
import { isBlank, isElement } from './lower/element.ts'

/**
 * The heading that may serve as the title of a post: one of the first level that opens the text, or, where a project takes
 * titles from headings, the only one of the first level.
 */
export function titleHeading({ children }: Root, source: TitleSource | undefined): Element | undefined {
  const opening = children.find((child) => child.type === 'doctype' || !isBlank(child))
  if (isElement(opening, 'h1')) return opening
  if (source === undefined) return undefined
  const headings = children.filter((child): child is Element => isElement(child, 'h1'))
  return headings.length === 1 ? headings[0] : undefined
}

/** The words of a file's name: "2024-11-05-heat_in-the-city" is "Heat in the city". */
export function titleOfSlug(slug: string): string {
  const words = slug
    .replace(/^\d{4}-\d{1,2}(?:-\d{1,2})?[-_]+(?=\D)/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words.replace(/^./u, (first) => first.toUpperCase())
}
