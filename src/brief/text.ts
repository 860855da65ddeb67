import type { Alt, Inline } from './inline.ts'

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
      return altWords(inline.alt)
  }
}

/** The words of an alternative text; none where there are none, whatever the reason. */
export function altWords(alt: Alt): string {
  return alt.type === 'described' ? alt.words : ''
}
