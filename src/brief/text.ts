import type { Inline } from './inline.ts'

/** The words of inline content: breaks become spaces, note references vanish, pictures give their alt text. */
export function plainText(content: readonly Inline[]): string {
  return content.map(wordsOf).join('')
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'run':
      return inline.text
    case 'break':
      return ' '
    case 'note-ref':
      return ''
    case 'picture':
      return inline.alt ?? ''
  }
}
