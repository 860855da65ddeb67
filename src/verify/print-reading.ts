import type { Element, Node, Reading } from './reading.ts'

/** A reading as text for people, one node a line, indented by depth. */
export function printReading({ lang, metadata, children, notes }: Reading): string {
  const facts = Object.entries(metadata).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const lines = [
    `lang: ${lang}`,
    ...facts,
    ...children.flatMap((child) => printNode(child, '')),
    ...notes.flatMap((note) => [
      `note ${note.number}`,
      ...note.children.flatMap((child) => printNode(child, '  ')),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function printNode(node: Node, indent: string): readonly string[] {
  switch (node.type) {
    case 'text':
      return [`${indent}${quoted(node.text)}`]
    case 'note-call':
      return [`${indent}note-call ${node.number}`]
    case 'described':
      return [`${indent}described ${quoted(node.alt)}`]
    case 'element':
      return [
        `${indent}${headOf(node)}`,
        ...node.children.flatMap((child) => printNode(child, `${indent}  `)),
      ]
  }
}

function headOf({ is, lang, optional }: Element): string {
  const { kind, ...meaning } = is
  const stated = Object.entries(meaning).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  const language = lang === undefined ? [] : [`lang=${lang}`]
  return [kind, ...stated, ...language, ...(optional ? ['optional'] : [])].join(' ')
}

/** The end of a set line is shown, for it looks like a space. */
function quoted(words: string): string {
  return JSON.stringify(words).replaceAll('\u2028', '\\u2028')
}
