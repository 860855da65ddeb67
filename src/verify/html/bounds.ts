import type { DefaultTreeAdapterTypes, TreeAdapter } from 'parse5'
import type { Allowance } from '../allowance.ts'
import { UnreadableEdition } from '../unreadable.ts'
import { deepestElement } from '../xml.ts'

type Adapter = TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>

/**
 * An adapter that ends the parse where it comes to too much. Counted is what the parser makes, which may be far more than
 * what is written: it opens again what is left open, as often as there are paragraphs.
 */
export function boundedAdapter(adapter: Adapter, allowance: Allowance): Adapter {
  let depth = 0
  return {
    ...adapter,
    createElement: (name, space, attributes) => {
      allowance.spend('nodes', 1)
      allowance.spend('attributes', attributes.length)
      allowance.spend('ancestors', depth)
      return adapter.createElement(name, space, attributes)
    },
    insertText: (parent, text) => {
      allowance.spend('words', 1)
      adapter.insertText(parent, text)
    },
    onItemPush: () => {
      depth += 1
      if (depth > deepestElement)
        throw new UnreadableEdition(`it has more than ${deepestElement} elements in one another`)
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** What stands in a tag outside of quotation marks: names of attributes, each of which the parser compares with all others. */
const longestTag = 500

export function refuseLongTags(text: string): void {
  for (const [tag] of text.matchAll(/<[a-z](?:[^>"']|"[^"]*"|'[^']*')*/gi))
    if (tag.length > longestTag && tag.replace(/"[^"]*"|'[^']*'/g, '').length > longestTag)
      throw new UnreadableEdition('it has a tag with too many attributes')
}
