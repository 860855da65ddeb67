import type { Element } from 'hast'
import type { Root } from 'mdast'
import { replaceInMarkup } from './replace-in-markup.ts'
import { walk } from './walk.ts'

/** What in HTML is no text for people, or text as it was written, or cannot be told; and what may call a note. */
const parts = new RegExp(
  [
    String.raw`<!--[\s\S]*?(?:-->|$)`,
    String.raw`<(script|style|title|textarea|pre|code|kbd|samp|xmp|iframe|noscript|noembed|noframes)\b[\s\S]*?(?:<\/\1>|$)`,
    String.raw`<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>`,
    String.raw`<(?=[a-z\/!?])[\s\S]*$`,
    String.raw`\[\^([^\]\s^]{1,80})\]`,
  ].join('|'),
  'gi',
)

/**
 * Lets `[^name]` call a note in blocks of HTML, too. Markdown is not read there, but the cells of a table with spans, or a
 * caption, may need a note like any other, and there is no other way to write one. `others` are names of notes whose text
 * stands elsewhere.
 */
export function callNotesInMarkup(root: Root, others: readonly string[]): void {
  const names = new Map<string, string>(others.map((name) => [name.toLowerCase(), name]))
  walk(root, (node) => {
    if (node.type === 'footnoteDefinition') names.set(node.identifier.toLowerCase(), node.identifier)
  })
  if (names.size === 0) return
  walk(root, (node) => {
    if (node.type !== 'html' || !node.value.includes('[^')) return
    for (const { 0: found, 2: written, index } of node.value.matchAll(parts)) {
      const name = names.get(written?.toLowerCase() ?? '')
      if (name !== undefined)
        replaceInMarkup(node, { from: index, to: index + found.length, by: callOf(name) })
    }
  })
}

/** The element by which lowering knows the call of a note. */
export function callOf(name: string): Element {
  return { type: 'element', tagName: 'sup', properties: { dataNote: name }, children: [] }
}
