import type { Block } from './document.ts'
import { wordsOf } from './words.ts'

/**
 * The blocks without the table of contents, which the edition adds by itself. Pandoc does not say that it is one, but nothing
 * else is so: a paragraph that is one link, which ends with a link of its own to the same place, the number of the page.
 * What stands before the first of them is its heading.
 */
export function withoutContents(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(isEntry)
  if (first === -1) return blocks
  const count = blocks.slice(first).findIndex((block) => !isEntry(block))
  const end = count === -1 ? blocks.length : first + count
  return [...blocks.slice(0, first - 1), ...blocks.slice(end)]
}

function isEntry(block: Block): boolean {
  if (block.t !== 'Para') return false
  const [link, ...others] = block.c
  if (link?.t !== 'Link' || others.length > 0) return false
  const page = link.c[1].at(-1)
  return page?.t === 'Link' && page.c[2][0] === link.c[2][0] && /^\d+$/.test(wordsOf(page.c[1]))
}
