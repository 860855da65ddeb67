import type { Root } from 'mdast'
import { walk } from './walk.ts'

/** What in HTML is no text for people, or text as it was written, and what may call a note. */
const parts =
  /<!--[\s\S]*?-->|<(script|style|textarea|pre|code|kbd|samp)\b[\s\S]*?<\/\1>|<[^>]*>|\[\^([^\]\s^]{1,80})\]/gi

/**
 * Lets `[^name]` call a note in blocks of HTML, too. Markdown is not read there, but the cells of a table with spans, or a
 * caption, may need a note like any other, and there is no other way to write one.
 */
export function callNotesInMarkup(root: Root): void {
  const names = new Map<string, string>()
  walk(root, (node) => {
    if (node.type === 'footnoteDefinition') names.set(node.identifier.toLowerCase(), node.identifier)
  })
  if (names.size === 0) return
  walk(root, (node) => {
    if (node.type !== 'html' || !node.value.includes('[^')) return
    node.value = node.value.replace(parts, (whole, _, written: string | undefined) => {
      const name = written === undefined ? undefined : names.get(written.toLowerCase())
      return name === undefined ? whole : `<sup data-note="${escaped(name)}"></sup>`
    })
  })
}

function escaped(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
