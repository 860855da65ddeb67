import remarkDirective from 'remark-directive'
import type { Processor } from 'unified'

/**
 * Directives that stand on lines of their own (`:::box`, `::contents`). Those within text (`:name[…]`) are left out of the
 * grammar: in real prose a colon before a word is a colon ("Note:this", "a ratio of 1:n").
 */
export function blockDirectives(this: Processor): void {
  const data = this.data()
  remarkDirective.call(this)
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
    extension.text?.[colon] === undefined ? extension : { ...extension, text: {} },
  )
}

/** Micromark names constructs by the code of the character they begin with. */
const colon = ':'.charCodeAt(0)
