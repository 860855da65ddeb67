import type { Block, Heading, Run } from '../brief/index.ts'

/**
 * Numbers the headings of a text, 1, 1.1, 1.2, 2, once for all editions. What stands in boxes and quotes is no section, and
 * has no number.
 */
export function numberHeadings(blocks: readonly Block[]): readonly Block[] {
  const counts: number[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    const { level } = block
    counts.splice(level)
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    return numbered(block, counts.join('.'))
  })
}

/** The number is also the first run, so that whoever prints the heading prints it. */
function numbered(heading: Heading, number: string): Heading {
  const { start } = heading.children[0]?.position ?? heading.position
  const run: Run = { type: 'run', text: `${number}\u2002`, marks: [], position: { start, end: start } }
  return { ...heading, number, children: [run, ...heading.children] }
}
