import type { TextStyle } from '../brand/index.ts'
import type { Inline } from '../brief/index.ts'
import { type LineOptions, setLines, type TextLine } from './lines.ts'
import type { Flow } from './setting.ts'

/** Sets a display line, such as a title, so that its lines are about equally long: in the narrowest measure with as many lines. */
export function setBalanced(
  inlines: readonly Inline[],
  style: TextStyle,
  flow: Flow,
  options: LineOptions = {},
): readonly TextLine[] {
  const plain: TextStyle = { ...style, hyphenate: false }
  const column = options.column ?? flow.column
  const full = setLines(inlines, plain, flow, options)
  if (full.length < 2 || full.length > mostLines || style.align !== 'start') return full
  let best = full
  let [low, high] = [column.width / 2, column.width]
  while (high - low > precision) {
    const width = (low + high) / 2
    // Narrowed at its end, so that lines keep their place in either direction.
    const left = flow.direction === 'ltr' ? column.left : column.left + column.width - width
    const tried = setLines(inlines, plain, flow, { ...options, column: { left, width } })
    if (tried.length === full.length && tried.every((line) => line.width <= width + precision)) {
      best = tried
      high = width
    } else low = width
  }
  return best
}

/** More than so many lines are a paragraph. */
const mostLines = 4
/** Points. */
const precision = 4
