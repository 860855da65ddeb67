import { type Nodes, rewrite, textOf } from '../tree.ts'

/** Each heading stands one below the nearest one above it that is of a higher level, and the first of all is an h2. */
export function headingLevels(nodes: Nodes): Nodes {
  const open: number[] = []
  return rewrite(nodes, (element) => {
    const written = Number(/^h([1-6])$/.exec(element.tagName)?.[1])
    const isEmpty = textOf(element).trim() === '' && element.children.every(({ type }) => type !== 'element')
    if (Number.isNaN(written) || isEmpty) return undefined
    while ((open.at(-1) ?? 0) >= written) open.pop()
    open.push(written)
    return [{ ...element, tagName: `h${Math.min(open.length + 1, 6)}` }]
  })
}
