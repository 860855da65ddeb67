import { renderHtml } from '../../../src/html/index.ts'
import type { Publication } from '../../../src/publication/index.ts'

/** The page as text. */
export async function pageOf(publication: Publication): Promise<string> {
  return new TextDecoder().decode(await renderHtml(publication))
}

/** The text of the one style element. */
export function styleOf(page: string): string {
  return /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
}
