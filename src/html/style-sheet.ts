import { type Brand, colourTokens, mastheadGround, type Palette, type Role, roles } from '../brand/index.ts'
import type { Publication } from '../publication/index.ts'
import { layout } from './style-layout.ts'

/** The brand as CSS: palettes as custom properties, one class a role, then the layout shared by all brands. */
export function styleSheet({ brand }: Publication, edition: 'html' | 'epub'): string {
  const dark = `@media (prefers-color-scheme:dark){:root{${palette(brand.dark)}}}`
  return [
    `:root{color-scheme:light dark;${palette(brand.colours)}}`,
    edition === 'html' ? dark.replace('@media (', '@media screen and (') : dark,
    ...roles.map((role) => roleRule(role, brand)),
    ...listRules(brand),
    ...Object.entries(brand.boxes).map(([kind, box]) => {
      const side = { start: 'border-inline-start', top: 'border-top', none: '' }[box.ruleSide]
      const rule = side === '' ? '' : `;${side}:${rem(box.ruleWidth, brand)} solid var(--${box.rule})`
      return `.box-${kind}{background:var(--${box.background});padding:${rem(box.padding, brand)}${rule}}`
    }),
    `thead{background:var(--${brand.tables.headBackground})}`,
    `strong{font-weight:${brand.type.strong}}`,
    `body{font-family:${family('text', brand)}}`,
    `code,kbd{font-family:${family('mono', brand)}}`,
    layout[edition],
    ...bandRules(brand, edition),
  ].join('\n')
}

/**
 * The band across the head of the page: a stripe at its top where the title stands below it, and the ground of the title
 * where that stands on it.
 */
function bandRules(brand: Brand, edition: 'html' | 'epub'): readonly string[] {
  const { band } = brand.masthead
  const ground = mastheadGround(brand)
  if (ground !== 'paper')
    return [
      `.house,.opening{background:var(--${ground});padding:1em;margin-block:0}.opening{margin-block-end:1.6rem}`,
      '.house a,.opening a{color:inherit}',
      ...(edition === 'html'
        ? [
            `.house,.opening{box-shadow:0 0 0 100vmax var(--${ground});clip-path:inset(0 -100vmax);padding-inline:0}`,
          ]
        : []),
    ]
  return band.height === 0 || edition === 'epub'
    ? []
    : [`body{border-block-start:${rem(band.height / 3, brand)} solid var(--${band.colour})}`]
}

function palette(colours: Palette): string {
  return colourTokens.map((token) => `--${token}:${colours[token]}`).join(';')
}

/** Lengths of print become lengths relative to the reader's own size of body text. */
function rem(points: number, brand: Brand): string {
  return `${(points / brand.type.base).toFixed(3)}rem`
}

/** Print's smallest sizes are too small on a screen. */
const smallest = 0.78

function roleRule(role: Role, brand: Brand): string {
  const style = brand.roles[role]
  const size = Math.max(smallest, style.size / brand.type.base)
  // Display sizes shrink with the window, so that long words fit a narrow one.
  const fontSize =
    size > 1.7
      ? `clamp(1.6rem,${(size * 2.4).toFixed(2)}vw + .9rem,${size.toFixed(3)}rem)`
      : `${size.toFixed(3)}rem`
  const leading = Math.max(role === 'body' || role === 'lead' ? 1.5 : 1.1, style.leading / style.size)
  const figures = { lining: 'lining-nums', oldstyle: 'oldstyle-nums', tabular: 'lining-nums tabular-nums' }
  const caps = { none: '', small: ';font-variant-caps:small-caps', upper: ';text-transform:uppercase' }
  const align = style.align === 'justify' ? 'start' : style.align
  return `.r-${role}{font-family:${family(style.font, brand)};font-size:${fontSize};line-height:${leading.toFixed(2)};font-weight:${style.weight};font-style:${style.italic ? 'italic' : 'normal'};color:var(--${style.colour});text-align:${align};font-variant-numeric:${figures[style.figures]};letter-spacing:${style.tracking / 1000}em;hyphens:${style.hyphenate ? 'auto' : 'manual'};margin:${rem(style.spaceBefore, brand)} 0 ${rem(style.spaceAfter, brand)}${caps[style.caps]}}`
}

function family(slot: keyof Brand['fonts'], brand: Brand): string {
  const { name, generic } = brand.fonts[slot]
  return (
    [name, ...brand.fallbackFonts.map((font) => font.name)].map((each) => `"${each}"`).join(',') +
    `,${generic}`
  )
}

const counters: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** Native lists with the brand's markers: `(1)` is a counter style with a prefix and a suffix. */
function listRules({ lists }: Brand): readonly string[] {
  const ordered = lists.ordered.flatMap((template, depth) => {
    const [, prefix = '', letter = '1', suffix = '.'] = /^(.*?)([1aAiI])(.*)$/u.exec(template) ?? []
    const selector = Array(depth + 1)
      .fill('ol')
      .join(' ')
    return [
      `@counter-style ordered-${depth}{system:extends ${counters[letter] ?? 'decimal'};prefix:"${prefix}";suffix:"${suffix} "}`,
      `${selector}{list-style-type:ordered-${depth}}`,
    ]
  })
  const bullets = lists.bullets.map(
    (bullet, depth) =>
      `${Array(depth + 1)
        .fill('ul')
        .join(' ')}{list-style-type:"${bullet}  "}`,
  )
  return [...ordered, ...bullets]
}
