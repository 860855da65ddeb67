import type { TextStyle } from '../brand/index.ts'
import type { Inline } from '../brief/index.ts'
import { naturalWidth } from './lines.ts'
import type { Flow } from './setting.ts'

/** Width of the widest word of a line, in points: in a narrower column it would be broken without a hyphen. */
export function widestWord(content: readonly Inline[], style: TextStyle, flow: Flow): number {
  const words = content.flatMap((inline) =>
    inline.type === 'run' ? inline.text.split(/[ \t\n]+/).map((text) => ({ ...inline, text })) : [],
  )
  return Math.max(
    0,
    ...words.filter(({ text }) => text !== '').map((word) => naturalWidth([word], style, flow)),
  )
}
