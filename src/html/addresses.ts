import { element, type HtmlNode, text } from './element.ts'

/** A web address, or the part of one that people print: it has no space to end a line at. */
const address = /(?:[a-z][a-z\d+.-]*:\/\/|www\.|doi\.org\/|10\.\d{4,}\/|[\p{L}\p{N}-]+\.\p{L}{2,}\/)\S*/iu

/** Where a line may end within an address: after what divides its parts. */
const partEnds = /(?<=[/.?&=#_~])(?![/.?&=#_~]|$)/u

/** The parts of a word between which a line may end; most words have one. */
export function partsOf(word: string): readonly string[] {
  return address.test(word) ? word.split(partEnds) : [word]
}

/** The same text with places to end a line at within addresses. */
export function breakAddresses(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (node.type !== 'text' || !address.test(node.value)) return [node]
    const parts = node.value
      .split(/(\s+)/)
      .flatMap((word) => partsOf(word).map((part, index) => ({ part, index })))
    return parts.flatMap(({ part, index }) => (index === 0 ? [text(part)] : [element('wbr', {}), text(part)]))
  })
}
