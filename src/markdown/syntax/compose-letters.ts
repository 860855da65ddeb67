import type { Nodes } from 'hast'

/**
 * Composes letters that were written as a letter and a sign after it, as some systems do (`u` and U+0308 for `ü`): the same
 * text by Unicode, which fonts, searches and validators prefer in one character. Addresses stay as they were written.
 */
export function composeLetters(root: Nodes): void {
  // On a stack of our own: documents nest deeper than calls may.
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') node.value = node.value.normalize('NFC')
    if (node.type === 'element')
      for (const [name, value] of Object.entries(node.properties))
        if (typeof value === 'string' && texts.has(name)) node.properties[name] = value.normalize('NFC')
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
}

const texts: ReadonlySet<string> = new Set(['alt', 'title', 'ariaLabel', 'id', 'name'])
