import { type FileChild, NextAttributeComponent, type ParagraphChild, XmlComponent } from 'docx'

/** An element for the library's own tree, where the library has no class for it. Strings are its text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  return new Element(name, attributes, children)
}

class Element extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    children: readonly (XmlComponent | string)[],
  ) {
    super(name)
    const named = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const)
    if (named.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(named)))
    this.root.push(...children)
  }
}

/** An attribute for an element of the library that takes children and not this attribute: it writes one from among them. */
export function attribute(name: string, value: string): ParagraphChild {
  const component: object = new NextAttributeComponent({ [name]: { key: name, value } })
  return component as ParagraphChild
}

/** Content of a paragraph. The library's type lists its own classes only, though it writes any element. */
export function inParagraph(component: XmlComponent): ParagraphChild {
  return component as ParagraphChild
}

/** Content of a story, as paragraphs and tables are. The library's type again lists its own classes only. */
export function inStory(component: XmlComponent): FileChild {
  return component as FileChild
}

/** The bookmark's content between its two ends. The library's own class numbers bookmarks from start to end of the process. */
export function bookmarkAround(
  children: readonly ParagraphChild[],
  name: string,
  id: number,
): readonly ParagraphChild[] {
  return [
    inParagraph(element('w:bookmarkStart', { 'w:name': name, 'w:id': id })),
    ...children,
    inParagraph(element('w:bookmarkEnd', { 'w:id': id })),
  ]
}
