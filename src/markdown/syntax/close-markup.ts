import type { Html, Root } from 'mdast'
import { walk } from './walk.ts'

/** Elements that take whatever follows them, up to their end, for something that is not text. */
const hiding = new Set(
  'script style template noscript canvas svg math select option optgroup textarea datalist map title xmp iframe noembed noframes object audio video applet'.split(
    ' ',
  ),
)

/**
 * Ends each of these elements where it begins if nothing else ends it: a post that says "the <title> of a page", or
 * `<iframe … />`, would lose all its text from there on. A script or a style sheet that a block begins with is no text in
 * any case. Nothing can end `<plaintext>`, which is therefore taken as words.
 */
export function closeMarkup(root: Root): void {
  const pieces: Html[] = []
  walk(root, (node) => {
    if (node.type === 'html') pieces.push(node)
  })
  const ends = new Map<string, number>()
  for (const piece of pieces.toReversed()) piece.value = closed(piece.value, ends)
}

/** A piece of HTML; `ends` counts the ends that stand behind it and are nobody's yet. */
function closed(html: string, ends: Map<string, number>): string {
  const tags = [...html.matchAll(/<(\/?)([a-z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/gi)]
  return tags.reduceRight((text, { 0: tag, 1: slash, 2: written = '', index }) => {
    const name = written.toLowerCase()
    if (name === 'plaintext') return `${text.slice(0, index)}&lt;${text.slice(index + 1)}`
    if (!hiding.has(name)) return text
    const waiting = ends.get(name) ?? 0
    ends.set(name, Math.max(0, waiting + (slash === '/' ? 1 : -1)))
    const end = index + tag.length
    const isWhole = slash === '/' || waiting > 0 || isVoid(name, tag)
    const isCode = /^(?:script|style)$/.test(name) && text.slice(end).trim() !== ''
    return isWhole || isCode ? text : `${text.slice(0, end)}</${written}>${text.slice(end)}`
  }, html)
}

/** Only drawings and formulas may end in their own tag. */
function isVoid(name: string, tag: string): boolean {
  return /^(?:svg|math)$/.test(name) && tag.endsWith('/>')
}
