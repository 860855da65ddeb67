import type { Brand, FontFace, Role } from '../brand/index.ts'
import { type Block, plainText, spreadOverColumns, sum, type Table, wordEnds } from '../brief/index.ts'
import { partsOf } from './addresses.ts'
import { metricsOf } from './face-metrics.ts'
import { faceOf, styleOf } from './face-style.ts'

/** Space at both sides of a cell of a wide table, in ems of its type. */
export const closePadding = 0.35

/** How wide a table has to be so that no word of it is broken, in ems of its own type, its cells set close. */
export function tableWidth({ children, columns }: Table, brand: Brand): number {
  const cells = children.flatMap((row) => row.children)
  const demands = cells.map(({ column, columnSpan, scope, children: blocks }) => {
    const face = faceFor(scope === undefined ? 'table' : 'table-head', brand)
    const width = Math.max(0, ...blocks.map((block) => longestWord(block, face))) + 2 * closePadding
    return { column, columnSpan, least: width, most: width }
  })
  return sum(spreadOverColumns(columns.length, demands, ({ least }) => least))
}

function faceFor(role: Role, brand: Brand): FontFace {
  const style = styleOf(role, brand)
  return faceOf(brand.fonts[style.family], style)
}

function longestWord(block: Block, face: FontFace): number {
  if (block.type !== 'paragraph' && block.type !== 'heading') return 0
  const { advanceOf } = metricsOf(face)
  const widthOf = (word: string) => sum([...word].map((letter) => advanceOf(letter.codePointAt(0) ?? 0)))
  const words = plainText(block.children).split(wordEnds).flatMap(partsOf)
  return words.reduce((most, word) => Math.max(most, widthOf(word)), 0)
}
