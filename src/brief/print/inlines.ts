import type { Alt, Inline } from '../inline.ts'
import type { Mark } from '../marks.ts'
import type { AskedSize, Extent } from '../picture-size.ts'
import type { Entry } from './entry.ts'
import { place, plain, quoted, stated } from './words.ts'

export function printInlines(inlines: readonly Inline[]): readonly Entry[] {
  return inlines.map((inline, index) => ({
    words: [...wordsOf(inline), ...marksOf(inline, inlines[index - 1]), place(inline.position)],
  }))
}

function wordsOf(inline: Inline): readonly (string | undefined)[] {
  switch (inline.type) {
    case 'run':
      return ['run', quoted(inline.text)]
    case 'break':
      return ['break']
    case 'note-ref':
      return [
        'note-ref',
        String(inline.number),
        inline.occurrence === 1 ? undefined : `again ${inline.occurrence}`,
        stated('separator', inline.separator?.text),
      ]
    case 'picture': {
      const { source, alt, size } = inline
      return ['picture', quoted(source), printAlt(alt), ...printSize(size)]
    }
  }
}

function printSize({
  width,
  height,
  mostWidth,
  mostHeight,
}: AskedSize = {}): readonly (string | undefined)[] {
  return [
    plain('width', printExtent(width)),
    plain('height', printPixels(height)),
    plain('most-width', printExtent(mostWidth)),
    plain('most-height', printPixels(mostHeight)),
  ]
}

function printExtent(extent: Extent | undefined): string | undefined {
  return extent?.type === 'share' ? `${rounded(extent.share * 100)}%` : printPixels(extent?.pixels)
}

function printPixels(pixels: number | undefined): string | undefined {
  return pixels === undefined ? undefined : `${rounded(pixels)}px`
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100
}

function printAlt(alt: Alt): string | undefined {
  return alt.type === 'described' ? stated('alt', alt.words) : alt.type
}

function marksOf({ marks }: Inline, previous: Inline | undefined): readonly string[] {
  return marks.map((mark) => `${previous?.marks.includes(mark) === true ? '…' : ''}${printMark(mark)}`)
}

function printMark(mark: Mark): string {
  switch (mark.type) {
    case 'link':
      return `link(${[mark.url, stated('title', mark.title)].filter(isPresent).join(' ')})`
    case 'reference':
      return `reference(${[`#${mark.target}`, stated('title', mark.title)].filter(isPresent).join(' ')})`
    case 'abbreviation':
      return `abbreviation(${quoted(mark.title)})`
    case 'language':
      return `language(${[mark.tag, mark.direction].filter(isPresent).join(' ')})`
    default:
      return mark.type
  }
}

function isPresent(word: string | undefined): word is string {
  return word !== undefined
}
