import { element, type HtmlNode, text } from './element.ts'

/**
 * Display lines whose words are kept from ending a line at their hyphens, as in print; one that is wider than the line
 * still does.
 */
export function keepWordsWhole(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (node.type === 'text') return wordsOf(node.value)
    const children = node.children.filter((child) => child.type === 'element' || child.type === 'text')
    return [{ ...node, children: keepWordsWhole(children) }]
  })
}

/** A word with letters on both sides of a hyphen. */
const hyphened = /(\S*\p{L}[-\u2010]\p{L}\S*)/u

function wordsOf(words: string): readonly HtmlNode[] {
  return words
    .split(hyphened)
    .filter((part) => part !== '')
    .map((part) => (hyphened.test(part) ? element('span', { class: 'whole' }, [text(part)]) : text(part)))
}
