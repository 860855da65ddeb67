import type { Brand, Role, TextStyle } from '../brand/index.ts'

/** Print's smallest sizes are too small on a screen, and its headings a little quiet. */
const smallest = 0.8
/** Roles that are read at length: their lines stand further apart than on paper. */
const running: readonly Role[] = ['body', 'lead', 'abstract', 'quote', 'box']

/** The style of one role. A page measures in its own size of text; a book in the size of the element, as old readers do. */
export function roleRule(role: Role, brand: Brand, edition: 'html' | 'epub'): string {
  const style = brand.roles[role]
  const size = Math.max(smallest, style.size / brand.type.base)
  const [unit, base] = edition === 'html' ? ['rem', brand.type.base] : ['em', brand.type.base * size]
  const space = (points: number) => (points === 0 ? '0' : `${round(points / base)}${unit}`)
  const declarations = [
    `margin:${space(style.spaceBefore)} 0 ${space(afterOf(role, brand))}`,
    `font:${style.italic ? 'italic' : 'normal'} ${style.weight} ${fontSize(size, edition)}/${lineHeight(role, style)} ${fontFamily(style.font, brand)}`,
    // Readers have their own ink and paper: what is set in ink leaves its colour to them.
    ...(edition === 'epub' && style.colour === 'ink' ? [] : [`color:var(--${style.colour})`]),
    ...optional(style, edition),
  ]
  return `.r-${role}{${declarations.join(';')}}`
}

/** Paragraphs are told apart by space on a screen, whatever marks them in print. */
function afterOf(role: Role, brand: Brand): number {
  const { spaceAfter } = brand.roles[role]
  const least = running.includes(role) ? brand.type.base * 0.8 : 0
  return Math.max(spaceAfter, least)
}

function optional(style: TextStyle, edition: 'html' | 'epub'): readonly string[] {
  const caps = { none: [], small: ['font-variant-caps:small-caps'], upper: ['text-transform:uppercase'] }
  const figures = {
    lining: [],
    oldstyle: ['font-variant-numeric:oldstyle-nums'],
    tabular: ['font-variant-numeric:lining-nums tabular-nums'],
  }
  return [
    ...figures[style.figures],
    ...(style.tracking === 0 ? [] : [`letter-spacing:${style.tracking / 1000}em`]),
    ...(style.hyphenate ? ['hyphens:auto'] : ['hyphens:manual']),
    ...(style.align === 'center' || style.align === 'end' ? [`text-align:${style.align}`] : []),
    // A reader's own wish for justified text is left alone in a book.
    ...(edition === 'html' && style.align === 'justify' ? ['text-align:start'] : []),
    ...caps[style.caps],
  ]
}

/** Display sizes shrink with the window, so that long words fit a narrow one. */
function fontSize(size: number, edition: 'html' | 'epub'): string {
  if (edition === 'epub') return `${round(Math.min(size, 1.9))}em`
  if (size <= 1.7) return `${round(size)}rem`
  return `clamp(1.6rem,1rem + ${round((size - 1) * 1.9)}vw,${round(size * 1.06)}rem)`
}

function lineHeight(role: Role, { leading, size }: TextStyle): number {
  const least = running.includes(role) ? 1.5 : 1.12
  return round(Math.max(least, leading / size))
}

export function fontFamily(slot: keyof Brand['fonts'], brand: Brand): string {
  const { name, generic } = brand.fonts[slot]
  const names = [...new Set([name, ...brand.fallbackFonts.map((font) => font.name)])]
  return [...names.map((each) => `"${each}"`), generic].join(',')
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
