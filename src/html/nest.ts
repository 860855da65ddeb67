/** A tree rebuilt from flat leaves: a branch stands for one mark over all the leaves beside each other that share it. */
export type Nested<Leaf, Mark> =
  | { readonly type: 'leaf'; readonly leaf: Leaf }
  | { readonly type: 'branch'; readonly mark: Mark; readonly children: readonly Nested<Leaf, Mark>[] }

/**
 * Groups neighbours whose stacks of marks begin alike, marks being compared by identity. Reading the leaves of the
 * result from left to right, with the marks above each, gives the input back.
 */
export function nest<Mark, Leaf extends { readonly marks: readonly Mark[] }>(
  leaves: readonly Leaf[],
  depth = 0,
): readonly Nested<Leaf, Mark>[] {
  const nested: Nested<Leaf, Mark>[] = []
  for (let from = 0; from < leaves.length; ) {
    const leaf = leaves[from]
    if (leaf === undefined) break
    const mark = leaf.marks[depth]
    let to = from + 1
    if (mark === undefined) nested.push({ type: 'leaf', leaf })
    else {
      while (leaves[to]?.marks[depth] === mark) to += 1
      nested.push({ type: 'branch', mark, children: nest(leaves.slice(from, to), depth + 1) })
    }
    from = to
  }
  return nested
}
