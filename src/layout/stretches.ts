import { type BodyBlock, divideByPages, joinShort, leavesOf, type Table } from '../brief/index.ts'
import { leadsInto, localised } from './flow.ts'
import type { Flow } from './setting.ts'

/** Blocks that are set one after the other on pages of one kind. */
export interface Stretch {
  readonly isTurned: boolean
  readonly blocks: readonly BodyBlock[]
  /** Tables that stand on turned pages of their own among the pages of these blocks. */
  readonly apart: readonly Apart[]
}

/** Turned tables, to stand behind the page on which the first `after` blocks of their stretch end. */
export interface Apart {
  readonly after: number
  readonly tables: readonly Table[]
}

/**
 * Divides the body by the way its pages stand. A table is turned when its longest words fit an upright page in no type that
 * can be read. It lets the text after it fill the page that it leaves, where nothing says that they belong side by side.
 */
export function divideBody(blocks: readonly BodyBlock[], flow: Flow): readonly Stretch[] {
  const runs = divideByPages(blocks, (table) => isTooWide(table, flow))
  const stretches: { isTurned: boolean; blocks: BodyBlock[]; apart: Apart[] }[] = []
  for (const [index, { isTurned, blocks: own }] of runs.entries()) {
    const last = stretches.at(-1)
    const tables = tablesApart(runs[index - 1]?.blocks.at(-1), own, runs[index + 1]?.blocks)
    if (isTurned && last !== undefined && tables !== undefined)
      last.apart.push({ after: last.blocks.length, tables })
    else if (last?.isTurned === isTurned) last.blocks.push(...own)
    else stretches.push({ isTurned, blocks: [...own], apart: [] })
  }
  return joinShort<Stretch>(stretches, ({ apart }) => apart.length === 0)
}

/** Points: type that was made smaller to fit is no smaller than this, where the page can be turned instead. */
const leastLegible = 7

/** Whether a table has no room where its flow stands, in type that can be read. */
export function isTooWide(table: Table, flow: Flow): boolean {
  const { look, over } = flow.setting.fit(table, localised(table, flow))
  const { size } = flow.setting.publication.brand.roles.table
  return over > 0 || look.body.size < Math.min(size, leastLegible)
}

/** The tables of a turned run that text may overtake: they call no notes, whose order would be lost, and nobody asked for their place. */
function tablesApart(
  before: BodyBlock | undefined,
  run: readonly BodyBlock[],
  after: readonly BodyBlock[] | undefined,
): readonly Table[] | undefined {
  const [first] = run
  if (first === undefined || after === undefined) return undefined
  if (before?.type === 'page-break' || (before?.type === 'paragraph' && leadsInto(first, before)))
    return undefined
  const tables = run.filter((block): block is Table => block.type === 'table' && block.landscape !== true)
  const isFree = tables.length === run.length && leavesOf(run).every(({ type }) => type !== 'note-ref')
  return isFree ? tables : undefined
}
