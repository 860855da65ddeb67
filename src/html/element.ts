import type { Element, Text } from 'hast'

export type HtmlElement = Element
export type HtmlNode = Element | Text
type Value = string | number | boolean | undefined

/** An element; names of properties are those of the attributes, an undefined one is left out. */
export function element(
  tagName: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly HtmlNode[] = [],
): HtmlElement {
  const properties: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) properties[name] = value
  return { type: 'element', tagName, properties, children: [...children] }
}

export function text(value: string): Text {
  return { type: 'text', value }
}

/** Children one a line, so that the page's source can be read. */
/** The characters within nodes. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) =>
      node.type === 'text'
        ? node.value
        : node.type === 'element'
          ? textOf(node.children.filter((child) => child.type === 'element' || child.type === 'text'))
          : '',
    )
    .join('')
}

export function lines(children: readonly HtmlNode[]): readonly HtmlNode[] {
  return children.length === 0 ? [] : [...children.flatMap((child) => [text('\n'), child]), text('\n')]
}
