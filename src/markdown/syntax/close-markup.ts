import type { ElementContent, Root as HastRoot } from 'hast'
import type { Html, Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { replaceInMarkup } from './replace-in-markup.ts'
import { walk } from './walk.ts'

/** Elements that take whatever follows them, up to their end, for something that is not text. */
const hiding = new Set(
  'script style template noscript canvas svg math select option optgroup textarea datalist map title xmp iframe noembed noframes object audio video applet'.split(
    ' ',
  ),
)

/**
 * Ends each of these elements where it begins if nothing else ends it: a post that says "the <title> of a page", or
 * `<iframe … />`, would lose all its text from there on. Nothing can end `<plaintext>`, which is therefore taken as words.
 */
export function closeMarkup(root: Root): void {
  const pieces: Html[] = []
  walk(root, (node) => {
    if (node.type === 'html') pieces.push(node)
  })
  const ends = new Map<string, number>()
  for (const piece of pieces.toReversed()) closeIn(piece, ends)
}

/** A tag that is a piece of HTML by itself, as it is in a line. Within more HTML, nobody can tell what is text. */
const alone = /^\s*<([a-z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>\s*$/i

/** `ends` counts the ends that stand behind a piece of HTML and are nobody's yet. */
function closeIn(piece: Html, ends: Map<string, number>): void {
  const [tag = '', written = ''] = alone.exec(piece.value) ?? []
  const name = written.toLowerCase()
  const whole = { from: 0, to: piece.value.length }
  if (name === 'plaintext') replaceInMarkup(piece, { ...whole, by: { type: 'text', value: tag } })
  if (hiding.has(name)) {
    const waiting = ends.get(name) ?? 0
    ends.set(name, Math.max(0, waiting - 1))
    const by = waiting > 0 || isVoid(name, tag) ? undefined : elementOf(`${tag}</${name}>`)
    if (by !== undefined) replaceInMarkup(piece, { ...whole, by })
    return
  }
  for (const [, ended = ''] of piece.value.matchAll(/<\/([a-z][\w-]*)/gi))
    ends.set(ended.toLowerCase(), (ends.get(ended.toLowerCase()) ?? 0) + 1)
}

function elementOf(html: string): ElementContent | undefined {
  const tree: HastRoot = { type: 'root', children: [{ type: 'raw', value: html }] }
  const [first] = raw.runSync(tree).children
  return first?.type === 'element' ? { ...first, children: [] } : undefined
}

const raw = unified().use(rehypeRaw)

/** Only drawings and formulas may end in their own tag. */
function isVoid(name: string, tag: string): boolean {
  return /^(?:svg|math)$/.test(name) && tag.trimEnd().endsWith('/>')
}
