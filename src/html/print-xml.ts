import type { HtmlNode } from './element.ts'

/** Elements that HTML readers, too, expect to be empty. */
const empty = new Set(['br', 'wbr', 'hr', 'img', 'link', 'meta', 'source', 'rect', 'path'])

/** A tree as well-formed XML, whatever its text holds. */
export function toXml(node: { readonly type: string } | HtmlNode): string {
  if (node.type === 'text' && 'value' in node) return escapeXml(node.value)
  if (node.type !== 'element' || !('tagName' in node)) return ''
  let start = `<${node.tagName}`
  for (const [name, value] of Object.entries(node.properties))
    start += ` ${name}="${escapeXml(String(value))}"`
  if (node.children.length === 0 && empty.has(node.tagName)) return `${start}/>`
  let content = ''
  for (const child of node.children) content += toXml(child)
  return `${start}>${content}</${node.tagName}>`
}

/** XML 1.0 has no way to write most control characters and lone surrogates: they become U+FFFD. */
export function escapeXml(text: string): string {
  if (!/[&<>"]|[^\t\n\r -~]/.test(text)) return text
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
