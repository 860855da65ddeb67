import type { Row, Table } from './blocks.ts'

/** Rows that belong together: the head, each body, the foot. */
export interface RowGroup {
  readonly part: Row['part']
  readonly rows: readonly Row[]
}

export function rowGroups({ children }: Pick<Table, 'children'>): readonly RowGroup[] {
  const groups: { part: Row['part']; rows: Row[] }[] = []
  for (const row of children) {
    const last = groups.at(-1)
    if (last === undefined || last.part !== row.part || row.opensBody === true)
      groups.push({ part: row.part, rows: [row] })
    else last.rows.push(row)
  }
  return groups
}
