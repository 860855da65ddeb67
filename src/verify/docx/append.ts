/** Adds many to the end. As arguments of one `push` they would overflow the stack where there are very many. */
export function append<Item>(list: Item[], more: Iterable<Item>): void {
  for (const item of more) list.push(item)
}
