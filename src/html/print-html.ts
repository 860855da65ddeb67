import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { HtmlElement } from './element.ts'

/** A whole page, with its doctype. */
export function toHtml(page: HtmlElement): string {
  const processor = unified().use(rehypeStringify, { closeSelfClosing: false })
  return processor.stringify({
    type: 'root',
    children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, page],
  })
}
