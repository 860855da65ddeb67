import { elementsIn } from './accessibility.ts'
import type { HtmlElement } from './element.ts'

/** The class of a column that is to have a part of the width of its table, in tenths of a percent. */
export function shareClass(share: number): string {
  return `part-${Math.round(share * 1000)}`
}

/** Rules for such columns of a tree, one a line: a page that forbids styles in elements has no other way to say it. */
export function shareRules(tree: HtmlElement): readonly string[] {
  const classes = elementsIn(tree).flatMap(
    ({ properties }) => /^part-(\d+)$/.exec(String(properties.class ?? '')) ?? [],
  )
  const parts = new Set(classes.filter((_, index) => index % 2 === 1).map(Number))
  return [...parts].sort((a, b) => a - b).map((part) => `.part-${part}{width:${part / 10}%}`)
}
