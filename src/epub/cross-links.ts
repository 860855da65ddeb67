import { elementsIn, type HtmlElement } from '../html/index.ts'

/** Ids of a tree. */
export function idsOf(tree: HtmlElement): readonly string[] {
  return elementsIn(tree).flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []))
}

/** The same tree with links to elements of other documents of the book leading there. */
export function linkAcross(tree: HtmlElement, own: string, homes: ReadonlyMap<string, string>): HtmlElement {
  const { href } = tree.properties
  const home = typeof href === 'string' && href.startsWith('#') ? homes.get(href.slice(1)) : undefined
  return {
    ...tree,
    properties:
      home === undefined || home === own ? tree.properties : { ...tree.properties, href: `${home}${href}` },
    children: tree.children.map((child) =>
      child.type === 'element' ? linkAcross(child, own, homes) : child,
    ),
  }
}
