import {
  BorderStyle,
  ExternalHyperlink,
  FrameAnchorType,
  FrameWrap,
  ImageRun,
  type IParagraphOptions,
  type ParagraphChild,
  ShadingType,
} from 'docx'
import { eighthsOfPoint, twips } from './lengths.ts'
import type { ParagraphPlan } from './paragraph.ts'
import type { Ground, Setting, State } from './state.ts'
import type { Border, Borders, ParagraphLook } from './styles/look.ts'
import { hexOf, themePlaces } from './theme.ts'

/** What a paragraph has to say beside its style, for where it stands and what it holds. */
export function directLook(plan: ParagraphPlan, state: State, setting: Setting): IParagraphOptions {
  const look = state.styles.get(plan.style)?.paragraph ?? {}
  return {
    ...frameOptions(look),
    ...spacingOptions(plan, look, state),
    ...measureOptions(plan, look, setting),
    ...groundOptions(look, state, setting),
  }
}

/** What has a ground or shows pictures takes all of the width. */
function measureOptions(
  { children }: ParagraphPlan,
  { shading, indent }: ParagraphLook,
  { shorter, ground }: Setting,
): IParagraphOptions {
  if (shorter === undefined || ground !== undefined || shading !== undefined || children.some(holdsPicture))
    return {}
  return { indent: { right: twips((indent?.end ?? 0) + shorter) } }
}

/** LibreOffice sees a frame only where a paragraph itself has it. */
function frameOptions({ frame }: ParagraphLook): IParagraphOptions {
  if (frame === undefined) return {}
  return {
    frame: {
      type: 'absolute',
      width: twips(frame.width),
      position: { x: twips(frame.x), y: 1 },
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.TEXT },
      wrap: FrameWrap.AROUND,
    },
  }
}

/** The space a box wants before it or after it, and a whole line for a picture among words. */
function spacingOptions(
  { children }: ParagraphPlan,
  look: ParagraphLook,
  { pending }: State,
): IParagraphOptions {
  const isShort = look.line?.rule === 'times' && look.line.times < 1
  const spacing = {
    ...(pending.before > (look.before ?? 0) ? { before: twips(pending.before) } : {}),
    ...(isShort && children.some(holdsPicture) ? { line: singleLine, lineRule: 'auto' as const } : {}),
  }
  return Object.keys(spacing).length === 0 ? {} : { spacing }
}

function holdsPicture(child: ParagraphChild): boolean {
  if (child instanceof ExternalHyperlink) return child.options.children.some(holdsPicture)
  return child instanceof ImageRun
}

/** In 240ths of a line. */
const singleLine = 240

/** The ground of the box around, for a paragraph whose style is not one of the box's own. */
function groundOptions(look: ParagraphLook, state: State, { ground }: Setting): IParagraphOptions {
  if (ground === undefined) return {}
  if (look.borders !== ground.borders) return { ...areaOptions(ground, state), indent: sides(ground.indent) }
  return ground.twin === undefined ? {} : areaOptions(ground, state)
}

function areaOptions({ borders, twin, shading }: Ground, { brand }: State): IParagraphOptions {
  const fill = twin === undefined ? { theme: themePlaces[shading] } : besides(hexOf(brand, shading))
  return {
    border: borderOptions(twin ?? borders),
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
  }
}

/** The next blue to a colour. Grounds of quite the same colour would flow together over the space between them. */
function besides(hex: string): string {
  return hex.slice(0, 4) + (Number.parseInt(hex.slice(4), 16) ^ 1).toString(16).toUpperCase().padStart(2, '0')
}

function sides(points: number) {
  return { left: twips(points), right: twips(points) }
}

function borderOptions({ top, left, bottom, right }: Borders): NonNullable<IParagraphOptions['border']> {
  return {
    ...(top === undefined ? {} : { top: borderOption(top) }),
    ...(left === undefined ? {} : { left: borderOption(left) }),
    ...(bottom === undefined ? {} : { bottom: borderOption(bottom) }),
    ...(right === undefined ? {} : { right: borderOption(right) }),
  }
}

function borderOption({ colour, width, space }: Border) {
  return {
    style: BorderStyle.SINGLE,
    size: eighthsOfPoint(width),
    space: Math.min(31, Math.round(space)),
    color: { theme: themePlaces[colour] },
  }
}
