import { type Brand, mastheadGround } from '../brand/index.ts'
import { counters } from './numerals.ts'
import { fontFamily, round } from './style-role.ts'

/** Lengths of print become lengths relative to the reader's own size of body text. */
function rem(points: number, brand: Brand): string {
  return `${round(points / brand.type.base)}rem`
}

/** Native lists with the brand's markers: `(1)` is a counter style with a prefix and a suffix. */
export function listRules(brand: Brand): readonly string[] {
  const { ordered, bullets } = brand.lists
  const marker = brand.roles['list-marker']
  const within = (tag: string, depth: number) =>
    Array(depth + 1)
      .fill(tag)
      .join(' ')
  return [
    `li::marker{font-family:${fontFamily(marker.font, brand)};font-weight:${marker.weight};color:var(--${marker.colour});font-variant-numeric:lining-nums tabular-nums}`,
    ...ordered.flatMap((template, depth) => {
      const [, prefix = '', letter = '1', suffix = '.'] = /^(.*?)([1aAiI])(.*)$/u.exec(template) ?? []
      return [
        `@counter-style ordered-${depth}{system:extends ${counters[letter] ?? 'decimal'};prefix:"${prefix}";suffix:"${suffix}\\2002"}`,
        `${within('ol', depth)}{list-style-type:${counters[letter] ?? 'decimal'};list-style-type:ordered-${depth}}`,
      ]
    }),
    ...bullets.map(
      (bullet, depth) => `${within('ul', depth)}{list-style-type:disc;list-style-type:"${bullet}\\2002"}`,
    ),
  ]
}

export function boxRules(brand: Brand): readonly string[] {
  const sides = { start: 'border-inline-start', top: 'border-top', none: undefined }
  return Object.entries(brand.boxes).flatMap(([kind, box]) => {
    const side = sides[box.ruleSide]
    const rule = side === undefined ? '' : `;${side}:${rem(box.ruleWidth, brand)} solid var(--${box.rule})`
    const name = `.box-${kind}`
    return [
      `${name}{padding:${rem(box.padding, brand)} ${rem(box.padding * 1.15, brand)};color:var(--${box.text ?? 'ink'});background:var(--${box.background})${rule}}`,
      ...(box.text === undefined ? [] : wordsOfOneColour(name, brand)),
    ]
  })
}

/** All words of a box in its own colour, but for code and marked words, which stand on grounds of their own. */
function wordsOfOneColour(box: string, { roles }: Brand): readonly string[] {
  return [
    `${box} [class^=r-],${box} li::marker,${box} a{color:inherit}`,
    `${box} pre.r-code{color:var(--${roles.code.colour})}`,
    `${box} td,${box} th,${box} thead,${box} tbody:last-of-type,${box} blockquote,${box} hr{border-color:currentColor}`,
    `${box} :focus-visible{outline-color:currentColor}`,
    `${box} :target{background:none}`,
  ]
}

/** Lines and grounds of tables. Cells that stand on a ground or between lines need room at their sides. */
export function tableRules({ tables }: Brand): readonly string[] {
  const isOpen = tables.headBackground === 'paper' && tables.rules !== 'all' && !tables.stripes
  const lines = {
    horizontal: ['td,tbody th{border-bottom:1px solid var(--line)}'],
    all: ['td,th{border:1px solid var(--line)}'],
    none: [],
  }
  return [
    ...lines[tables.rules],
    ...(isOpen ? ['.first-column{padding-inline-start:0}', '.last-column{padding-inline-end:0}'] : []),
    'thead,tbody:last-of-type{border-bottom:1.5px solid var(--ink)}',
    tables.headBackground === 'paper'
      ? 'thead{border-top:1.5px solid var(--ink)}'
      : `thead{background:var(--${tables.headBackground});print-color-adjust:exact}`,
    ...(tables.stripes ? ['tbody tr:nth-child(even){color:var(--ink);background:var(--tint)}'] : []),
  ]
}

/**
 * The band across the head: a stripe at the top where the title stands below it, and the ground of the title where that
 * stands on it. There, links keep the colour of their words.
 */
export function bandRules(brand: Brand, edition: 'html' | 'epub'): readonly string[] {
  const { band } = brand.masthead
  const ground = mastheadGround(brand)
  if (ground !== 'paper')
    return [
      `.masthead{background:var(--${ground});print-color-adjust:exact;-webkit-print-color-adjust:exact}`,
      '.masthead a{color:inherit}',
      edition === 'html' ? '.opening{border-bottom:0}' : '.masthead{padding:1em}',
    ]
  return band.height === 0 || edition === 'epub'
    ? []
    : [
        `body{border-top:${rem(Math.min(band.height / 2, brand.type.base), brand)} solid var(--${band.colour})}`,
      ]
}
