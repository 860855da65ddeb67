import type { Block, Heading } from '../brief/index.ts'

/** A heading and the headings of its own sections. */
export interface OutlineEntry {
  readonly heading: Heading
  readonly children: readonly OutlineEntry[]
}

/** Deepest level that contents show, in all editions. */
const deepest = 3

/** The headings of a text, each below the one whose section it is in. */
export function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  const headings = blocks.filter(
    (block): block is Heading => block.type === 'heading' && block.level <= deepest,
  )
  return nestHeadings(headings)
}

function nestHeadings([first, ...rest]: readonly Heading[]): readonly OutlineEntry[] {
  if (first === undefined) return []
  const end = rest.findIndex(({ level }) => level <= first.level)
  const [own, others] = end === -1 ? [rest, []] : [rest.slice(0, end), rest.slice(end)]
  return [{ heading: first, children: nestHeadings(own) }, ...nestHeadings(others)]
}
