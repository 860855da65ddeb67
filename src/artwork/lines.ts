import type { Role } from '../brand/index.ts'
import { element, type HtmlElement, text } from '../html/index.ts'
import { stretchesOf } from './faces.ts'
import type { Sheet } from './sheet.ts'

/** How lines of one kind stand. */
export interface Look {
  readonly role: Role
  readonly size: number
  /** From one baseline to the next. */
  readonly pitch: number
  /** The first baseline. */
  readonly y: number
  readonly colour: string
}

/** Lines that begin at the margin: at the right one where text runs from right to left. */
export function drawLines(
  lines: readonly string[],
  { role, size, pitch, y, colour }: Look,
  { brand, direction, width, margin }: Sheet,
): readonly HtmlElement[] {
  const { font, weight, italic } = brand.roles[role]
  const look = {
    'font-family': brand.fonts[font].name,
    'font-size': size,
    'font-weight': weight,
    ...(italic ? { 'font-style': 'italic' } : {}),
    fill: colour,
  }
  const own = brand.fonts[font]
  const place = direction === 'ltr' ? { x: margin } : { x: width - margin, 'text-anchor': 'end' }
  return lines.map((line, index) => {
    const stretches = stretchesOf(direction === 'ltr' ? line : fromRightToLeft(line), role, brand)
    return element(
      'text',
      { ...place, y: Math.round(y + index * pitch), ...look },
      stretches.map(({ family, text: words }) =>
        family === own ? text(words) : element('tspan', { 'font-family': family.name }, [text(words)]),
      ),
    )
  })
}

/** Embedded by marks, which are not seen: what draws the line takes any line to run from left to right. */
function fromRightToLeft(line: string): string {
  return `\u202B${line}\u202C`
}
