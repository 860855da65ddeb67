import type { Brand } from './brand.ts'

/** What the page leaves for text where it is too little. All lengths are points. */
export interface Shortage {
  readonly side: 'width' | 'height'
  readonly left: number
  readonly least: number
}

/** The narrowest line, in ems: a long word or two. */
const leastEms = 10
/** The lowest page, in lines: a heading, what belongs to it, and a note. */
const leastLines = 10

/** Whether margins, rail and gutter leave room for text, in a column and on the page, turned to landscape, too. */
export function checkRoom({ page, type }: Brand): readonly Shortage[] {
  const { width, height, margin, rail, columns, gutter } = page
  const whole = width - margin.left - margin.right - rail
  const room: readonly Shortage[] = [
    { side: 'width', left: (whole - gutter * (columns - 1)) / columns, least: leastEms * type.base },
    {
      side: 'height',
      left: Math.min(width, height) - margin.top - margin.bottom,
      least: leastLines * type.base * type.leading,
    },
  ]
  return room.filter(({ left, least }) => left < least)
}
