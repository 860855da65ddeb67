/**
 * Text → Brief: the only folder that knows Markdown.
 *
 * In: the bytes of a post. Out: a brief, the pictures it names, and findings. Invariants: never throws, whatever the
 * bytes; every node of the brief has a place; nothing of the text is dropped without a finding; no script, handler or
 * address that runs something gets past, because the brief has no place for them.
 * The way: bytes → text (decode.ts), front matter (front-matter/), Markdown and our syntax → mdast → hast
 * (parse-markdown.ts, syntax/), hast → Brief (lower/; markup that is printed as it was typed: leftovers/; quotation marks and dashes: typography/), and a last look at its words (wording/). Start at lower-post.ts, then lower/blocks.ts and lower/inlines.ts.
 * Deliberately absent: reading pictures (see image/), looks, and a gate of its own against unsafe HTML: lowering knows the
 * elements that mean something, and everything else is reported.
 */

export { loadReaders } from './front-matter/readers.ts'
export type { NamedPicture } from './lower/state.ts'
export { type LoweredPost, lowerPost, type PostFile } from './lower-post.ts'
