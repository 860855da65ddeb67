import type { HtmlElement } from '../html/index.ts'

/** Ids of a tree. */
export function idsOf(tree: HtmlElement): readonly string[] {
  const { id } = tree.properties
  const inner = tree.children.flatMap((child) => (child.type === 'element' ? idsOf(child) : []))
  return typeof id === 'string' ? [id, ...inner] : inner
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
