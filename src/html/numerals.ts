import type { Brand } from '../brand/index.ts'
import type { Numerals } from '../brief/index.ts'
import { elementsIn } from './accessibility.ts'
import type { HtmlElement } from './element.ts'

/** Counter styles of CSS, by the sign that stands for a number in patterns. */
export const counters: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** The class of a list whose author says what it counts with. */
export function numeralsClass(numerals: Numerals): string {
  return `counts-${counters[numerals]}`
}

/** Rules for such lists of a tree, one a line: with what the brand sets around the numbers of its outermost lists. */
export function numeralRules(tree: HtmlElement, brand: Brand): readonly string[] {
  const classes = elementsIn(tree).map(({ properties }) => String(properties.class ?? ''))
  const used = new Set(classes.flatMap((names) => /\bcounts-([a-z-]+)/.exec(names)?.[1] ?? []))
  const [, prefix = '', suffix = '.'] = /^(.*?)[1aAiI](.*)$/u.exec(brand.lists.ordered[0] ?? '') ?? []
  return [...used]
    .sort()
    .flatMap((counter) => [
      `@counter-style counts-${counter}{system:extends ${counter};prefix:"${prefix}";suffix:"${suffix}\\2002"}`,
      `ol.counts-${counter}{list-style-type:${counter};list-style-type:counts-${counter}}`,
    ])
}
