import type { Block, Inline } from './document.ts'

/** The words in blocks, with a space between two of them; nothing of notes and pictures. */
export function wordsIn(blocks: readonly Block[]): string {
  return blocks.map(wordsOfBlock).join(' ').replace(/\s+/g, ' ').trim()
}

function wordsOfBlock(block: Block): string {
  switch (block.t) {
    case 'Para':
    case 'Plain':
      return wordsOf(block.c)
    case 'Header':
      return wordsOf(block.c[2])
    case 'LineBlock':
      return block.c.map(wordsOf).join(' ')
    case 'CodeBlock':
      return block.c[1]
    case 'BlockQuote':
      return wordsIn(block.c)
    case 'Div':
      return wordsIn(block.c[1])
    case 'BulletList':
      return block.c.map(wordsIn).join(' ')
    case 'OrderedList':
      return block.c[1].map(wordsIn).join(' ')
    default:
      return ''
  }
}

export function wordsOf(content: readonly Inline[]): string {
  return content.map(wordsOfInline).join('')
}

function wordsOfInline(inline: Inline): string {
  switch (inline.t) {
    case 'Str':
      return inline.c
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' '
    case 'Code':
    case 'Math':
    case 'RawInline':
      return inline.c[1]
    case 'Span':
    case 'Quoted':
    case 'Cite':
    case 'Link':
      return wordsOf(inline.c[1])
    case 'Image':
    case 'Note':
      return ''
    default:
      return wordsOf(inline.c)
  }
}
