import type { HtmlElement, HtmlNode } from '../html/index.ts'

/** What a document of the text is called: the words of the heading it begins with, if it begins with one. */
export function chapterTitle(body: HtmlElement): string | undefined {
  const [main] = body.children
  if (main?.type !== 'element' || main.tagName !== 'main') return undefined
  const [section] = main.children
  const { children } = section?.type === 'element' && section.tagName === 'section' ? section : main
  const heading = children.find(
    (child) => child.type === 'element' && child.properties.role !== 'doc-pagebreak',
  )
  return heading?.type === 'element' && /^h\d$/.test(heading.tagName) ? wordsOf(heading).trim() : undefined
}

/** Without the numbers of notes. */
function wordsOf(node: HtmlNode | { readonly type: string }): string {
  if ('value' in node) return node.value
  if (!('tagName' in node) || node.properties.class === 'note-ref') return ''
  return node.tagName === 'br' ? ' ' : node.children.map((child) => wordsOf(child)).join('')
}
