import { type Document, isNode, visit } from 'yaml'

/** A `*alias` that leads nowhere, or to what holds it. */
export interface BadAlias {
  readonly reason: string
  readonly range: readonly [number, number]
}

/** The library finds these only when it makes plain data, and then without a place. */
export function badAliases(document: Document): readonly BadAlias[] {
  const known = new Set<string>()
  const bad: BadAlias[] = []
  visit(document, {
    Value: (_key, { anchor }) => {
      if (anchor !== undefined) known.add(anchor)
    },
    Alias: (_key, { source, range }, ancestors) => {
      const [from = 0, to = 0] = range ?? []
      const holdsItself = ancestors.some((node) => isNode(node) && 'anchor' in node && node.anchor === source)
      if (holdsItself) bad.push({ reason: `the alias "*${source}" would hold itself`, range: [from, to] })
      else if (!known.has(source))
        bad.push({
          reason: `unresolved alias "*${source}": nothing before it is marked "&${source}"`,
          range: [from, to],
        })
    },
  })
  return bad
}
